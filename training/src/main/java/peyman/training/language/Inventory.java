package peyman.training.language;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import peyman.language.model.Draft;
import peyman.language.model.Hash;
import peyman.language.model.Lexicon;
import peyman.language.model.TagSet;
import peyman.language.model.Verbs;
import peyman.language.model.WordTypes;

/** The tags, feature bundles and relations of PerDT, and the words that the lists know. */
final class Inventory {

  final WordLists lists;
  final Lexicon lexicon;
  final TagSet tags;
  final List<String> relations;
  final int root;
  final List<String> verbStems;

  Inventory(Corpora corpora) {
    lists = new WordLists(corpora.data());
    List<List<String>> sentences = new ArrayList<>(corpora.raw());
    corpora.serajiTagged().forEach(sentence -> sentences.add(sentence.forms()));
    lists.clusters(WordClusters.of(sentences));
    lexicon = lists.lexicon();
    verbStems = lists.verbStems();
    Set<String> tagNames = new TreeSet<>();
    Set<String> bundleNames = new TreeSet<>();
    Set<String> relationNames = new TreeSet<>();
    for (Tree tree : corpora.perdt()) {
      for (Tree.Row row : tree.words()) {
        tagNames.add(row.upos() + " " + row.xpos());
        bundleNames.add(row.features());
        relationNames.add(row.relation());
      }
    }
    tags = tagSet(corpora.perdt(), new ArrayList<>(tagNames), new ArrayList<>(bundleNames));
    relations = new ArrayList<>(relationNames);
    root = relations.indexOf("root");
  }

  private static TagSet tagSet(List<Tree> trees, List<String> tagNames, List<String> bundleNames) {
    Map<String, Set<Integer>> pairs = new HashMap<>();
    for (Tree tree : trees) {
      for (Tree.Row row : tree.words()) {
        pairs
            .computeIfAbsent(row.upos() + " " + row.xpos(), tag -> new TreeSet<>())
            .add(bundleNames.indexOf(row.features()));
      }
    }
    return new TagSet(
        tagNames,
        bundleNames,
        tagNames.stream()
            .map(tag -> pairs.get(tag).stream().map(String::valueOf).collect(joining(" ")))
            .toList());
  }

  WordTypes types() {
    return new WordTypes(lexicon, new Verbs(verbStems));
  }

  int tag(Tree.Row row) {
    return tags.tag(row.upos(), row.xpos());
  }

  int bundle(Tree.Row row) {
    return tags.bundles().indexOf(row.features());
  }

  int relation(Tree.Row row) {
    return relations.indexOf(row.relation());
  }

  /** Fills a draft with gold tags, bundles and lemmas. */
  void gold(Draft draft, Tree tree, WordTypes types) {
    draft.start(tree.size());
    for (int word = 0; word < tree.size(); word++) {
      Tree.Row row = tree.words().get(word);
      draft.type(word, types.of(row.form()));
      draft.tags[word] = tag(row);
      draft.bundles[word] = bundle(row);
      draft.lemmas[word] = row.stems();
      draft.lemmaHashes[word] = Hash.of(draft.lemmas[word]);
    }
  }
}
