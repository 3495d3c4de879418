package peyman.training.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import peyman.language.model.Analyser;
import peyman.language.model.Draft;
import peyman.language.model.Keys;
import peyman.language.model.Models;
import peyman.language.model.NameFinder;
import peyman.language.model.NameScores;
import peyman.language.model.TagSet;
import peyman.training.language.Learner;

/**
 * Learns names by a conditional random field: forward, backward, and a step against the gradient.
 */
final class NameTraining {

  private static final int TAGS = NameFinder.TAGS;

  /** Marginals closer to the truth than this teach nothing. */
  private static final float SMALLEST = 0.01f;

  /** How many of the names in new sentences the tagger takes for something else. */
  private static final float MISSED = 0.27f;

  /**
   * A sentence to learn from.
   *
   * @param weight how much an update counts
   * @param known whether the tagger learnt this very sentence, so that it tags too well
   */
  record Example(NamedSentence sentence, float weight, boolean known) {}

  private final Models models;
  private final ListedNames listed;
  private final float rate;
  private final Learner learner = new Learner(TAGS);
  private final NameScores scores;
  private final Keys keys = new Keys();
  private final float[] gradient = new float[TAGS];

  NameTraining(Models models, ListedNames listed, float rate) {
    this.models = models;
    this.listed = listed;
    this.rate = rate;
    this.scores = new NameScores(learner, listed.lists());
  }

  /** Learns in so many epochs; what is given back is the mean after each but the first. */
  Learner learn(List<Example> examples, int epochs, int seed) {
    Learner mean = new Learner(TAGS);
    TaggedDrafts drafts = new TaggedDrafts(models);
    List<int[]> tags = new ArrayList<>();
    Random random = new Random(seed);
    for (Example example : examples) {
      int[] given = drafts.tags(example.sentence().forms());
      if (example.known()) {
        miss(given, models.tags(), random);
      }
      tags.add(given);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      float step = rate * (1 - epoch / (float) (epochs + 1));
      for (int index : order) {
        Example example = examples.get(index);
        learn(drafts.draft(example.sentence().forms(), tags.get(index)), example, step);
      }
      if (epoch > 0) {
        mean.add(learner, 1f / (epochs - 1));
      }
    }
    return mean;
  }

  /** Takes some of the names for nouns and adjectives, as the tagger does with new sentences. */
  static void miss(int[] given, TagSet tags, Random random) {
    for (int word = 0; word < given.length; word++) {
      if ("PROPN".equals(tags.upos(given[word])) && random.nextFloat() < MISSED) {
        String xpos = tags.xpos(given[word]);
        int other = tags.tag(xpos.startsWith("ADJ") ? "ADJ" : "NOUN", xpos);
        given[word] = other < 0 ? given[word] : other;
      }
    }
  }

  private void learn(Draft draft, Example example, float step) {
    int size = draft.size();
    scores.prepare(draft);
    double[][] own = new double[size][TAGS];
    double[][][] steps = new double[size][TAGS][TAGS];
    for (int word = 0; word < size; word++) {
      float[] alone = scores.tagScores(draft, word);
      for (int tag = 0; tag < TAGS; tag++) {
        own[word][tag] = alone[tag];
      }
      for (int last = 0; last < (word == 0 ? 1 : TAGS); last++) {
        float[] after = scores.stepScores(draft, word, last);
        for (int tag = 0; tag < TAGS; tag++) {
          steps[word][last][tag] =
              NameFinder.may(last, tag) ? after[tag] + own[word][tag] : Double.NEGATIVE_INFINITY;
        }
      }
    }
    double[][] forward = new double[size][TAGS];
    double[][] backward = new double[size][TAGS];
    for (int word = 0; word < size; word++) {
      for (int tag = 0; tag < TAGS; tag++) {
        double sum = word == 0 ? steps[0][0][tag] : Double.NEGATIVE_INFINITY;
        for (int last = 0; word > 0 && last < TAGS; last++) {
          sum = add(sum, forward[word - 1][last] + steps[word][last][tag]);
        }
        forward[word][tag] = sum;
      }
    }
    for (int word = size - 2; word >= 0; word--) {
      for (int last = 0; last < TAGS; last++) {
        double sum = Double.NEGATIVE_INFINITY;
        for (int tag = 0; tag < TAGS; tag++) {
          sum = add(sum, steps[word + 1][last][tag] + backward[word + 1][tag]);
        }
        backward[word][last] = sum;
      }
    }
    double all = Double.NEGATIVE_INFINITY;
    for (int tag = 0; tag < TAGS; tag++) {
      all = add(all, forward[size - 1][tag]);
    }
    List<Integer> gold = example.sentence().tags();
    for (int word = 0; word < size; word++) {
      Arrays.fill(gradient, 0);
      for (int tag = 0; tag < TAGS; tag++) {
        gradient[tag] = (float) Math.exp(forward[word][tag] + backward[word][tag] - all);
      }
      gradient[gold.get(word)] -= 1;
      if (matters(example.weight())) {
        scores.emissionKeys(draft, word, keys);
        learner.descend(keys, gradient, step);
      }
      int lastGold = word == 0 ? 0 : gold.get(word - 1);
      for (int last = 0; last < (word == 0 ? 1 : TAGS); last++) {
        double before = word == 0 ? 0 : forward[word - 1][last];
        for (int tag = 0; tag < TAGS; tag++) {
          gradient[tag] =
              (float) Math.exp(before + steps[word][last][tag] + backward[word][tag] - all);
        }
        if (last == lastGold) {
          gradient[gold.get(word)] -= 1;
        }
        if (matters(example.weight())) {
          scores.stepKeys(draft, word, last, keys);
          learner.descend(keys, gradient, step);
        }
      }
    }
  }

  /** Weighs the gradient, drops what is small, and says whether anything is left. */
  private boolean matters(float weight) {
    boolean matters = false;
    for (int tag = 0; tag < TAGS; tag++) {
      gradient[tag] = Math.abs(gradient[tag]) < SMALLEST ? 0 : gradient[tag] * weight;
      matters |= gradient[tag] != 0;
    }
    return matters;
  }

  private static double add(double a, double b) {
    double high = Math.max(a, b);
    return high == Double.NEGATIVE_INFINITY
        ? high
        : high + Math.log1p(Math.exp(Math.min(a, b) - high));
  }

  /** Drafts with the tags of the shipped tagger. */
  static final class TaggedDrafts {
    private final Models models;
    private final Analyser analyser;
    private final Draft draft;

    TaggedDrafts(Models models) {
      this.models = models;
      this.analyser = new Analyser(models);
      this.draft = new Draft(models.types(), models.tags());
    }

    int[] tags(List<String> forms) {
      return Arrays.copyOf(analyser.tag(forms).tags, forms.size());
    }

    Draft draft(List<String> forms, int[] tags) {
      draft.start(forms.size());
      for (int word = 0; word < forms.size(); word++) {
        draft.type(word, models.types().of(forms.get(word)));
        draft.tags[word] = tags[word];
      }
      return draft;
    }
  }
}
