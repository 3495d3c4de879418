package peyman.language.model;

import java.util.List;

/** Runs all models over one sentence after another; for one thread. */
public final class Analyser {

  private final Models models;
  private final Draft draft;
  private final PackedTagger tagger;
  private final PackedBundler bundler;
  private final Parser parser;
  private final NameFinder finder;

  /** An analyser that shares the models with others. */
  public Analyser(Models models) {
    this.models = models;
    draft = new Draft(models.types, models.tags);
    tagger = new PackedTagger(models.tagger, models.tags.first("PUNCT"));
    bundler = new PackedBundler(models.bundles, models.tags);
    parser = new Parser(models.network, models.relations);
    finder = new NameFinder(models.names);
  }

  /** Tags the words of a sentence; the draft is valid until the next call. */
  public Draft tag(List<String> forms) {
    draft.start(forms.size());
    for (int word = 0; word < forms.size(); word++) {
      draft.type(word, models.types.of(forms.get(word)));
    }
    tagger.tag(draft);
    return draft;
  }

  /** Tags the words of a sentence and finds its names; the draft is valid until the next call. */
  public Draft findNames(List<String> forms) {
    tag(forms);
    finder.find(draft);
    return draft;
  }

  /** Tags and lemmatises the words of a sentence; the draft is valid until the next call. */
  public Draft lemmatise(List<String> forms) {
    tag(forms);
    bundler.choose(draft);
    models.lemmatiser.lemmatise(draft, models.tags);
    return draft;
  }

  /** Tags, lemmatises and parses a sentence; the draft is valid until the next call. */
  public Draft parse(List<String> forms) {
    lemmatise(forms);
    parser.parse(draft);
    return draft;
  }

  /** Analyses the words of a sentence; the draft is valid until the next call. */
  public Draft analyse(List<String> forms) {
    parse(forms);
    finder.find(draft);
    return draft;
  }
}
