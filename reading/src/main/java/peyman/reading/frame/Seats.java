package peyman.reading.frame;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.WordTable;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/**
 * Tells whether a name in a phrase is where something happens: «به پایتخت عراق», not «به بازار
 * عراق» or «سفیر ایران در مسکو».
 */
final class Seats {

  /** Words before the name of a place, and those whose holders sit at one. */
  private enum Kind {
    BEFORE,
    HOLDER
  }

  private static final WordTable<Kind> WORDS =
      WordTable.load(Seats.class, "places.tsv", "kind", WordTable.constant(Kind.class));

  private Seats() {}

  /** Whether every phrase that names an entity is about the place itself. */
  static boolean leads(Document document, int sentence, Entity entity) {
    List<Mention> mentions =
        document.mentions(sentence).stream().filter(m -> m.entity().equals(entity)).toList();
    return mentions.isEmpty() || mentions.stream().anyMatch(m -> leads(document, sentence, m));
  }

  private static boolean leads(Document document, int sentence, Mention mention) {
    List<Word> words = document.words(sentence);
    Optional<Phrase> phrase =
        document.phrases(sentence).stream().filter(p -> p.covers(mention.startWord())).findFirst();
    if (phrase.isEmpty()) {
      return true;
    }
    for (int i = phrase.get().start(); i < mention.startWord(); i++) {
      boolean noun = words.get(i).upos() == Upos.NOUN;
      boolean named = named(document, sentence, i);
      if (noun && !named && !is(words, i, Kind.BEFORE)) {
        return mention.entity().type() == EntityType.PLACE && i == phrase.get().start();
      }
    }
    return !seat(document, sentence, phrase.get());
  }

  private static boolean named(Document document, int sentence, int word) {
    return document.mentions(sentence).stream()
        .anyMatch(m -> m.startWord() <= word && word < m.endWord());
  }

  /** «سفیر ایران | در مسکو»: the phrase before is of somebody who sits there. */
  private static boolean seat(Document document, int sentence, Phrase phrase) {
    return phrase.marker().equals("در")
        && document.phrases(sentence).stream()
            .filter(p -> p.end() == phrase.start() - 1)
            .anyMatch(p -> is(document.words(sentence), p.start(), Kind.HOLDER));
  }

  private static boolean is(List<Word> words, int i, Kind kind) {
    return WORDS.at(words, i).filter(match -> match.value() == kind).isPresent();
  }
}
