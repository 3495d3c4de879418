package peyman.reading.frame;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.Phrase;
import peyman.reading.finding.Finding;
import peyman.text.CharSpan;
import peyman.world.Entity;

/**
 * Finds transport and energy links: «مسیری که چین را بدون عبور از روسیه به اروپا متصل می&zwnj;کند»,
 * «خط لوله کرکوک-جیهان».
 */
public final class RouteFinder implements Finder {

  private static final String OBJECT = "را";
  private static final String FROM = "از";
  private static final String BY_WAY = "از ";
  private static final List<String> TO = List.of("به", "تا");

  /** Verbs by which a line carries something from place to place. */
  private static final Set<String> CARRYING = Set.of("رساند#");

  private RouteFinder() {}

  /** Loads the words of links. */
  public static RouteFinder load() {
    return new RouteFinder();
  }

  @Override
  public List<Finding> find(Document document) {
    if (SportPages.about(document)) {
      return List.of();
    }
    Routes found = new Routes(document);
    for (int sentence = 0; sentence < document.size(); sentence++) {
      boolean link = RouteWords.linkIn(document.words(sentence));
      connected(document, sentence, link, found);
      if (link) {
        RouteChains.find(document, sentence, found);
        new RouteWays(document, sentence, found).find();
      }
    }
    return found.all();
  }

  /** «... را به ... متصل می&zwnj;کند», «از ... به ... منتقل می&zwnj;کند». */
  private static void connected(Document document, int sentence, boolean link, Routes found) {
    List<Word> words = document.words(sentence);
    for (int i = 0; i < words.size(); i++) {
      String lemma = words.get(i).lemma();
      boolean carries = link && CARRYING.stream().anyMatch(lemma::startsWith);
      boolean joins = RouteWords.is(words, i, RouteWords.Kind.CONNECT) && verbFollows(words, i);
      if (!carries && !joins) {
        continue;
      }
      int start = clauseStart(words, i);
      int until = i;
      Optional<Entity> from =
          marked(document, sentence, start, i, OBJECT)
              .or(
                  () ->
                      leads(document, sentence, until)
                          ? marked(document, sentence, start, until, FROM)
                          : Optional.empty())
              .or(() -> carried(document, sentence, until));
      Optional<Entity> to =
          TO.stream()
              .flatMap(m -> marked(document, sentence, start, until, m).stream())
              .findFirst();
      Optional<CharSpan> name = RouteNames.before(document, sentence, i);
      boolean told = from.isPresent() && to.isPresent() && !from.equals(to);
      if (!told || name.isEmpty() && !link) {
        continue;
      }
      Set<Entity> through = new LinkedHashSet<>();
      Set<Entity> bypasses = new LinkedHashSet<>();
      RoutePasses.find(document, sentence, through, bypasses);
      CharSpan evidence = document.span(sentence, start, Math.min(words.size(), i + 2));
      found.add(name, from.get(), to.get(), through, bypasses, evidence);
    }
  }

  /** Whether a link leads a phrase that nothing marks before a verb: it is what carries. */
  private static boolean leads(Document document, int sentence, int verb) {
    List<Word> words = document.words(sentence);
    return document.phrases(sentence).stream()
        .filter(p -> p.bare() && p.start() < verb)
        .anyMatch(p -> RouteWords.link(words, p.start()));
  }

  /**
   * «شبکه برق ایران به ...», «نفت عراق از طریق خط لوله ...»: whose what is joined or carried is.
   */
  private static Optional<Entity> carried(Document document, int sentence, int verb) {
    List<Word> words = document.words(sentence);
    List<Phrase> phrases = document.phrases(sentence);
    boolean byLink =
        phrases.stream()
            .anyMatch(p -> p.marker().startsWith(BY_WAY) && RouteWords.link(words, p.start()));
    return phrases.stream()
        .filter(p -> p.bare() && p.end() <= verb)
        .filter(p -> byLink || RouteWords.joins(words, p.start()))
        .findFirst()
        .flatMap(p -> RoutePlaces.in(document, p));
  }

  private static boolean verbFollows(List<Word> words, int i) {
    for (int k = i + 1; k < Math.min(words.size(), i + 3); k++) {
      if (words.get(k).upos() == Upos.VERB || words.get(k).upos() == Upos.AUX) {
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
        Optional<Entity> place =
            marker.equals(OBJECT)
                ? RoutePlaces.behindPort(document, phrase)
                : RoutePlaces.in(document, phrase);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }
}
