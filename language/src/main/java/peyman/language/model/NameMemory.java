package peyman.language.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of one sentence, kept until the whole text is read: who was called by full name is
 * known by surname near by, before and after («کیهان رستگار … رستگار گفت»), and a word that was a
 * name several times is one again.
 */
public final class NameMemory {

  /** How many sentences away a name is remembered. */
  private static final int REACH = 25;

  /** How often a single word must have been a name. */
  private static final int OFTEN = 2;

  private static final int SHORTEST = 3;

  /** The highest frequency band of words that are surnames rather than what lists say of them. */
  private static final int RARE = 1;

  private static final int PERSON = 0;

  private final int[] words;
  private final int[] tags;
  private final boolean[] free;

  /** Words that may be surnames although they are common words too: «ساکت گفت». */
  private final boolean[] bare;

  private NameMemory(int[] words, int[] tags, boolean[] free, boolean[] bare) {
    this.words = words;
    this.tags = tags;
    this.free = free;
    this.bare = bare;
  }

  /** Keeps what matters of a draft whose names were found. */
  public static NameMemory of(Draft draft) {
    int size = draft.size();
    int[] words = new int[size];
    int[] tags = new int[size];
    boolean[] free = new boolean[size];
    boolean[] bare = new boolean[size];
    for (int word = 0; word < size; word++) {
      WordType type = draft.type(word);
      words[word] = type.word;
      tags[word] = draft.nameTags[word];
      boolean unknown = draft.nominal(word) && (type.marks & Lexicon.SPEECH) == 0;
      boolean rare = draft.nominal(word) && type.marks >>> 16 <= RARE;
      boolean isLong = type.letters.length() >= SHORTEST;
      free[word] = isLong && (unknown || rare || draft.proper(word));
      bare[word] = isLong && draft.bare(word);
    }
    return new NameMemory(words, tags, free, bare);
  }

  public int size() {
    return tags.length;
  }

  /** The name tag of a word, a number of {@link NameFinder}. */
  public int tag(int word) {
    return tags[word];
  }

  /** What was a name: its kind, how often, and in which sentence last. */
  private record Evidence(int kind, int count, int sentence) {}

  /** Completes the names of a text's sentences. */
  public static void carry(List<NameMemory> sentences) {
    int size = sentences.size();
    int[][] found = new int[size][];
    for (int i = 0; i < size; i++) {
      found[i] = sentences.get(i).tags.clone();
    }
    Map<Integer, Evidence> known = new HashMap<>();
    for (int i = 0; i < size; i++) {
      sentences.get(i).complete(i, known);
      sentences.get(i).learn(found[i], i, known);
    }
    known.clear();
    for (int i = size - 1; i >= 0; i--) {
      sentences.get(i).complete(i, known);
      sentences.get(i).learn(found[i], i, known);
    }
  }

  private void learn(int[] found, int sentence, Map<Integer, Evidence> known) {
    int start = 0;
    while (start < found.length) {
      int end = start + 1;
      if (found[start] != 0) {
        int kind = (found[start] - 1) / 2;
        while (end < found.length && found[end] == 2 * kind + 2) {
          end++;
        }
        if (end == start + 1) {
          remember(known, words[start], new Evidence(kind, 1, sentence));
        } else if (kind == PERSON) {
          remember(known, words[end - 1], new Evidence(kind, OFTEN, sentence));
        }
      }
      start = end;
    }
  }

  private static void remember(Map<Integer, Evidence> known, int word, Evidence seen) {
    known.merge(
        word,
        seen,
        (old, now) ->
            old.kind() == now.kind() && near(old.sentence(), now.sentence())
                ? new Evidence(now.kind(), old.count() + now.count(), now.sentence())
                : now);
  }

  private void complete(int sentence, Map<Integer, Evidence> known) {
    for (int word = 0; word < tags.length; word++) {
      boolean alone =
          tags[word] == 0
              && (word == 0 || tags[word - 1] == 0)
              && (word + 1 == tags.length || tags[word + 1] == 0);
      if (alone && (free[word] || bare[word])) {
        Evidence seen = known.get(words[word]);
        if (seen != null
            && near(seen.sentence(), sentence)
            && seen.count() >= OFTEN
            && (free[word] || seen.kind() == PERSON)) {
          tags[word] = 2 * seen.kind() + 1;
        }
      }
    }
  }

  private static boolean near(int one, int other) {
    return Math.abs(one - other) <= REACH;
  }
}
