package peyman.training.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import peyman.language.model.Chart;
import peyman.language.model.WordTypes;
import peyman.training.work.Workers;

/** Several networks that differ in their seeds and judge together. */
public final class Teachers {

  /**
   * What they say of a sentence.
   *
   * @param tagChances how probable each tag is to them
   * @param headChances how probable each head is to them
   */
  public record Judgement(
      List<Integer> tags,
      List<Integer> heads,
      List<Integer> relations,
      List<Float> tagChances,
      List<Float> headChances) {}

  private final Vocabulary vocabulary;
  private final List<Network.Task> tasks;
  private final List<Network> networks;

  private Teachers(Vocabulary vocabulary, List<Network.Task> tasks, List<Network> networks) {
    this.vocabulary = vocabulary;
    this.tasks = tasks;
    this.networks = networks;
  }

  /**
   * Teachers that know raw text and the other conventions.
   *
   * @param tags number of tags by task
   * @param relations number of relations by task, 0 where it has no trees
   */
  public static Teachers begin(
      WordTypes types,
      List<Integer> tags,
      List<Integer> relations,
      List<Sample> raw,
      List<Sample> others,
      int count) {
    List<Sample> samples = new ArrayList<>(raw);
    samples.addAll(others);
    Vocabulary vocabulary = new Vocabulary(samples, types, Vocabulary::teachers);
    List<Network.Task> tasks = new ArrayList<>();
    for (int task = 0; task < tags.size(); task++) {
      tasks.add(new Network.Task(tags.get(task), relations.get(task)));
    }
    List<Network> networks =
        each(
            count,
            seed -> {
              Network network = new Network(vocabulary, tasks, Network.Size.TEACHER, 100 + seed);
              List<Sample> all = new ArrayList<>(raw);
              all.addAll(others);
              network.learn(all, 0.003f, 0.003f, 0.3f);
              report(seed, network);
              network.learn(all, 0.003f, 0.002f, 0.3f);
              report(seed, network);
              return network;
            });
    return new Teachers(vocabulary, tasks, networks);
  }

  private static synchronized void report(int seed, Network network) {
    System.err.println(
        "    "
            + System.nanoTime() / 1000000000
            + " network "
            + seed
            + " guesses with loss "
            + network.guessLoss / network.guessed);
    network.guessLoss = 0;
    network.guessed = 0;
  }

  /**
   * Teachers that have learnt a treebank, too; these stay as they are.
   *
   * @param beside what else is learnt, a share of it in each epoch
   */
  public Teachers learn(List<Sample> gold, List<Sample> beside, int share, int epochs) {
    return new Teachers(
        vocabulary,
        tasks,
        each(
            networks.size(),
            seed -> {
              Network network = new Network(vocabulary, tasks, Network.Size.TEACHER, 200 + seed);
              network.copy(networks.get(seed));
              for (int epoch = 0; epoch < epochs; epoch++) {
                List<Sample> samples = new ArrayList<>(gold);
                for (int i = 0; i < share; i++) {
                  samples.add(beside.get((epoch * share + i) % beside.size()));
                }
                float rate = 0.002f * (epochs - epoch) / epochs;
                network.learn(samples, rate, 0.002f * (epochs - epoch - 1) / epochs, 0);
              }
              return network;
            }));
  }

  private static List<Network> each(int count, IntFunction<Network> made) {
    List<Callable<Network>> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int seed = i;
      pieces.add(() -> made.apply(seed));
    }
    return Workers.all(pieces);
  }

  /** Tags and parses the words of a sentence by a task's convention. */
  public Judgement judge(List<String> forms, int task) {
    int count = forms.size();
    int tagCount = tasks.get(task).tags();
    int relationCount = tasks.get(task).relations();
    float[] tagSums = new float[count * tagCount];
    float[] headSums = new float[count * (count + 1)];
    float[] relationSums = new float[count * relationCount];
    for (Network network : networks) {
      network.read(Sample.raw(forms));
      network.addTags(task, count, tagSums);
      network.addHeads(task, count, headSums);
    }
    int[] heads = new int[count];
    new Chart().heads(logarithms(headSums, count), count, heads);
    List<Float> tagChances = new ArrayList<>();
    List<Float> headChances = new ArrayList<>();
    for (Network network : networks) {
      network.addRelations(task, count, heads, relationSums);
    }
    List<Integer> tags = new ArrayList<>();
    List<Integer> headList = new ArrayList<>();
    List<Integer> relations = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      int tag = best(tagSums, t * tagCount, tagCount);
      tags.add(tag);
      tagChances.add(tagSums[t * tagCount + tag] / networks.size());
      headChances.add(headSums[t * (count + 1) + heads[t] + 1] / networks.size());
      headList.add(heads[t]);
      relations.add(best(relationSums, t * relationCount, relationCount));
    }
    return new Judgement(tags, headList, relations, tagChances, headChances);
  }

  private static float[][] logarithms(float[] sums, int count) {
    float[][] rows = new float[count][count + 1];
    for (int t = 0; t < count; t++) {
      for (int head = 0; head <= count; head++) {
        rows[t][head] = (float) Math.log(sums[t * (count + 1) + head] + 1e-6);
      }
    }
    return rows;
  }

  private static int best(float[] scores, int from, int length) {
    int best = 0;
    for (int i = 1; i < length; i++) {
      if (scores[from + i] > scores[from + best]) {
        best = i;
      }
    }
    return best;
  }
}
