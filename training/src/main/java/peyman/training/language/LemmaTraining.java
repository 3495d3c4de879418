package peyman.training.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import peyman.language.model.Draft;
import peyman.language.model.Keys;
import peyman.language.model.Lemmatiser;

/** Learns lemmas: those of known forms, the endings, and what speaks for a candidate. */
final class LemmaTraining {

  private static final int EPOCHS = 5;
  private static final int LEAST_ENDINGS = 3;

  private final Trained trained;
  private final Learner learner = new Learner(1);
  private final Keys keys = new Keys();

  private LemmaTraining(Trained trained) {
    this.trained = trained;
  }

  static void learn(Trained trained, List<Tree> trees) {
    count(trained, trees);
    trained.lemmaWeights = new LemmaTraining(trained).weigh(trees);
  }

  private static void count(Trained trained, List<Tree> trees) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    Map<String, Integer> endings = new TreeMap<>();
    for (Tree tree : trees) {
      for (Tree.Row row : tree.words()) {
        String lemma = row.stems();
        int tag = trained.inventory.tag(row);
        int bundle = trained.inventory.bundle(row);
        for (String key : List.of(tag + "\t" + bundle, row.upos())) {
          counts
              .computeIfAbsent(row.form() + "\t" + key, k -> new TreeMap<>())
              .merge(lemma, 1, Integer::sum);
        }
        if (lemma.indexOf('#') < 0) {
          endings.merge(ending(row.form(), lemma), 1, Integer::sum);
        }
      }
    }
    trained.lemmas = new HashMap<>();
    counts.forEach(
        (form, lemmas) ->
            trained.lemmas.put(
                form, Collections.max(lemmas.entrySet(), Map.Entry.comparingByValue()).getKey()));
    trained.endings = new ArrayList<>();
    endings.forEach(
        (ending, count) -> {
          if (count >= LEAST_ENDINGS) {
            trained.endings.add(ending);
          }
        });
  }

  private static String ending(String form, String lemma) {
    int same = 0;
    while (same < form.length()
        && same < lemma.length()
        && form.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    return form.substring(same) + "\t" + lemma.substring(same);
  }

  private Learner weigh(List<Tree> trees) {
    trained.lemmaWeights = learner;
    Lemmatiser lemmatiser = trained.lemmatiser();
    Draft draft = new Draft(trained.types, trained.inventory.tags);
    Random random = new Random(3);
    List<Tree> order = new ArrayList<>(trees);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Tree tree : order) {
        trained.inventory.gold(draft, tree, trained.types);
        for (int word = 0; word < tree.size(); word++) {
          weigh(lemmatiser, draft, word, tree.words().get(word));
        }
      }
    }
    learner.average();
    return learner;
  }

  private void weigh(Lemmatiser lemmatiser, Draft draft, int word, Tree.Row row) {
    Lemmatiser.Candidate right = null;
    Lemmatiser.Candidate wrong = null;
    float rightScore = Float.NEGATIVE_INFINITY;
    float wrongScore = Float.NEGATIVE_INFINITY;
    float[] score = new float[1];
    for (Lemmatiser.Candidate candidate : lemmatiser.candidates(draft.type(word), row.upos())) {
      features(lemmatiser, draft, word, candidate);
      score[0] = 0;
      learner.addAll(keys, score);
      if (candidate.lemma().equals(row.stems())) {
        if (score[0] > rightScore) {
          rightScore = score[0];
          right = candidate;
        }
      } else if (score[0] > wrongScore) {
        wrongScore = score[0];
        wrong = candidate;
      }
    }
    learner.step();
    if (right != null && wrong != null && wrongScore > rightScore - 1) {
      features(lemmatiser, draft, word, right);
      learner.update(keys, 0, 1);
      features(lemmatiser, draft, word, wrong);
      learner.update(keys, 0, -1);
    }
  }

  private void features(
      Lemmatiser lemmatiser, Draft draft, int word, Lemmatiser.Candidate candidate) {
    keys.clear();
    lemmatiser.features(draft.type(word), draft.tags[word], draft.bundles[word], candidate, keys);
  }
}
