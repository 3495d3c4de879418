package peyman.observatory.repost;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peyman.reading.discourse.Folding;

/**
 * A text as the set of its runs of {@value #WORDS} words, by which texts are compared whatever
 * letters, half-spaces, marks and emoji they are written with. Links, mentions of channels and
 * hashtags do not count.
 */
public final class Shingles {

  static final int WORDS = 3;
  private static final int MAX_CHARS = 40_000;

  private static final Pattern SKIPPED = Pattern.compile("\\S+://\\S+|[@#]\\S+|\\S+\\.\\w+/\\S*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u200C]+");

  private final Set<Long> hashes;

  private Shingles(Set<Long> hashes) {
    this.hashes = hashes;
  }

  /** The shingles of a text. */
  public static Shingles of(String text) {
    String start = text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(SKIPPED.matcher(start).replaceAll(" "));
    while (matcher.find()) {
      String folded = Folding.fold(matcher.group());
      if (!folded.isEmpty()) {
        words.add(folded);
      }
    }
    Set<Long> hashes = new TreeSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      long hash = 0;
      for (String word : words.subList(i, i + WORDS)) {
        hash = Mix.of(hash * 31 + word.hashCode());
      }
      hashes.add(hash);
    }
    return new Shingles(hashes);
  }

  Set<Long> hashes() {
    return hashes;
  }

  /** How many there are. */
  public int size() {
    return hashes.size();
  }

  /** How many both have. */
  public int common(Shingles other) {
    int common = 0;
    for (Long hash : hashes) {
      common += other.hashes.contains(hash) ? 1 : 0;
    }
    return common;
  }
}
