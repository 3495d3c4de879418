package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.discourse.Quotation;
import peyman.reading.discourse.WordTable;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Route;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.MentionKind;

/**
 * Finds transport and energy links: «مسیری که چین را بدون عبور از روسیه به اروپا متصل می&zwnj;کند»,
 * «خط لوله کرکوک-جیهان».
 */
public final class RouteFinder implements Finder {

  private static final String OBJECT = "را";
  private static final String TO = "به";
  private static final String FROM = "از";
  private static final String BY_WAY = "از ";

  /** Verbs by which a line carries something from place to place. */
  private static final Set<String> CARRYING = Set.of("رساند#");

  private static final int LONGEST_PAIR_IN_WORDS = 6;

  /** What words tell of a link. */
  enum RouteWord {
    NOUN,
    CONNECT,
    CROSS,
    AVOID,
    WAY,
    NEVER
  }

  private final WordTable<RouteWord> lexicon;

  private RouteFinder(WordTable<RouteWord> lexicon) {
    this.lexicon = lexicon;
  }

  /** Loads the words of links. */
  public static RouteFinder load() {
    return new RouteFinder(
        WordTable.load(
            RouteFinder.class, "route_words.tsv", "class", WordTable.constant(RouteWord.class)));
  }

  @Override
  public List<Finding> find(Document document) {
    if (SportPages.about(document)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (int sentence = 0; sentence < document.size(); sentence++) {
      connected(document, sentence, found);
      paired(document, sentence, found);
    }
    return found;
  }

  // ---- «... را به ... متصل می\u200Cکند»

  private void connected(Document document, int sentence, List<Finding> found) {
    List<Word> words = document.words(sentence);
    for (int i = 0; i < words.size(); i++) {
      String lemma = words.get(i).lemma();
      boolean carries = CARRYING.stream().anyMatch(lemma::startsWith) && linkIn(words);
      if (!carries && (!is(words, i, RouteWord.CONNECT) || !verbFollows(words, i))) {
        continue;
      }
      int start = clauseStart(words, i);
      Optional<Entity> from = marked(document, sentence, start, i, OBJECT);
      Optional<Entity> to = marked(document, sentence, start, i, TO);
      Optional<CharSpan> nameSpan = nameBefore(document, sentence, i);
      if (from.isEmpty() || to.isEmpty() || nameSpan.isEmpty() && !linkIn(words)) {
        continue;
      }
      Set<Entity> through = new LinkedHashSet<>();
      Set<Entity> bypasses = new LinkedHashSet<>();
      passed(document, sentence, through, bypasses);
      through.removeIf(e -> e.equals(from.get()) || e.equals(to.get()));
      bypasses.removeIf(e -> e.equals(from.get()) || e.equals(to.get()));
      through.removeAll(bypasses);
      int end = Math.min(words.size(), i + 2);
      add(
          document,
          found,
          nameSpan,
          from,
          to,
          through,
          bypasses,
          document.span(sentence, start, end));
    }
  }

  private static boolean verbFollows(List<Word> words, int i) {
    for (int k = i + 1; k < Math.min(words.size(), i + 3); k++) {
      if (words.get(k).upos() == Upos.VERB || words.get(k).upos() == Upos.AUX) {
        return true;
      }
    }
    return false;
  }

  private boolean linkIn(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (is(words, i, RouteWord.NOUN)) {
        return true;
      }
    }
    return false;
  }

