package peyman.reading.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.discourse.WordTable;
import peyman.reading.finding.Agreement;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Finds the undertakings that a sentence speaks of: agreement nouns and named accords. */
final class Pivots {

  private static final Set<String> POINTING = Set.of("این", "آن", "همین", "همان");

  private final WordTable<Agreement.Kind> nouns;

  Pivots() {
    this("agreement_nouns.tsv");
  }

  private Pivots(String table) {
    nouns = WordTable.load(Pivots.class, table, "kind", WordTable.constant(Agreement.Kind.class));
  }

  /** Papers that are an undertaking only where they are signed: «سند», «بیانیه». */
  static Pivots papers() {
    return new Pivots("paper_nouns.tsv");
  }

  /**
   * An undertaking in a sentence.
   *
   * @param start its first word
   * @param end one past its noun or name
   * @param kind what it is
   * @param accord the accord, where it has a name that the gazetteer knows
   * @param plural whether several are meant: «قراردادهایی»
   * @param pointed whether it points back: «این توافق»
   */
  record Pivot(
      int start,
      int end,
      Agreement.Kind kind,
      Optional<Entity> accord,
      boolean plural,
      boolean pointed) {

    /** The same undertaking where a pronoun at a word means it. */
    Pivot pointedAt(int word) {
      return new Pivot(word, word + 1, kind, accord, plural, true);
    }
  }

  List<Pivot> find(Document document, int sentence) {
    List<Word> words = document.words(sentence);
    List<Pivot> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Optional<Mention> accord = accordAt(document, sentence, i);
      if (accord.isPresent()) {
        int end = accord.get().endWord();
        Entity entity = accord.get().entity();
        found.add(
            new Pivot(
                i, end, kindOf(words, i, entity), Optional.of(entity), false, pointed(words, i)));
        i = end;
        continue;
      }
      Optional<PhraseLexicon.Match<Agreement.Kind>> noun = noun(words, i);
      if (noun.isPresent()
          && substantive(document, sentence, i)
          && nounsOnly(words, i, noun.get().end())) {
        int end = noun.get().end();
        boolean plural =
            "Plur".equals(words.get(i).features().get("Number"))
                || i > 0 && words.get(i - 1).upos() == Upos.NUM;
        found.add(
            new Pivot(i, end, noun.get().value(), Optional.empty(), plural, pointed(words, i)));
        i = end;
      } else {
        i++;
      }
    }
    return found;
  }

  /** Not «قرار داد», which is a verb. */
  private static boolean nounsOnly(List<Word> words, int start, int end) {
    return words.subList(start, end).stream().noneMatch(word -> word.upos() == Upos.VERB);
  }

  /** An agreement noun in one of its forms: «تفاهم&zwnj;نامه&zwnj;هایی». */
  private Optional<PhraseLexicon.Match<Agreement.Kind>> noun(List<Word> words, int i) {
    Optional<PhraseLexicon.Match<Agreement.Kind>> found = nouns.at(words, i);
    Word word = words.get(i);
    if (found.isPresent() || word.upos() != Upos.NOUN && word.upos() != Upos.ADJ) {
      return found;
    }
    return nouns.get(word.lemma()).map(kind -> new PhraseLexicon.Match<>(kind, i, i + 1));
  }

  /**
   * Whether a form is a noun: taggers take «قراردادی» for an adjective, which it is only behind the
   * noun that it tells of («نیروی قراردادی»).
   */
  private static boolean substantive(Document document, int sentence, int i) {
    List<Word> words = document.words(sentence);
    if (words.get(i).upos() != Upos.ADJ) {
      return words.get(i).upos() != Upos.VERB;
    }
    boolean behindName = document.mentions(sentence).stream().anyMatch(m -> m.endWord() == i);
    boolean first = i == 0 || words.get(i - 1).upos() != Upos.NOUN;
    Upos next = i + 1 < words.size() ? words.get(i + 1).upos() : Upos.PUNCT;
    return first || behindName || next == Upos.NUM || next == Upos.SCONJ || next == Upos.ADP;
  }

  private Agreement.Kind kindOf(List<Word> words, int word, Entity accord) {
    Optional<Agreement.Kind> told = nouns.at(words, word).map(PhraseLexicon.Match::value);
    return told.or(() -> nouns.get(accord.persian().split(" ")[0]))
        .orElse(Agreement.Kind.AGREEMENT);
  }

  private static boolean pointed(List<Word> words, int word) {
    return word > 0 && POINTING.contains(words.get(word - 1).form());
  }

  private static Optional<Mention> accordAt(Document document, int sentence, int word) {
    return document.mentions(sentence).stream()
        .filter(m -> m.startWord() == word && m.entity().type() == EntityType.ACCORD)
        .findFirst();
  }
}
