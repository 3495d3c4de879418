package peyman.reading.frame;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.discourse.WordTable;

/** Words that tell of links. */
final class RouteWords {

  /** What a word tells of a link; the table says what each kind means. */
  enum Kind {
    NOUN,
    ROAD,
    VAGUE,
    CONNECT,
    CROSS,
    AVOID,
    WAY,
    NEVER
  }

  private static final WordTable<Kind> WORDS =
      WordTable.load(RouteWords.class, "route_words.tsv", "class", WordTable.constant(Kind.class));

  private RouteWords() {}

  static Optional<PhraseLexicon.Match<Kind>> at(List<Word> words, int i) {
    return WORDS.at(words, i);
  }

  static boolean is(List<Word> words, int i, Kind wanted) {
    return WORDS.at(words, i).filter(match -> match.value() == wanted).isPresent();
  }

  /** Whether a noun of a link begins at a word. */
  static boolean link(List<Word> words, int i) {
    return is(words, i, Kind.NOUN) || is(words, i, Kind.ROAD);
  }

  /** One past the noun of a link that begins at a word. */
  static int end(List<Word> words, int i) {
    return WORDS.at(words, i).map(PhraseLexicon.Match::end).orElse(i + 1);
  }

  /** Whether a noun of what may be a link begins at a word. */
  static boolean joins(List<Word> words, int i) {
    return link(words, i) || is(words, i, Kind.VAGUE);
  }

  /** Whether a sentence speaks of a link, be it only as «این پروژه». */
  static boolean linkIn(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (joins(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a form is no end of a link: «خط لوله شرق-غرب», «خیابان ولیعصر». */
  static boolean noPlace(String form) {
    return WORDS
        .get(form)
        .filter(kind -> kind == Kind.NOUN || kind == Kind.ROAD || kind == Kind.NEVER)
        .isPresent();
  }

  /** Whether a form begins the name of a street or a link, or tells a direction. */
  static boolean street(String form) {
    return noPlace(form) && !form.equals("بندر");
  }

  /** «ایران را دور می&zwnj;زند»: whether a word and its verb tell what is left aside. */
  static boolean roundabout(List<Word> words, int i) {
    return words.get(i).form().equals("دور")
        && i + 1 < words.size()
        && words.get(i + 1).upos() == Upos.VERB
        && words.get(i + 1).lemma().startsWith("زد#");
  }
}
