package peyman.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peyman.language.model.Draft;

/**
 * Counts what was right by the definitions of the CoNLL 2018 shared task: over aligned words, F1
 * where words may differ, universal parts of relations alone.
 */
final class Scores {

  private static final Set<String> CORE = Set.of("nsubj", "csubj", "obj", "iobj", "obl");

  /** What a model says of a word; head is -1 at the root. */
  record Answer(String upos, String features, String lemma, int head, String relation) {

    static Answer of(Inventory inventory, Draft draft, int word) {
      return new Answer(
          inventory.tags.upos(draft.tags[word]),
          inventory.tags.bundles().get(draft.bundles[word]),
          dictionaryForm(draft.lemmas[word]),
          draft.heads[word],
          inventory.relations.get(draft.relations[word]));
    }

    Answer under(int otherHead) {
      return new Answer(upos, features, lemma, otherHead, relation);
    }
  }

  private int gold;
  private int found;
  private int words;
  private int upos;
  private int features;
  private int lemmas;
  private int heads;
  private int arcs;
  private int coreGold;
  private int coreFound;
  private int coreRight;

  /** Adds a sentence whose words are the gold ones. */
  void add(Tree tree, List<Answer> answers) {
    List<WordAlignment.Pair> pairs = new ArrayList<>();
    for (int word = 0; word < tree.size(); word++) {
      pairs.add(new WordAlignment.Pair(word, word));
    }
    add(tree, answers, pairs);
  }

  /** Adds a sentence with the pairs of same words. */
  void add(Tree tree, List<Answer> answers, List<WordAlignment.Pair> pairs) {
    int[] same = new int[answers.size()];
    Arrays.fill(same, -2);
    pairs.forEach(pair -> same[pair.found()] = pair.gold());
    gold += tree.size();
    found += answers.size();
    words += pairs.size();
    for (Answer answer : answers) {
      coreFound += CORE.contains(universal(answer.relation())) ? 1 : 0;
    }
    for (Tree.Row row : tree.words()) {
      coreGold += CORE.contains(universal(row.relation())) ? 1 : 0;
    }
    for (WordAlignment.Pair pair : pairs) {
      Tree.Row row = tree.words().get(pair.gold());
      Answer answer = answers.get(pair.found());
      upos += row.upos().equals(answer.upos()) ? 1 : 0;
      features += row.features().equals(answer.features()) ? 1 : 0;
      lemmas += row.lemma().equals(answer.lemma()) ? 1 : 0;
      int head = answer.head() < 0 ? -1 : same[answer.head()];
      String relation = universal(row.relation());
      boolean arc = head == row.head() && relation.equals(universal(answer.relation()));
      heads += head == row.head() ? 1 : 0;
      arcs += arc ? 1 : 0;
      coreRight += arc && CORE.contains(relation) ? 1 : 0;
    }
  }

  /** The figures by name. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("words", f1(words, gold, found));
    figures.put("upos", f1(upos, gold, found));
    figures.put("features", f1(features, gold, found));
    figures.put("lemmas", f1(lemmas, gold, found));
    figures.put("uas", f1(heads, gold, found));
    figures.put("las", f1(arcs, gold, found));
    figures.put("core", f1(coreRight, coreGold, coreFound));
    return figures;
  }

  private static double f1(int right, int goldCount, int foundCount) {
    return 2.0 * right / (goldCount + foundCount);
  }

  /** The universal part of a relation, which alone the shared task compares. */
  private static String universal(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** PerDT's LEMMA column: of verbs the past stem, or the present stem where there is no past. */
  private static String dictionaryForm(String lemma) {
    int middle = lemma.indexOf('#');
    return middle < 0 || lemma.length() == 1
        ? lemma
        : middle == 0 ? lemma.substring(1) : lemma.substring(0, middle);
  }
}
