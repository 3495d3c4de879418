package peyman.language.model;

import java.util.List;
import java.util.Map;

/**
 * Splits a token into its syntactic words as PerDT does: pronouns and copulas that lean on a word
 * («کتابش»: کتاب + ش, "his book").
 */
public final class Clitics {

  /** What may lean on a word, longest first. */
  public static final List<String> FORMS =
      List.of(
          "شان", "مان", "تان", "یشان", "یمان", "یتان", "اش", "ام", "ات", "یش", "یم", "یت", "ست",
          "ش", "م", "ت", "ند", "ید");

  /** What «ست» leans on: «کجاست», «اوست». */
  private static final String AFTER_VOWEL = "\u0627\u0648\u06CC\u0647\u200C";

  /** What leans on longer words only: «شهند» is no «شه» + «ند». */
  private static final List<String> COPULAS = List.of("ند", "ید");

  private final Map<String, Integer> known;
  private final Scorer scorer;
  private final WordTypes types;
  private final NameLists names;

  /**
   * A splitter.
   *
   * @param known forms with the length of their first word, 0 for those that stay whole
   * @param scorer weights with two outcomes: whole, split
   * @param names names that stay whole
   */
  public Clitics(Map<String, Integer> known, Scorer scorer, WordTypes types, NameLists names) {
    this.known = known;
    this.scorer = scorer;
    this.types = types;
    this.names = names;
  }

  /** The length of a form's first word, 0 where it is one word. */
  public int split(String form) {
    if (form.length() < 3) {
      return 0;
    }
    WordType type = types.of(form);
    int split = type.split;
    if (split < 0) {
      Integer found = known.get(form);
      split = found != null ? found : onlyName(type) ? 0 : guess(form);
      type.split = split;
    }
    return split;
  }

  /** Whether lists know a word as a name and as nothing else: «هانت» is no «هان» + «ت». */
  private boolean onlyName(WordType type) {
    return (type.marks & Lexicon.SPEECH) == 0
        && ((type.marks & Lexicon.NAMES) != 0 || names.only(type.word));
  }

  private int guess(String form) {
    Keys keys = new Keys();
    float[] scores = new float[2];
    int best = 0;
    float bestMargin = 0;
    for (String clitic : FORMS) {
      if (fits(form, clitic)) {
        keys.clear();
        features(form, clitic, keys);
        scores[0] = 0;
        scores[1] = 0;
        scorer.addAll(keys, scores);
        if (scores[1] - scores[0] > bestMargin) {
          bestMargin = scores[1] - scores[0];
          best = form.length() - clitic.length();
        }
      }
    }
    return best;
  }

  /** Whether a form may end in a clitic. */
  public static boolean fits(String form, String clitic) {
    int length = form.length() - clitic.length();
    return length >= (COPULAS.contains(clitic) ? 3 : 2)
        && form.endsWith(clitic)
        && (!clitic.equals("ست") || AFTER_VOWEL.indexOf(form.charAt(length - 1)) >= 0);
  }

  /** What speaks for a split before a clitic. */
  public void features(String form, String clitic, Keys keys) {
    WordType whole = types.of(form);
    WordType base = types.of(form.substring(0, form.length() - clitic.length()));
    int c = Hash.of(clitic);
    int baseSpeech = base.marks & Lexicon.SPEECH;
    int wholeSpeech = whole.marks & Lexicon.SPEECH;
    int baseBand = base.marks >>> 16;
    int wholeBand = whole.marks >>> 16;
    int verb = whole.verbPattern == 0 ? 0 : 1;
    int half = base.form.charAt(base.form.length() - 1) == '\u200C' ? 1 : 0;
    keys.add(Hash.of(401, c));
    keys.add(Hash.of(402, c, half));
    keys.add(Hash.of(403, c, baseSpeech, wholeSpeech));
    keys.add(Hash.of(404, baseSpeech, verb));
    keys.add(Hash.of(405, wholeSpeech, c));
    keys.add(Hash.of(406, baseBand, wholeBand, c));
    keys.add(Hash.of(407, baseBand - wholeBand));
    keys.add(Hash.of(408, whole.marks == 0 ? 1 : 0, base.marks == 0 ? 1 : 0, c));
    keys.add(Hash.of(409, whole.verbPattern, c));
    keys.add(Hash.of(410, base.suffixes[0], c));
    keys.add(Hash.of(411, base.suffixes[1], c));
    keys.add(Hash.of(412, base.word));
    keys.add(Hash.of(413, base.lastPart, c));
    keys.add(Hash.of(414, whole.marks & 0xFFFF, c));
    keys.add(Hash.of(415, base.stems.length > 0 ? base.stems[0] : 0, c));
    keys.add(Hash.of(416, Math.min(6, base.form.length()), c));
  }
}
