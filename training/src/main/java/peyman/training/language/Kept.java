package peyman.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import peyman.language.model.Draft;
import peyman.language.model.Hash;
import peyman.language.model.WordTypes;

/** What a model said of a sentence, kept beyond the draft. */
record Kept(List<String> forms, List<Integer> tags, List<Integer> bundles, List<String> lemmas) {

  Kept {
    forms = List.copyOf(forms);
    tags = List.copyOf(tags);
    bundles = List.copyOf(bundles);
    lemmas = List.copyOf(lemmas);
  }

  static Kept of(List<String> forms, Draft draft) {
    List<Integer> tags = new ArrayList<>();
    List<Integer> bundles = new ArrayList<>();
    for (int word = 0; word < draft.size(); word++) {
      tags.add(draft.tags[word]);
      bundles.add(draft.bundles[word]);
    }
    return new Kept(forms, tags, bundles, Arrays.asList(draft.lemmas).subList(0, draft.size()));
  }

  void fill(Draft draft, WordTypes types) {
    draft.start(forms.size());
    for (int word = 0; word < forms.size(); word++) {
      draft.type(word, types.of(forms.get(word)));
      draft.tags[word] = tags.get(word);
      draft.bundles[word] = bundles.get(word);
      draft.lemmas[word] = lemmas.get(word);
      draft.lemmaHashes[word] = Hash.of(lemmas.get(word));
    }
  }
}
