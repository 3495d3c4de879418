package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives words their dictionary forms: of forms met in training what they had there, of others the
 * candidate (endings taken off and put on, verb stems) that the weights like best.
 *
 * <p>Verbs get past and present stem, «گفت#گو»; PerDT's lemma is what stands before the #.
 */
public final class Lemmatiser {

  private final Map<String, String> known;
  private final List<String[]> endings;
  private final Scorer scorer;
  private final Lexicon lexicon;

  /** A candidate and the rule that made it. */
  public record Candidate(String lemma, int rule) {}

  /**
   * A lemmatiser.
   *
   * @param known lemmas of known forms by {@code form TAB tag number}
   * @param endings what rules take off and put on, {@code off TAB on}
   * @param scorer weights with one outcome
   */
  public Lemmatiser(
      Map<String, String> known, List<String> endings, Scorer scorer, Lexicon lexicon) {
    this.known = known;
    this.endings = new ArrayList<>();
    for (String ending : endings) {
      this.endings.add(ending.split("\t", -1));
    }
    this.scorer = scorer;
    this.lexicon = lexicon;
  }

  /** Sets the lemmas of a tagged draft. */
  public void lemmatise(Draft draft, TagSet tags) {
    for (int word = 0; word < draft.size(); word++) {
      WordType type = draft.type(word);
      int key = draft.tags[word] << 10 | draft.bundles[word];
      WordType.LemmaEntry entry = type.lemmas;
      while (entry != null && entry.key() != key) {
        entry = entry.next();
      }
      if (entry == null) {
        String lemma = lemma(type, draft.tags[word], draft.bundles[word], tags);
        entry = new WordType.LemmaEntry(key, lemma, Hash.of(lemma), type.lemmas);
        type.lemmas = entry;
      }
      draft.lemmas[word] = entry.lemma();
      draft.lemmaHashes[word] = entry.hash();
    }
  }

  private String lemma(WordType type, int tag, int bundle, TagSet tags) {
    String upos = tags.upos(tag);
    String lemma = known.get(type.form + "\t" + tag + "\t" + bundle);
    if (lemma == null) {
      lemma = known.get(type.form + "\t" + upos);
    }
    return lemma == null ? best(type, tag, bundle, upos) : lemma;
  }

  private String best(WordType type, int tag, int bundle, String upos) {
    String best = type.form;
    float bestScore = Float.NEGATIVE_INFINITY;
    Keys keys = new Keys();
    float[] score = new float[1];
    for (Candidate candidate : candidates(type, upos)) {
      keys.clear();
      features(type, tag, bundle, candidate, keys);
      score[0] = 0;
      scorer.addAll(keys, score);
      if (score[0] > bestScore) {
        best = candidate.lemma();
        bestScore = score[0];
      }
    }
    return best;
  }

  /** All lemmas that a form may have. */
  public List<Candidate> candidates(WordType type, String upos) {
    List<Candidate> candidates = new ArrayList<>();
    boolean verb = "VERB".equals(upos) || "AUX".equals(upos);
    if (verb) {
      for (Verbs.Reading reading : type.verbReadings) {
        candidates.add(new Candidate(reading.stems(), -1 - reading.pattern()));
      }
      if (!candidates.isEmpty()) {
        return candidates;
      }
    }
    String form = type.form;
    for (int rule = 0; rule < endings.size(); rule++) {
      String[] ending = endings.get(rule);
      if (form.endsWith(ending[0]) && form.length() - ending[0].length() >= 1) {
        String stem = form.substring(0, form.length() - ending[0].length());
        candidates.add(new Candidate(stem + ending[1], rule));
      }
    }
    return candidates;
  }

  /** What speaks for a candidate. */
  public void features(WordType type, int tag, int bundle, Candidate candidate, Keys keys) {
    int rule = candidate.rule();
    String letters = Letters.of(candidate.lemma());
    int hash = Hash.of(letters);
    int marks = lexicon.marks(hash);
    int known = marks != 0 ? 1 : 0;
    int speech = marks & Lexicon.SPEECH;
    int band = marks >>> 16;
    keys.add(Hash.of(71, rule));
    keys.add(Hash.of(72, rule, tag));
    keys.add(Hash.of(73, rule, tag, bundle));
    keys.add(Hash.of(74, tag, speech, known));
    keys.add(Hash.of(75, tag, band));
    keys.add(Hash.of(76, rule, speech));
    keys.add(Hash.of(77, rule, tag * 8 + band));
    keys.add(Hash.of(78, rule, type.marks & Lexicon.SPEECH, speech));
    keys.add(Hash.of(79, rule, bundle, type.suffixes[1]));
    keys.add(Hash.of(80, rule, bundle, type.suffixes[2]));
    keys.add(Hash.of(81, rule, bundle, type.suffixes[3]));
    keys.add(Hash.of(82, rule, known, type.marks >>> 16));
    keys.add(Hash.of(83, band - (type.marks >>> 16), tag));
    keys.add(Hash.of(84, hash));
    keys.add(Hash.of(85, rule, known * 2 + (band > 0 ? 1 : 0), tag));
    int end = letters.isEmpty() ? 0 : letters.charAt(letters.length() - 1);
    keys.add(Hash.of(86, rule, tag, end));
    keys.add(Hash.of(87, bundle, tag, rule < 0 ? -1 : speech));
  }

  /** Reads a lemmatiser that {@link #write} wrote. */
  public static Lemmatiser read(DataInputStream in, Lexicon lexicon) throws IOException {
    List<String> forms = Strings.read(in);
    List<String> lemmas = Strings.read(in);
    Map<String, String> known = new HashMap<>(forms.size() * 2);
    for (int i = 0; i < forms.size(); i++) {
      known.put(forms.get(i), lemmas.get(i));
    }
    return new Lemmatiser(known, Strings.read(in), PackedWeights.read(in), lexicon);
  }

  /** Writes the known lemmas and rules; the weights follow, written by who learnt them. */
  public void write(DataOutputStream out) throws IOException {
    List<String> forms = new ArrayList<>(new java.util.TreeSet<>(known.keySet()));
    List<String> lemmas = new ArrayList<>();
    for (String form : forms) {
      lemmas.add(known.get(form));
    }
    Strings.write(out, forms);
    Strings.write(out, lemmas);
    List<String> rules = new ArrayList<>();
    for (String[] ending : endings) {
      rules.add(ending[0] + "\t" + ending[1]);
    }
    Strings.write(out, rules);
  }
}
