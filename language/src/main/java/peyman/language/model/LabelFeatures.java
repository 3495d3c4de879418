package peyman.language.model;

/** What the relation of a word to its head depends on. */
public final class LabelFeatures {

  private LabelFeatures() {}

  /**
   * Features of an arc; relations of words to the left with the same head are already known.
   *
   * @param word the dependent
   * @param sister the nearest dependent of the same head to its left, -1 where there is none
   */
  public static void of(Draft d, int word, int sister, Keys keys) {
    // in methods small enough for all hashing to be inlined
    pair(d, word, sister, keys);
    surroundings(d, word, sister, keys);
  }

  /** Both words of an arc. */
  private static void pair(Draft d, int word, int sister, Keys keys) {
    int head = d.heads[word];
    WordType type = d.type(word);
    int w = d.lemmaHashes[word];
    int t = d.tags[word];
    int m = d.markers[word];
    int hw = head < 0 ? 1 : d.lemmaHashes[head];
    int ht = head < 0 ? -1 : d.tags[head];
    int hc = head < 0 ? 0 : d.type(head).cluster;
    int side = head < 0 ? 0 : head < word ? 1 : 2;
    int distance = head < 0 ? 0 : side * 16 + ParserFeatures.bin(Math.abs(head - word));
    int st = sister < 0 ? -1 : d.tags[sister];
    int sr = sister < 0 ? -1 : d.relations[sister];
    int seen = head < 0 ? 0 : d.relationsSeen[head];
    int pair = Hash.of(0, t, ht, side);
    keys.add(Hash.of(200, t, ht, side));
    keys.add(Hash.of(201, t, ht, distance));
    keys.add(Hash.of(202, w, pair));
    keys.add(Hash.of(203, hw, pair));
    keys.add(Hash.of(204, w, hw, side));
    keys.add(Hash.of(205, m, pair));
    keys.add(Hash.of(206, m, hw, t));
    keys.add(Hash.of(207, m, w, ht));
    keys.add(Hash.of(208, type.cluster, hc, side));
    keys.add(Hash.of(209, type.cluster, pair));
    keys.add(Hash.of(210, hc, pair));
    keys.add(Hash.of(211, m, hc, t));
    keys.add(Hash.of(212, type.suffixes[0], pair));
    keys.add(Hash.of(213, type.suffixes[1], pair));
    keys.add(Hash.of(214, type.word, pair));
    keys.add(Hash.of(215, st, sr, pair));
    keys.add(Hash.of(216, sr, m, pair));
    keys.add(Hash.of(217, seen, m, pair));
  }

  /** The head's other words and what stands beside both. */
  private static void surroundings(Draft d, int word, int sister, Keys keys) {
    int head = d.heads[word];
    WordType type = d.type(word);
    int w = d.lemmaHashes[word];
    int t = d.tags[word];
    int m = d.markers[word];
    int hw = head < 0 ? 1 : d.lemmaHashes[head];
    int ht = head < 0 ? -1 : d.tags[head];
    int hm = head < 0 ? 0 : d.markers[head];
    int hhw = head < 0 || d.heads[head] < 0 ? 1 : d.lemmaHashes[d.heads[head]];
    int hht = head < 0 || d.heads[head] < 0 ? -1 : d.tags[d.heads[head]];
    int side = head < 0 ? 0 : head < word ? 1 : 2;
    int distance = head < 0 ? 0 : side * 16 + ParserFeatures.bin(Math.abs(head - word));
    int seen = head < 0 ? 0 : d.relationsSeen[head];
    int pair = Hash.of(0, t, ht, side);
    keys.add(Hash.of(218, seen, hw, t));
    keys.add(Hash.of(219, hht, hm, pair));
    keys.add(Hash.of(220, hhw, ht, t));
    keys.add(Hash.of(221, head < 0 ? -1 : d.bundles[head], d.bundles[word], pair));
    keys.add(Hash.of(222, tag(d, word - 1), pair));
    keys.add(Hash.of(223, tag(d, word + 1), pair));
    keys.add(Hash.of(224, tag(d, word - 1), tag(d, word + 1), pair));
    keys.add(Hash.of(225, d.type(word + 1).word, pair));
    keys.add(Hash.of(226, d.type(word - 1).word, pair));
    keys.add(Hash.of(227, d.childCounts[word], m, pair));
    keys.add(Hash.of(228, d.lastChildTags[word], pair));
    keys.add(Hash.of(229, type.marks & 0xFFFF, pair));
    keys.add(Hash.of(230, Math.abs(head - word) == 1 ? 1 : 0, Hash.of(0, w, hw), t));
    keys.add(Hash.of(231, Math.abs(head - word) == 1 ? 1 : 0, hw, pair));
    keys.add(Hash.of(232, head < 0 ? 0 : tag(d, head - 1), pair));
    keys.add(Hash.of(233, head < 0 ? 0 : tag(d, head + 1), pair));
    keys.add(Hash.of(234, m, distance, pair));
    keys.add(Hash.of(235, hw, m, distance));
  }

  private static int tag(Draft d, int word) {
    return word < 0 ? -1 : word >= d.size() ? -2 : d.tags[word];
  }
}
