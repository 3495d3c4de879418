package peyman.reading.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Agreement;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Finds the undertakings that a sentence speaks of: agreement nouns and named accords. */
final class Pivots {

  private final WordTable<Agreement.Kind> nouns;

  Pivots() {
    nouns = WordTable.load("agreement_nouns.tsv", "kind", WordTable.constant(Agreement.Kind.class));
  }

  /**
   * An undertaking in a sentence.
   *
   * @param start its first word
   * @param end one past its noun or name
   * @param kind what it is
   * @param accord the accord, where it has a name that the gazetteer knows
   */
  record Pivot(int start, int end, Agreement.Kind kind, Optional<Entity> accord) {}

  List<Pivot> find(Document document, int sentence) {
    List<Word> words = document.words(sentence);
    List<Pivot> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Mention> accord = accordAt(document, sentence, i);
      if (accord.isPresent()) {
        Agreement.Kind kind =
            nouns.at(words, i).map(PhraseLexicon.Match::value).orElse(Agreement.Kind.TREATY);
        Entity entity = accord.get().entity();
        found.add(new Pivot(i, accord.get().endWord(), kind, Optional.of(entity)));
        i = accord.get().endWord();
        continue;
      }
      Optional<PhraseLexicon.Match<Agreement.Kind>> noun = nouns.at(words, i);
      if (noun.isPresent() && words.get(i).upos() != Upos.VERB) {
        found.add(new Pivot(i, noun.get().end(), noun.get().value(), Optional.empty()));
        i = noun.get().end();
      } else {
        i++;
      }
    }
    return found;
  }

  private static Optional<Mention> accordAt(Document document, int sentence, int word) {
    return document.mentions(sentence).stream()
        .filter(m -> m.startWord() == word && m.entity().type() == EntityType.ACCORD)
        .findFirst();
  }
}
