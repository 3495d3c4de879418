package peyman.reading.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import peyman.language.Word;
import peyman.reading.finding.Office;
import peyman.text.TsvTable;

/**
 * What the reading knows of nouns: titles of offices, nouns that speak or act, and the prepositions
 * that mark the roles of phrases.
 */
public final class NounLexicon {

  /** In place of an id: the office is of the place that is named behind the title. */
  private static final String PLACE = "place";

  /** In place of a post: the words are no title. */
  private static final String NONE = "none";

  private final PhraseLexicon<Office.Post> titles;
  private final PhraseLexicon<String> seats;
  private final PhraseLexicon<AgentKind> agents;
  private final PhraseLexicon<String> markers;
  private final PhraseLexicon<String> adverbials;
  private final PhraseLexicon<String> fields;

  private NounLexicon(
      PhraseLexicon<Office.Post> titles,
      PhraseLexicon<String> seats,
      PhraseLexicon<AgentKind> agents,
      PhraseLexicon<String> markers,
      PhraseLexicon<String> adverbials,
      PhraseLexicon<String> fields) {
    this.titles = titles;
    this.seats = seats;
    this.agents = agents;
    this.markers = markers;
    this.adverbials = adverbials;
    this.fields = fields;
  }

  /** Loads the tables; reports all their faults. */
  public static NounLexicon load() {
    TsvTable titles = open("titles.tsv", "form", "post", "of");
    Map<Boolean, List<TsvTable.Row>> byTitle =
        titles.rows().stream().collect(Collectors.partitioningBy(NounLexicon::isTitle));
    Set<String> none =
        byTitle.get(false).stream().map(row -> row.cell(0)).collect(Collectors.toSet());
    TsvTable agents = open("agents.tsv", "form", "kind");
    return new NounLexicon(
        lexicon(titles, byTitle.get(true), Office.Post::valueOf).passing(Anaphor.terms(), none),
        seats(byTitle.get(true)).passing(Anaphor.terms(), Set.of()),
        lexicon(agents, agents.rows(), AgentKind::valueOf),
        forms("markers.tsv"),
        forms("adverbials.tsv"),
        forms("fields.tsv"));
  }

  private static TsvTable open(String file, String... columns) {
    return TsvTable.load(NounLexicon.class, file, columns).requireSorted().requireUnique(0);
  }

  /** «رهبر ارکستر», «دستیار کارگردان» begin as titles, and are none. */
  private static boolean isTitle(TsvTable.Row row) {
    return !row.cell(1).equals(NONE);
  }

  /** The constants that rows of a table name in the second column; reports all its faults. */
  private static <T> PhraseLexicon<T> lexicon(
      TsvTable table, List<TsvTable.Row> rows, Function<String, T> constant) {
    Map<String, T> forms = new HashMap<>();
    for (TsvTable.Row row : rows) {
      try {
        forms.put(row.cell(0), constant.apply(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return PhraseLexicon.of(forms);
  }

  private static PhraseLexicon<String> seats(List<TsvTable.Row> titles) {
    Map<String, String> forms = new HashMap<>();
    titles.stream()
        .filter(row -> !row.cell(2).isEmpty())
        .forEach(row -> forms.put(row.cell(0), row.cell(2)));
    return PhraseLexicon.of(forms);
  }

  private static PhraseLexicon<String> forms(String file) {
    Map<String, String> forms = new HashMap<>();
    TsvTable table = open(file, "form");
    table.rows().forEach(row -> forms.put(row.cell(0), row.cell(0)));
    table.check();
    return PhraseLexicon.of(forms);
  }

  /** Titles with the post that each stands for. */
  public PhraseLexicon<Office.Post> titles() {
    return titles;
  }

  /** Id of what an office is of by its title alone: «سناتور», «رهبر انقلاب». */
  public Optional<String> seat(List<Word> words, PhraseLexicon.Match<Office.Post> title) {
    return seatAt(words, title).filter(seat -> !seat.equals(PLACE));
  }

  private Optional<String> seatAt(List<Word> words, PhraseLexicon.Match<Office.Post> title) {
    return seats
        .at(words, title.start())
        .filter(seat -> seat.end() == title.end())
        .map(PhraseLexicon.Match::value);
  }

  /** Whether a noun that stands at a word names a body of its own: «شرکت», «اتاق بازرگانی». */
  public boolean body(List<Word> words, int word) {
    return agents.at(words, word).filter(match -> match.value() == AgentKind.BODY).isPresent();
  }

  /**
   * Whether words tell that an office is held no more: «سابق» anywhere, «شهید» right behind the
   * word that a title begins with.
   */
  public boolean former(List<Word> words, int start, int end) {
    for (int i = start; i < end; i++) {
      String form = Folding.fold(words.get(i).form());
      boolean late = i > start && Anaphor.late(form) && titles.at(words, i - 1).isPresent();
      if (late || Anaphor.former(form)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word only tells when an office was held: «سابق», «فعلی», «شهید». */
  public boolean term(Word word) {
    return Anaphor.terms().contains(Folding.fold(word.form()));
  }

  /** Whether a word means who holds the same office elsewhere: «همتای». */
  public boolean peer(Word word) {
    return Anaphor.peer(word.form());
  }

  /** Whether a title is of the place that the words behind it name: «استاندار گیلان». */
  public boolean local(List<Word> words, PhraseLexicon.Match<Office.Post> title) {
    return seatAt(words, title).filter(PLACE::equals).isPresent();
  }

  /** Whether a noun that stands at a word names a body that is the voice of its state. */
  public boolean stateBody(List<Word> words, int word) {
    return agents.at(words, word).filter(match -> match.value() == AgentKind.STATE).isPresent();
  }

  /** Whether a noun that speaks or acts, but names nobody, stands at a word. */
  boolean agent(List<Word> words, int word) {
    return agents.at(words, word).filter(match -> match.value() != AgentKind.PERSON).isPresent();
  }

  PhraseLexicon<AgentKind> agents() {
    return agents;
  }

  /** Where an adverbial ends that starts at a word, or the word itself: «در همین حال». */
  public int adverbialEnd(List<Word> words, int word) {
    return adverbials.at(words, word).map(PhraseLexicon.Match::end).orElse(word);
  }

  /** Where «مبارزه با» ends inside the name of a body, or the word itself. */
  int fieldEnd(List<Word> words, int word) {
    return fields.at(words, word).map(PhraseLexicon.Match::end).orElse(word);
  }

  /** Prepositions, simple and complex, with their canonical form. */
  public PhraseLexicon<String> markers() {
    return markers;
  }
}
