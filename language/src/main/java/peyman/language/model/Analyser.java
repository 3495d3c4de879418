package peyman.language.model;

import java.util.ArrayList;
import java.util.List;

/** Runs all models over one sentence after another; for one thread. */
public final class Analyser {

  /** From so many words on, sentences gain little by being parsed beside more of them. */
  public static final int WORDS_AT_ONCE = 400;

  private final Models models;
  private final List<Draft> drafts = new ArrayList<>();
  private final PackedTagger tagger;
  private final PackedBundler bundler;
  private final Parser parser;
  private final NameFinder finder;

  /** An analyser that shares the models with others. */
  public Analyser(Models models) {
    this.models = models;
    tagger = new PackedTagger(models.tagger, models.tags.first("PUNCT"));
    bundler = new PackedBundler(models.bundles, models.tags);
    parser = new Parser(models.network, models.relations);
    finder = new NameFinder(models.names);
  }

  /** Tags the words of a sentence; the draft is valid until the next call. */
  public Draft tag(List<String> forms) {
    Draft draft = draft(0);
    tag(draft, forms);
    return draft;
  }

  /** Tags the words of a sentence and finds its names; the draft is valid until the next call. */
  public Draft findNames(List<String> forms) {
    Draft draft = tag(forms);
    finder.find(draft);
    return draft;
  }

  /** Tags and lemmatises the words of a sentence; the draft is valid until the next call. */
  public Draft lemmatise(List<String> forms) {
    Draft draft = draft(0);
    lemmatise(draft, forms);
    return draft;
  }

  /** Tags, lemmatises and parses some sentences; the drafts are valid until the next call. */
  public List<Draft> parse(List<List<String>> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      lemmatise(draft(i), sentences.get(i));
    }
    List<Draft> parsed = drafts.subList(0, sentences.size());
    parser.parse(parsed);
    return parsed;
  }

  /** Analyses the words of some sentences; the drafts are valid until the next call. */
  public List<Draft> analyse(List<List<String>> sentences) {
    List<Draft> analysed = parse(sentences);
    analysed.forEach(finder::find);
    return analysed;
  }

  private Draft draft(int number) {
    while (drafts.size() <= number) {
      drafts.add(new Draft(models.types, models.tags));
    }
    return drafts.get(number);
  }

  private void tag(Draft draft, List<String> forms) {
    draft.start(forms.size());
    for (int word = 0; word < forms.size(); word++) {
      draft.type(word, models.types.of(forms.get(word)));
    }
    tagger.tag(draft);
  }

  private void lemmatise(Draft draft, List<String> forms) {
    tag(draft, forms);
    bundler.choose(draft);
    models.lemmatiser.lemmatise(draft, models.tags);
  }
}
