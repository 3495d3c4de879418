package peyman.training.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peyman.training.neural.Sample;

/**
 * What the tagger learns from: PerDT's tags; tags that teachers gave to raw text; and the tags of
 * Seraji, as sets of the tags that PerDT may give there, for words that PerDT has rarely.
 */
final class TaggerExamples {

  private static final int FREQUENT = 20;

  private final Inventory inventory;
  private final Map<String, List<Integer>> allowed = new HashMap<>();

  TaggerExamples(Inventory inventory) {
    this.inventory = inventory;
    allowed.put("NOUN", tagsOf(Set.of("NOUN", "PROPN"), ""));
    allowed.put("ADJ", tagsOf(Set.of("ADJ", "PROPN"), "ADJ"));
    allowed.put("VERB", tagsOf(Set.of("VERB", "AUX"), ""));
  }

  private List<Integer> tagsOf(Set<String> upos, String adjectives) {
    List<Integer> numbers = new ArrayList<>();
    for (int tag = 0; tag < inventory.tags.tags().size(); tag++) {
      String name = inventory.tags.upos(tag);
      boolean adjective = inventory.tags.xpos(tag).startsWith(adjectives);
      if (upos.contains(name) && (!"PROPN".equals(name) || adjective)) {
        numbers.add(tag);
      }
    }
    return numbers;
  }

  List<TaggerTraining.Example> gold(List<Tree> trees, float weight) {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    for (Tree tree : trees) {
      List<List<Integer>> tags = new ArrayList<>();
      tree.words().forEach(row -> tags.add(List.of(inventory.tag(row))));
      examples.add(new TaggerTraining.Example(tree.forms(), tags, weight));
    }
    return examples;
  }

  /** Sentences that teachers judged. */
  List<TaggerTraining.Example> judged(List<JudgedSentence> sentences, float weight) {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    for (JudgedSentence sentence : sentences) {
      Sample sample = sentence.sample();
      List<List<Integer>> tags = new ArrayList<>();
      sample.tags().forEach(tag -> tags.add(List.of(tag)));
      examples.add(new TaggerTraining.Example(sample.forms(), tags, weight));
    }
    return examples;
  }

  /** Tagged sentences of Seraji; words that are frequent in the trees teach nothing. */
  List<TaggerTraining.Example> mapped(
      List<Corpora.TaggedSentence> sentences, List<Tree> trees, float weight) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (Tree tree : trees) {
      tree.forms().forEach(form -> frequencies.merge(form, 1, Integer::sum));
    }
    List<TaggerTraining.Example> examples = new ArrayList<>();
    for (Corpora.TaggedSentence sentence : sentences) {
      List<List<Integer>> tags = new ArrayList<>();
      for (int i = 0; i < sentence.forms().size(); i++) {
        boolean frequent = frequencies.getOrDefault(sentence.forms().get(i), 0) >= FREQUENT;
        tags.add(frequent ? List.of() : allowed.getOrDefault(sentence.tags().get(i), List.of()));
      }
      examples.add(new TaggerTraining.Example(sentence.forms(), tags, weight));
    }
    return examples;
  }
}
