package peyman.language.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the dictionary forms of single words with the lexicon and the tagger, without parser, name
 * finder and its lists. Thread-safe.
 */
public final class Dictionary {

  private static final int PAST_STEM = 0;
  private static final int INFINITIVE = 27;
  private static final int SHORTEST_BASE = 2;

  /** A base in this frequency band or above is a common word. */
  private static final int COMMON = 3;

  private final WordTypes types;
  private final Clitics clitics;
  private final TagModels tagged;

  private Dictionary(Models.Source source) throws IOException {
    Beside<WordModels> words = Beside.load("words", () -> WordModels.read(source));
    tagged = TagModels.read(source, words);
    types = words.loaded().types();
    clitics = words.loaded().clitics(NameLists.none());
  }

  /** Reads the lexicon and the tagger. */
  public static Dictionary read(Models.Source source) throws IOException {
    return new Dictionary(source);
  }

  /** The dictionary forms that a word may have, the likeliest first; never empty. */
  public List<String> lemmas(String form) {
    int split = clitics.split(form);
    String word = split > 0 && split < form.length() ? form.substring(0, split) : form;
    WordType type = types.of(word);
    Set<String> lemmas = new LinkedHashSet<>();
    lemmas.add(lemma(type));
    for (Verbs.Reading reading : type.verbReadings) {
      if (reading.pattern() == PAST_STEM || reading.pattern() == INFINITIVE) {
        lemmas.add(reading.stems());
      }
    }
    base(type).filter(base -> lemmas.contains(word)).ifPresent(lemmas::add);
    return new ArrayList<>(lemmas);
  }

  private String lemma(WordType type) {
    Draft draft = new Draft(types, tagged.tags());
    draft.start(1);
    draft.type(0, type);
    new PackedTagger(tagged.tagger(), -1).tag(draft);
    Keys keys = new Keys();
    BundleFeatures.of(draft, 0, keys);
    float[] scores = new float[tagged.bundles().outcomes()];
    tagged.bundles().addAll(keys, scores);
    draft.bundles[0] = Tagger.best(scores);
    tagged.lemmatiser().lemmatise(draft, tagged.tags());
    return draft.lemmas[0];
  }

  /** The common noun before a ی, which may be its indefinite or relative ending. */
  private Optional<String> base(WordType type) {
    String form = type.form;
    int end = form.length() - 1;
    if (end < SHORTEST_BASE || form.charAt(end) != '\u06CC') {
      return Optional.empty();
    }
    String base = form.substring(0, end);
    int marks = types.lexicon().marks(Hash.of(Letters.of(base)));
    boolean noun = (marks & Lexicon.Mark.NOUN.bit()) != 0 && marks >>> 16 >= COMMON;
    return noun ? Optional.of(base) : Optional.empty();
  }
}
