package peyman.language.model;

/** What the parser sees of its state. */
public final class ParserFeatures {

  private ParserFeatures() {}

  /** Features of a state. */
  public static void of(ParserState s, Keys keys) {
    // in methods of a size that the compiler of the virtual machine still inlines all hashing in
    words(s, keys);
    children(s, keys);
    surroundings(s, keys);
  }

  /** Words and tags of stack and buffer. */
  private static void words(ParserState s, Keys keys) {
    int s0 = s.onStack(0);
    int s1 = s.onStack(1);
    int s2 = s.onStack(2);
    int b0 = s.inBuffer(0);
    int b1 = s.inBuffer(1);
    int b2 = s.inBuffer(2);
    int s0w = word(s, s0);
    int s1w = word(s, s1);
    int b0w = word(s, b0);
    int b1w = word(s, b1);
    int s0t = tag(s, s0);
    int s1t = tag(s, s1);
    int s2t = tag(s, s2);
    int b0t = tag(s, b0);
    int b1t = tag(s, b1);
    int b2t = tag(s, b2);
    keys.add(Hash.of(100, s0t, b0t));
    keys.add(Hash.of(101, s0w, s0t));
    keys.add(Hash.of(102, s1w, s1t));
    keys.add(Hash.of(103, b0w, b0t));
    keys.add(Hash.of(104, b1w, b1t));
    keys.add(Hash.of(105, word(s, b2), b2t));
    keys.add(Hash.of(106, s0w, s0t, b0t));
    keys.add(Hash.of(107, s0t, b0w, b0t));
    keys.add(Hash.of(108, s0w, b0w));
    keys.add(Hash.of(109, s1w, s0w));
    keys.add(Hash.of(110, s1w, s0t));
    keys.add(Hash.of(111, s1t, s0w));
    keys.add(Hash.of(112, s1t, s0t, b0t));
    keys.add(Hash.of(113, s0t, b0t, b1t));
    keys.add(Hash.of(114, b0t, b1t, b2t));
    keys.add(Hash.of(115, s2t, s1t, s0t));
    keys.add(Hash.of(116, Hash.of(0, s1t, s0t, b0t), b1t));
    keys.add(Hash.of(117, s0t, b0t, bin(b0 - s0)));
    keys.add(Hash.of(118, s1t, s0t, bin(s0 - s1)));
  }

  /** Distances, markers and children. */
  private static void children(ParserState s, Keys keys) {
    int s0 = s.onStack(0);
    int s1 = s.onStack(1);
    int b0 = s.inBuffer(0);
    int b1 = s.inBuffer(1);
    int s0w = word(s, s0);
    int s1w = word(s, s1);
    int b0w = word(s, b0);
    int s0t = tag(s, s0);
    int s1t = tag(s, s1);
    int b0t = tag(s, b0);
    int b1t = tag(s, b1);
    int s0m = marker(s, s0);
    int s1m = marker(s, s1);
    int b0m = marker(s, b0);
    keys.add(Hash.of(119, s0w, s0t, bin(b0 - s0)));
    keys.add(Hash.of(120, b0w, b0t, bin(b0 - s0)));
    keys.add(Hash.of(121, s0m, s0t, b0w));
    keys.add(Hash.of(122, s0m, s0t, b0t));
    keys.add(Hash.of(123, s0m, s1w, s1t));
    keys.add(Hash.of(124, s0m, s1t, s0t));
    keys.add(Hash.of(125, Hash.of(0, s1t, s0t, s0m), b0t, b1t));
    keys.add(Hash.of(126, Hash.of(0, s0w, s1w, s0m)));
    keys.add(Hash.of(127, b0m, b0t, s0t));
    keys.add(Hash.of(128, s1m, s1t, s0t));
    keys.add(Hash.of(129, s1m, s0m, Hash.of(0, s1t, s0t)));
    keys.add(Hash.of(130, s0t, tag(s, child(s.first, s0)), b0t));
    keys.add(Hash.of(131, s0t, tag(s, child(s.last, s0)), b0t));
    keys.add(Hash.of(132, s1t, tag(s, child(s.last, s1)), s0t));
    keys.add(Hash.of(133, b0t, tag(s, child(s.first, b0)), s0t));
    keys.add(
        Hash.of(
            134,
            b0t,
            Hash.of(0, tag(s, child(s.first, b0)), tag(s, child(s.secondFirst, b0))),
            s0t));
    keys.add(Hash.of(135, s0t, count(s.leftCount, s0), count(s.rightCount, s0)));
    keys.add(Hash.of(136, s0t, Hash.of(0, count(s.leftCount, s0), count(s.rightCount, s0)), b0t));
    keys.add(Hash.of(137, s1t, count(s.rightCount, s1), s0t));
    keys.add(Hash.of(138, b0t, count(s.leftCount, b0), s0t));
    keys.add(Hash.of(139, b0w, count(s.leftCount, b0), s0t));
  }

