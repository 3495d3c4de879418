package peyman.reading.frame;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.world.Entity;

/**
 * Links whose ends prepositions tell: «خط لوله&zwnj;ای از عراق به سوریه», «این مسیر از کاشغر تا
 * گوادر ادامه دارد», «خط آهن میان مزار شریف و هرات».
 */
final class RouteWays {

  private static final int FARTHEST_FROM_IN_WORDS = 6;
  private static final int FARTHEST_TO_IN_WORDS = 14;
  private static final int FARTHEST_BETWEEN_IN_WORDS = 3;
  private static final String FROM = "از";
  private static final Set<String> TO = Set.of("به", "تا", "به سمت", "به سوی");
  private static final Set<String> BETWEEN = Set.of("میان", "بین");

  /** Verbs by which a link begins or passes before its end is told. */
  private static final Set<String> PASSING = Set.of("شد#", "گذشت#", "داشت#");

  private final Document document;
  private final int sentence;
  private final List<Word> words;
  private final Routes found;

  RouteWays(Document document, int sentence, Routes found) {
    this.document = document;
    this.sentence = sentence;
    this.words = document.words(sentence);
    this.found = found;
  }

  void find() {
    for (int i = 0; i < words.size(); i++) {
      if (RouteWords.link(words, i) && stands(document, sentence, i)) {
        int end = RouteWords.end(words, i);
        fromTo(i, end);
        between(i, end);
        i = end - 1;
      }
    }
  }

  /** Whether a link itself is told of, not somebody who is on his way: «در مسیر قم». */
  static boolean stands(Document document, int sentence, int noun) {
    List<Word> words = document.words(sentence);
    Optional<Phrase> around =
        document.phrases(sentence).stream().filter(p -> p.covers(noun)).findFirst();
    boolean road = RouteWords.is(words, noun, RouteWords.Kind.ROAD);
    return !road || around.filter(p -> p.bare() || marks(p)).isPresent();
  }

  private static boolean marks(Phrase phrase) {
    return phrase.marker().equals("را") || phrase.marker().equals("با");
  }

  private void fromTo(int noun, int end) {
    Optional<Phrase> from = next(end, FARTHEST_FROM_IN_WORDS, Set.of(FROM));
    if (from.isEmpty() || passed(from.get().start())) {
      return;
    }
    Optional<Phrase> to = next(from.get().end(), FARTHEST_TO_IN_WORDS, TO);
    if (to.isPresent() && unbroken(end, to.get().start())) {
      add(noun, RoutePlaces.in(document, from.get()), RoutePlaces.in(document, to.get()), to.get());
    }
  }

  /** «از خاک ترکیه», «با عبور از ترکیه»: what a link passes is not where it begins. */
  private boolean passed(int place) {
    return RouteWords.is(words, place, RouteWords.Kind.WAY)
        || place > 1 && RouteWords.is(words, place - 2, RouteWords.Kind.CROSS);
  }

  private void between(int noun, int end) {
    Optional<Phrase> pair = next(end, FARTHEST_BETWEEN_IN_WORDS, BETWEEN);
    List<Entity> places = pair.map(p -> RoutePlaces.inList(document, p)).orElse(List.of());
    if (places.size() == 2 && told(noun, end, pair.get().start() - 1)) {
      add(noun, Optional.of(places.get(0)), Optional.of(places.get(1)), pair.get());
    }
  }

  /** Not «مسیر صلح بین ...»: a noun behind a word for ways tells that no road is meant. */
  private boolean told(int noun, int end, int preposition) {
    boolean road = RouteWords.is(words, noun, RouteWords.Kind.ROAD);
    return !road
        || words.subList(end, Math.max(end, preposition)).stream()
            .noneMatch(word -> word.upos() == Upos.NOUN);
  }

  /** The next phrase that one of the prepositions marks and that names a place. */
  private Optional<Phrase> next(int from, int farthest, Set<String> markers) {
    return document.phrases(sentence).stream()
        .filter(p -> p.start() >= from && p.start() - from <= farthest)
        .filter(p -> markers.contains(p.marker()) && RoutePlaces.in(document, p).isPresent())
        .findFirst();
  }

  /** Whether only verbs of beginning and passing stand between two words. */
  private boolean unbroken(int from, int to) {
    for (int i = from; i < to; i++) {
      String lemma = words.get(i).lemma();
      boolean verb = words.get(i).upos() == Upos.VERB;
      if (verb && PASSING.stream().noneMatch(lemma::startsWith)) {
        return false;
      }
    }
    return true;
  }

  private void add(int noun, Optional<Entity> from, Optional<Entity> to, Phrase last) {
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return;
    }
    Set<Entity> through = new LinkedHashSet<>();
    Set<Entity> bypasses = new LinkedHashSet<>();
    RoutePasses.find(document, sentence, through, bypasses);
    found.add(
        RouteNames.at(document, sentence, noun),
        from.get(),
        to.get(),
        through,
        bypasses,
        document.span(sentence, noun, last.end()));
  }
}
