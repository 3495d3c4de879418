package peyman.reading.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.world.Entity;
import peyman.world.Mention;

/** What a link passes and what it leaves aside: «از خاک ارمنستان», «ایران را دور می&zwnj;زند». */
final class RoutePasses {

  private static final String OBJECT = "را";
  private static final String FROM = "از";
  private static final String BY_WAY = "از ";

  private RoutePasses() {}

  static void find(Document document, int sentence, Set<Entity> through, Set<Entity> bypasses) {
    List<Word> words = document.words(sentence);
    boolean crosses = false;
    for (int i = 0; i < words.size(); i++) {
      Optional<PhraseLexicon.Match<RouteWords.Kind>> match = RouteWords.at(words, i);
      if (RouteWords.roundabout(words, i)) {
        objectBefore(document, sentence, i, bypasses);
      } else if (match.isPresent() && match.get().value() == RouteWords.Kind.AVOID) {
        mentionAt(document, sentence, match.get().end()).ifPresent(bypasses::add);
        i = match.get().end() - 1;
      } else {
        boolean verb = words.get(i).lemma().startsWith("گذشت#");
        crosses |= verb || match.filter(m -> m.value() == RouteWords.Kind.CROSS).isPresent();
      }
    }
    for (Phrase phrase : document.phrases(sentence)) {
      boolean from = phrase.marker().equals(FROM);
      boolean way = phrase.marker().startsWith(BY_WAY) || from && way(words, phrase);
      if (crosses && from || way) {
        through.addAll(RoutePlaces.inList(document, phrase));
      }
    }
  }

  /** «از خاک ارمنستان», «از مسیر ایران», «از بستر دریا»: what a line passes. */
  private static boolean way(List<Word> words, Phrase phrase) {
    return RouteWords.is(words, phrase.start(), RouteWords.Kind.WAY);
  }

  private static void objectBefore(Document document, int sentence, int word, Set<Entity> found) {
    Phrase last = null;
    for (Phrase phrase : document.phrases(sentence)) {
      last = phrase.marker().equals(OBJECT) && phrase.end() <= word ? phrase : last;
    }
    if (last != null && word - last.end() <= 2) {
      found.addAll(RoutePlaces.inList(document, last));
    }
  }

  private static Optional<Entity> mentionAt(Document document, int sentence, int word) {
    return document.mentions(sentence).stream()
        .filter(m -> m.startWord() >= word && m.startWord() <= word + 1)
        .map(Mention::entity)
        .filter(RoutePlaces::place)
        .findFirst();
  }
}