  /** Clusters, forms, endings and what lies between. */
  private static void surroundings(ParserState s, Keys keys) {
    Draft d = s.draft;
    int s0 = s.onStack(0);
    int s1 = s.onStack(1);
    int s2 = s.onStack(2);
    int b0 = s.inBuffer(0);
    int b1 = s.inBuffer(1);
    int b2 = s.inBuffer(2);
    int b3 = s.inBuffer(3);
    int s0w = word(s, s0);
    int s1w = word(s, s1);
    int b0w = word(s, b0);
    int b1w = word(s, b1);
    int s0t = tag(s, s0);
    int s1t = tag(s, s1);
    int s2t = tag(s, s2);
    int b0t = tag(s, b0);
    int b1t = tag(s, b1);
    int b2t = tag(s, b2);
    int b3t = tag(s, b3);
    int s0c = cluster(s, s0);
    int s1c = cluster(s, s1);
    int b0c = cluster(s, b0);
    int s0m = marker(s, s0);
    int s0f = form(s, s0);
    int b0f = form(s, b0);
    keys.add(Hash.of(140, s0c, b0c));
    keys.add(Hash.of(141, s1c, s0c));
    keys.add(Hash.of(142, s0c, b0t, s0t));
    keys.add(Hash.of(143, s0t, b0c, b0t));
    keys.add(Hash.of(144, s1c, s0t, s1t));
    keys.add(Hash.of(145, s1t, s0c, s0t));
    keys.add(Hash.of(146, s0f, b0f));
    keys.add(Hash.of(147, s0f, form(s, b1)));
    keys.add(Hash.of(148, b0f, b1t));
    keys.add(Hash.of(149, b0t, b1w, s0t));
    keys.add(Hash.of(150, b3t, b2t, b1t));
    keys.add(Hash.of(151, s0t, b1t, b2t));
    keys.add(Hash.of(152, s1t, b0t, b0w));
    keys.add(Hash.of(153, s1w, b0w));
    keys.add(Hash.of(154, s1w, b0t));
    keys.add(Hash.of(155, s0f, s0t));
    keys.add(Hash.of(156, ending(s, s0), s0t, b0t));
    keys.add(Hash.of(157, ending(s, s1), s1t, s0t));
    keys.add(Hash.of(158, ending(s, s1), s1t, Hash.of(0, s0t, s0m)));
    keys.add(Hash.of(159, s2t, Hash.of(0, s1t, s0t), b0t));
    keys.add(Hash.of(160, s0t, tag(s, s0 + 1), tag(s, b0 - 1)));
    keys.add(Hash.of(161, between(s, s0, b0), s0t, b0t));
    keys.add(Hash.of(162, between(s, s1, s0), s1t, s0t));
    keys.add(Hash.of(163, bundle(d, s, s0), bundle(d, s, b0), Hash.of(0, s0t, b0t)));
    keys.add(Hash.of(164, s1w, s0w, b0w));
    keys.add(Hash.of(165, s0t, tag(s, child(s.last, s0)), Hash.of(0, s1t, b0t)));
    keys.add(Hash.of(166, s0w, tag(s, child(s.last, s0)), b0t));
    keys.add(Hash.of(167, s0w, s0m, b0w));
    keys.add(Hash.of(168, s.depth > 4 ? 4 : s.depth, b0t));
    keys.add(Hash.of(169, s1t, Hash.of(0, s0t, s0m, b0w)));
  }

  static int child(int[] children, int word) {
    return word < 0 ? -1 : children[word];
  }

  static int count(int[] counts, int word) {
    return word < 0 ? -1 : Math.min(counts[word], 4);
  }

  static int word(ParserState s, int word) {
    return word < 0 ? 0 : word == s.size ? 1 : s.draft.lemmaHashes[word];
  }

  static int form(ParserState s, int word) {
    return word < 0 ? 0 : word == s.size ? 1 : s.draft.type(word).word;
  }

  static int tag(ParserState s, int word) {
    return word < 0 ? -1 : word >= s.size ? -2 : s.draft.tags[word];
  }

  static int cluster(ParserState s, int word) {
    return word < 0 || word == s.size ? 0 : s.draft.type(word).cluster;
  }

  static int marker(ParserState s, int word) {
    return word < 0 ? 0 : s.marker[word];
  }

  static int ending(ParserState s, int word) {
    return word < 0 || word == s.size ? 0 : s.draft.type(word).suffixes[0];
  }

  static int bundle(Draft d, ParserState s, int word) {
    return word < 0 || word == s.size ? -1 : d.bundles[word];
  }

  static int bin(int distance) {
    return distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7;
  }

  static int between(ParserState s, int left, int right) {
    if (left < 0 || right < 0) {
      return -1;
    }
    return s.draft.verbsBefore[right] - s.draft.verbsBefore[left + 1] > 0
        ? 4 + Math.min(2, s.draft.stopsBefore[right] - s.draft.stopsBefore[left + 1])
        : Math.min(2, s.draft.stopsBefore[right] - s.draft.stopsBefore[left + 1]);
  }
}
