package peyman.reading.office;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.discourse.WordTable;
import peyman.reading.finding.Office.Post;

/** What the finders of offices know of words, from the tables beside them. */
final class OfficeWords {

  /** How a word tells of an office; {@code office_words.tsv} says what each means. */
  enum Kind {
    CAPACITY,
    HOLDING,
    RANK,
    GETS,
    LEAVES,
    SEAT,
    PARLIAMENT,
    COUNCIL,
    HEAD,
    GOVERNMENT,
    COPULA,
    PAST,
    ONE,
    BUREAU
  }

  private static final WordTable<Kind> WORDS =
      WordTable.load(OfficeWords.class, "office_words.tsv", "kind", WordTable.constant(Kind.class));
  private static final WordTable<Post> NOUNS =
      WordTable.load(OfficeWords.class, "office_nouns.tsv", "post", OfficeWords::post);
  private static final WordTable<Post> PLURALS =
      WordTable.load(OfficeWords.class, "plural_titles.tsv", "post", OfficeWords::post);

  private static final WordTable<String> HEADS =
      WordTable.load(OfficeWords.class, "heads.tsv", "body", body -> body);

  private OfficeWords() {}

  private static Post post(String label) {
    return Post.valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Whether a word or the words from it on are of a kind. */
  static boolean is(List<Word> words, int word, Kind kind) {
    return word >= 0
        && word < words.size()
        && WORDS.at(words, word).filter(match -> match.value() == kind).isPresent();
  }

  /** Whether a form is of a kind. */
  static boolean is(String form, Kind kind) {
    return WORDS.get(form).filter(kind::equals).isPresent();
  }

  /** Whether words of a kind stand between two words. */
  static boolean between(List<Word> words, int start, int end, Kind kind) {
    return WORDS.between(words, start, end).contains(kind);
  }

  /** The noun of an office that starts at a word: «ریاست», «وزارت خارجه». */
  static Optional<PhraseLexicon.Match<Post>> noun(List<Word> words, int word) {
    return NOUNS.at(words, word);
  }

  /** A title of several people that starts at a word: «وزیران خارجه». */
  static Optional<PhraseLexicon.Match<Post>> plural(List<Word> words, int word) {
    return PLURALS.at(words, word);
  }

  /** The body of a head: «فرماندار», «فرمانداری». */
  static Optional<String> body(Word head) {
    return HEADS.get(head.form());
  }
}
