package peyman.training.language;

import java.util.List;
import peyman.language.model.Bundler;
import peyman.language.model.Draft;
import peyman.language.model.Lemmatiser;
import peyman.language.model.Tagger;

/** Tags and lemmatises words with what was learnt. */
final class TrainedReader {

  private final Trained trained;
  private final Draft own;
  private final Tagger tagger;
  private final Lemmatiser lemmatiser;
  private final Bundler bundler;

  TrainedReader(Trained trained) {
    this.trained = trained;
    own = new Draft(trained.types, trained.inventory.tags);
    tagger = new Tagger(trained.tagger);
    lemmatiser = trained.lemmatiser();
    bundler = new Bundler(trained.bundles, trained.inventory.tags);
  }

  void read(Draft draft, List<String> forms) {
    draft.start(forms.size());
    for (int word = 0; word < forms.size(); word++) {
      draft.type(word, trained.types.of(forms.get(word)));
    }
    tagger.tag(draft);
    bundler.choose(draft);
    lemmatiser.lemmatise(draft, trained.inventory.tags);
  }

  /** What it says of a sentence, kept. */
  Kept kept(List<String> forms) {
    read(own, forms);
    return Kept.of(forms, own);
  }
}
