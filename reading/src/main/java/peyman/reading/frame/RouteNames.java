package peyman.reading.frame;

import java.util.List;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.Quotation;
import peyman.text.CharSpan;
import peyman.world.EntityType;
import peyman.world.Mention;

/** What links are called. */
final class RouteNames {

  private RouteNames() {}

  /** The name of the link whose noun stands at a word, if it has one. */
  static Optional<CharSpan> at(Document document, int sentence, int noun) {
    Optional<CharSpan> known =
        document.mentions(sentence).stream()
            .filter(m -> m.startWord() == noun && m.entity().type() == EntityType.ROUTE)
            .map(Mention::span)
            .findFirst();
    boolean indefinite = document.words(sentence).get(noun).form().endsWith("ی");
    return known.isPresent() || indefinite ? known : named(document, sentence, noun);
  }

  /**
   * The link's name nearest before a word: a quoted name, a known link, or a phrase of two words.
   */
  static Optional<CharSpan> before(Document document, int sentence, int word) {
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
      if (!RouteWords.link(words, i) || words.get(i).form().endsWith("ی")) {
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
}