  private static int clauseStart(List<Word> words, int until) {
    for (int i = until - 1; i > 0; i--) {
      String form = words.get(i).form();
      boolean verb = words.get(i).upos() == Upos.VERB;
      if (verb || form.equals("؛") || form.equals("که")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<Entity> marked(
      Document document, int sentence, int start, int end, String marker) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() >= start && phrase.start() < end && phrase.marker().equals(marker)) {
        Optional<Entity> place = placeIn(document, phrase);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Entity> placeIn(Document document, Phrase phrase) {
    for (Mention mention : document.mentions(phrase.sentence())) {
      if (phrase.covers(mention.startWord()) && place(mention.entity())) {
        return Optional.of(mention.entity());
      }
    }
    return document.referents(phrase).stream().filter(RouteFinder::place).findFirst();
  }

  private static boolean place(Entity entity) {
    return entity.type() == EntityType.COUNTRY || entity.type() == EntityType.PLACE;
  }

  private void passed(Document document, int sentence, Set<Entity> through, Set<Entity> bypasses) {
    List<Word> words = document.words(sentence);
    boolean crosses = false;
    for (int i = 0; i < words.size(); i++) {
      Optional<PhraseLexicon.Match<RouteWord>> match = lexicon.at(words, i);
      if (match.isPresent() && match.get().value() == RouteWord.AVOID) {
        mentionAt(document, sentence, match.get().end()).ifPresent(bypasses::add);
        i = match.get().end() - 1;
      } else {
        boolean verb = words.get(i).lemma().startsWith("گذشت#");
        crosses |= verb || match.filter(m -> m.value() == RouteWord.CROSS).isPresent();
      }
    }
    for (Phrase phrase : document.phrases(sentence)) {
      boolean from = phrase.marker().equals(FROM);
      boolean way = phrase.marker().startsWith(BY_WAY) || from && way(words, phrase);
      if (crosses && from || way) {
        placeIn(document, phrase).ifPresent(through::add);
      }
    }
  }

  /** «از خاک ارمنستان», «از مسیر ایران», «از بستر دریا»: what a line passes. */
  private boolean way(List<Word> words, Phrase phrase) {
    return is(words, phrase.start(), RouteWord.WAY);
  }

  private static Optional<Entity> mentionAt(Document document, int sentence, int word) {
    return document.mentions(sentence).stream()
        .filter(m -> m.startWord() >= word && m.startWord() <= word + 1 && place(m.entity()))
        .map(Mention::entity)
        .findFirst();
  }

  /**
   * The link's name nearest before a word: a quoted name, a known link, or a phrase of two words.
   */
  private Optional<CharSpan> nameBefore(Document document, int sentence, int word) {
    List<Word> words = document.words(sentence);
    for (int i = word; i >= 0; i--) {
      int at = i;
      Optional<Mention> known =
          document.mentions(sentence).stream()
              .filter(m -> m.startWord() == at && m.entity().type() == EntityType.ROUTE)
              .findFirst();
      if (known.isPresent()) {
        return known.map(Mention::span);
      }
      if (!is(words, i, RouteWord.NOUN) || words.get(i).form().endsWith("ی")) {
        continue;
      }
      Optional<CharSpan> name = named(document, sentence, i);
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private static Optional<CharSpan> named(Document document, int sentence, int noun) {
    CharSpan span = document.words(sentence).get(noun).span();
    Optional<CharSpan> quoted =
        document
            .quotations()
            .around(span.start())
            .map(Quotation::inner)
            .filter(inner -> inner.start() == span.start() && inner.length() < 60);
    if (quoted.isPresent()) {
      return quoted;
    }
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() == noun && phrase.end() - phrase.start() >= 2) {
        return Optional.of(phrase.span());
      }
    }
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.covers(noun) && phrase.end() - noun >= 2) {
        return Optional.of(document.span(sentence, noun, phrase.end()));
      }
    }
    return Optional.empty();
  }

  private boolean is(List<Word> words, int i, RouteWord wanted) {
    return lexicon.at(words, i).filter(match -> match.value() == wanted).isPresent();
  }

  // ---- «خط لوله الف-ب», «کریدور الف به ب»

  private void paired(Document document, int sentence, List<Finding> found) {
    List<Word> words = document.words(sentence);
    for (int i = 0; i < words.size(); i++) {
      if (is(words, i, RouteWord.NOUN) && !words.get(i).form().endsWith("ی")) {
        chain(document, sentence, i, found);
      }
    }
  }

  /** «خط لوله ترکمنستان-افغانستان-هند»: the first and last place, and those between. */
  private void chain(Document document, int sentence, int noun, List<Finding> found) {
    List<Word> words = document.words(sentence);
    int first = joint(words, noun);
    if (first < 0) {
      return;
    }
    List<Entity> places = new ArrayList<>();
    int end = first;
    placeBefore(document, sentence, noun, first).ifPresent(places::add);
    for (int at = first; at < words.size() && joins(words, at) && !places.isEmpty(); at = end) {
      Optional<Mention> next = mentionFrom(document, sentence, at + 1);
      boolean common = at + 1 < words.size() && words.get(at + 1).upos() == Upos.NOUN;
      boolean name = at + 1 < words.size() && name(words, at + 1);
      boolean likely = common && !words.get(at).form().equals(TO);
      if (next.isEmpty() && !name && !likely) {
        break;
      }
      end = next.map(Mention::endWord).orElse(at + 2);
      CharSpan span = document.span(sentence, at + 1, end);
      places.add(
          next.map(m -> town(document, m))
              .orElseGet(() -> Described.entity(EntityType.PLACE, span.of(document.text()))));
    }
    if (places.size() < 2 || places.stream().anyMatch(this::noPlace)) {
      return;
    }
    CharSpan name = document.span(sentence, noun, end);
    Set<Entity> through = new LinkedHashSet<>(places.subList(1, places.size() - 1));
    add(
        document,
        found,
        Optional.of(name),
        Optional.of(places.get(0)),
        Optional.of(places.get(places.size() - 1)),
        through,
        Set.of(),
        name);
  }

  /**
   * «خط لوله شرق-غرب», «بزرگراه همت-خیابان ولیعصر»: directions and streets are no ends of links.
   */
  private boolean noPlace(Entity place) {
    return lexicon
        .get(place.persian().split("[ \u200C]")[0])
        .filter(word -> word == RouteWord.NOUN || word == RouteWord.NEVER)
        .isPresent();
  }

  /** «راه&zwnj;آهن تهران-مشهد»: a capital is the town here, not its government. */
  private static Entity town(Document document, Mention mention) {
    return mention.kind() == MentionKind.METONYM
        ? Described.entity(EntityType.PLACE, document.analysis().text().slice(mention.span()))
        : mention.entity();
  }

  /** Whether a joint stands inside the name of a known link: «خواف-هرات». */
  private static boolean listed(Document document, int sentence, int joint) {
    return document.mentions(sentence).stream()
        .filter(m -> m.entity().type() == EntityType.ROUTE)
        .anyMatch(m -> m.startWord() < joint && joint < m.endWord());
  }

  /** The hyphen or «به» that joins the first two places behind the noun of a link. */
  private int joint(List<Word> words, int noun) {
    int from = lexicon.at(words, noun).map(PhraseLexicon.Match::end).orElse(noun + 1);
    for (int i = from + 1; i < Math.min(words.size() - 1, from + LONGEST_PAIR_IN_WORDS); i++) {
      if (joins(words, i)) {
        return i;
      }
      Upos upos = words.get(i).upos();
      boolean stops =
          upos == Upos.VERB || upos == Upos.CCONJ || upos == Upos.PUNCT && !opens(words, i);
      if (stops || upos == Upos.ADP && !words.get(i).form().equals(FROM)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean joins(List<Word> words, int i) {
    return hyphened(words, i, i + 1);
  }

  private static Optional<Mention> mentionFrom(Document document, int sentence, int word) {
    return document.mentions(sentence).stream()
        .filter(m -> m.startWord() == word && place(m.entity()))
        .findFirst();
  }

  private static Optional<Entity> placeBefore(
      Document document, int sentence, int noun, int joint) {
    List<Word> words = document.words(sentence);
    Optional<Mention> mention =
        document.mentions(sentence).stream()
            .filter(m -> m.endWord() == joint && m.startWord() > noun && place(m.entity()))
            .findFirst();
    boolean unsure = words.get(joint).form().equals(TO) && !opens(words, joint - 2);
    boolean common = words.get(joint - 1).upos() == Upos.NOUN && !unsure;
    boolean known =
        mentionFrom(document, sentence, joint + 1).isPresent()
            || name(words, joint + 1)
            || listed(document, sentence, joint);
    boolean name = joint - 1 > noun && (name(words, joint - 1) || common && known);
    return mention
        .map(m -> town(document, m))
        .or(
            () ->
                name
                    ? Optional.of(
                        Described.entity(
                            EntityType.PLACE,
                            document.span(sentence, joint - 1, joint).of(document.text())))
                    : Optional.empty());
  }

  private static boolean opens(List<Word> words, int i) {
    String form = words.get(i).form();
    return form.equals("(") || form.equals("\u00AB");
  }

  /** Whether a word may be the name of a place that no list has: no numeral, no common noun. */
  private static boolean name(List<Word> words, int i) {
    return words.get(i).upos() == Upos.PROPN;
  }

  private static boolean hyphened(List<Word> words, int from, int to) {
    if (to - from != 1) {
      return false;
    }
    String form = words.get(from).form();
    return form.equals("-") || form.equals("\u2013") || form.equals(TO) || form.equals("\u0640");
  }

  private static void add(
      Document document,
      List<Finding> found,
      Optional<CharSpan> nameSpan,
      Optional<Entity> from,
      Optional<Entity> to,
      Set<Entity> through,
      Set<Entity> bypasses,
      CharSpan evidence) {
    Optional<String> name = nameSpan.map(span -> document.analysis().text().slice(span));
    for (Finding other : found) {
      Route route = (Route) other;
      if (route.from().equals(from) && route.to().equals(to)) {
        return;
      }
    }
    found.add(
        new Route(
            Circumstances.asserted(evidence, 0.6, "route.connect"),
            name,
            name.map(text -> Described.entity(EntityType.ROUTE, text)),
            from,
            to,
            new ArrayList<>(through),
            new ArrayList<>(bypasses)));
  }
}
