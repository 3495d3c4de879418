package peyman.training.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import peyman.language.model.WordTypes;
import peyman.training.work.Workers;

/** Several networks that differ in their seeds and judge together. */
public final class Teachers {

  /** What they say of a sentence. */
  public record Judgement(List<Integer> tags, List<Integer> heads, List<Integer> relations) {}

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
    List<List<String>> forms = new ArrayList<>();
    raw.forEach(sample -> forms.add(sample.forms()));
    others.forEach(sample -> forms.add(sample.forms()));
    Vocabulary vocabulary = new Vocabulary(forms, types);
    List<Network.Task> tasks = new ArrayList<>();
    for (int task = 0; task < tags.size(); task++) {
      tasks.add(new Network.Task(tags.get(task), relations.get(task)));
    }
    List<Network> networks =
        each(
            count,
            seed -> {
              Network network = new Network(vocabulary, tasks, 100 + seed);
              List<Sample> all = new ArrayList<>(raw);
              all.addAll(others);
              network.learn(all, 0.003f, 0.003f, 0.3f);
              report(seed, network);
              network.learn(others, 0.003f, 0.002f, 0.3f);
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

  /** Teachers that have learnt a treebank, too; these stay as they are. */
  public Teachers learn(List<Sample> gold, List<Sample> beside, int epochs) {
    return new Teachers(
        vocabulary,
        tasks,
        each(
            networks.size(),
            seed -> {
              Network network = new Network(vocabulary, tasks, 200 + seed);
              network.copy(networks.get(seed));
              int share = beside.size() / epochs / 2;
              for (int epoch = 0; epoch < epochs; epoch++) {
                List<Sample> samples = new ArrayList<>(gold);
                samples.addAll(beside.subList(epoch * share, (epoch + 1) * share));
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
      network.read(forms);
      network.addTags(task, count, tagSums);
      network.addHeads(task, count, headSums);
    }
    for (int i = 0; i < headSums.length; i++) {
      headSums[i] = (float) Math.log(headSums[i] + 1e-6);
    }
    int[] heads = Projective.heads(headSums, count);
    for (Network network : networks) {
      network.addRelations(task, count, heads, relationSums);
    }
    List<Integer> tags = new ArrayList<>();
    List<Integer> headList = new ArrayList<>();
    List<Integer> relations = new ArrayList<>();
    for (int t = 0; t < count; t++) {
      tags.add(best(tagSums, t * tagCount, tagCount));
      headList.add(heads[t]);
      relations.add(best(relationSums, t * relationCount, relationCount));
    }
    return new Judgement(tags, headList, relations);
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
