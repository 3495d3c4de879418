package peyman.reading.discourse;

import java.util.List;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Knows what newsrooms write before their prose: «گروه اقتصادی:», «ایرنا:», «فوری:». */
public final class Datelines {

  private enum Kind {
    NEWSROOM,
    LABEL,
    QUESTION,
    AGENCY
  }

  private static final int LONGEST_IN_WORDS = 8;
  private static final int BYLINE_IN_WORDS = 5;
  private static final WordTable<Kind> WORDS =
      WordTable.load(Datelines.class, "datelines.tsv", "kind", WordTable.constant(Kind.class));

  private Datelines() {}

  /** Whether a byline begins with a word: «گروه اقتصادی», «ترجمه». */
  public static boolean newsroom(Word word) {
    return is(word, Kind.NEWSROOM);
  }

  /** Whether newsrooms call their news by a word: «آپدیت», «فوری». */
  public static boolean label(Word word) {
    return is(word, Kind.LABEL);
  }

  /** Whether a question of an interview begins at a word: «خبرنگار: ...». */
  public static boolean question(List<Word> words, int word) {
    return word + 1 < words.size()
        && words.get(word + 1).form().equals(":")
        && is(words.get(word), Kind.QUESTION);
  }

  private static boolean is(Word word, Kind kind) {
    return WORDS.get(word.form()).filter(kind::equals).isPresent();
  }

  /**
   * The word behind «قاهره- ایرنا-», «بغداد (رویترز) -», «مسکو - خبرگزاری نمونه -» before prose, or
   * 0: places and an outlet with dashes and brackets, and nothing else.
   */
  public static int agency(List<Word> words, List<Mention> mentions) {
    int at = 0;
    boolean outlet = false;
    for (Mention mention : mentions) {
      int from = skipMarks(words, at);
      if (mention.startWord() != from
          && !(mention.startWord() == from + 1 && agencyNoun(words, from))) {
        break;
      }
      boolean place = mention.entity().type() == EntityType.PLACE || mention.entity().political();
      if (!place && mention.entity().type() != EntityType.OUTLET) {
        break;
      }
      outlet |= mention.entity().type() == EntityType.OUTLET;
      at = mention.endWord();
    }
    int byline = outlet ? byline(words, at) : 0;
    if (byline > 0) {
      return byline;
    }
    int end = skipMarks(words, at);
    boolean dashed = end > at && dash(words.get(end - 1));
    return outlet && dashed && end < words.size() && end <= LONGEST_IN_WORDS ? end : 0;
  }

  /** The word behind «خبرگزاری نمونه، گروه سیاسی:», «ایرنا- گروه سیاسی-», or 0. */
  private static int byline(List<Word> words, int outletEnd) {
    int group = outletEnd + 1;
    boolean newsroom = group < words.size() && newsroom(words.get(group));
    for (int i = group; newsroom && i < Math.min(words.size() - 1, group + BYLINE_IN_WORDS); i++) {
      if (words.get(i).form().equals(":") || dash(words.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean agencyNoun(List<Word> words, int word) {
    return word < words.size() && is(words.get(word), Kind.AGENCY);
  }

  private static int skipMarks(List<Word> words, int from) {
    int at = from;
    while (at < words.size() && (dash(words.get(at)) || bracket(words.get(at)))) {
      at++;
    }
    return at;
  }

  private static boolean bracket(Word word) {
    return word.form().equals("(") || word.form().equals(")");
  }

  /** Whether a word is a dash, as bylines end with. */
  public static boolean dash(Word word) {
    String form = word.form();
    return form.equals("-") || form.equals("\u2013") || form.equals("_");
  }

  /**
   * The word behind an agency's dateline, or behind «ایسنا:», «گروه شهری:» before prose that tells
   * who said what, or 0.
   */
  static int end(List<Word> words, List<Mention> mentions, SpeechVerbs verbs) {
    int agency = agency(words, mentions);
    if (agency > 0) {
      return agency;
    }
    int colon = colon(words);
    if (colon > 0 && newsroom(words.get(0))) {
      return colon + 1;
    }
    if (colon <= 0 || !label(words.get(0)) && !outlet(mentions, colon)) {
      return 0;
    }
    for (int i = colon + 1; i < words.size(); i++) {
      if (verbs.at(words, i)) {
        return colon + 1;
      }
    }
    return 0;
  }

  private static int colon(List<Word> words) {
    for (int i = 0; i < Math.min(words.size(), LONGEST_IN_WORDS); i++) {
      Word word = words.get(i);
      if (word.form().equals(":")) {
        return i;
      }
      if (word.upos() == Upos.VERB || word.upos() == Upos.AUX) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean outlet(List<Mention> mentions, int colon) {
    for (Mention mention : mentions) {
      if (mention.endWord() == colon && mention.entity().type() == EntityType.OUTLET) {
        return true;
      }
    }
    return false;
  }
}
