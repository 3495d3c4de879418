package peyman.training.neural;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

  private final List<Sample> samples;
  private final Vocabulary vocabulary;
  private final List<Network.Task> tasks;
  private final List<Network> networks;

  private Teachers(
      List<Sample> samples,
      Vocabulary vocabulary,
      List<Network.Task> tasks,
      List<Network> networks) {
    this.samples = samples;
    this.vocabulary = vocabulary;
    this.tasks = tasks;
    this.networks = networks;
  }

  /**
   * Teachers that know nothing yet.
   *
   * @param tags number of tags by task
   * @param relations number of relations by task, 0 where it has no trees
   * @param samples raw text and the other conventions
   */
  public Teachers(
      WordTypes types,
      List<Integer> tags,
      List<Integer> relations,
      List<Sample> samples,
      int count) {
    this.samples = List.copyOf(samples);
    vocabulary = new Vocabulary(samples, types, Vocabulary::teachers);
    tasks = new ArrayList<>();
    for (int task = 0; task < tags.size(); task++) {
      tasks.add(new Network.Task(tags.get(task), relations.get(task)));
    }
    networks =
        IntStream.range(0, count)
            .mapToObj(seed -> new Network(vocabulary, tasks, Network.Size.TEACHER, 100 + seed))
            .toList();
  }

  /** Learns all samples, and guesses their words, so many times. */
  public void read(int times) {
    each(
        networks.size(),
        seed -> {
          Network network = networks.get(seed);
          for (int time = 1; time <= times; time++) {
            network.learn(samples, 0.003f, time == times ? 0.002f : 0.003f, 0.3f);
            report(seed, network);
          }
          return network;
        });
  }

  /** Writes what they know. */
  public void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Network network : networks) {
        for (float[] values : network.values()) {
          for (float value : values) {
            out.writeFloat(value);
          }
        }
      }
    }
  }

  /** Takes over what the same teachers wrote. */
  public void read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (Network network : networks) {
        for (float[] values : network.values()) {
          for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
          }
        }
        network.copy(network);
      }
    }
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
   * @param before what is learnt before it, twice; empty for nothing
   * @param beside what is learnt beside it, a share in each epoch
   */
  public Teachers learn(
      List<Sample> before, List<Sample> gold, List<Sample> beside, int share, int epochs) {
    return new Teachers(
        samples,
        vocabulary,
        tasks,
        each(
            networks.size(),
            seed -> {
              Network network = new Network(vocabulary, tasks, Network.Size.TEACHER, 200 + seed);
              network.copy(networks.get(seed));
              for (int time = 0; time < 2 && !before.isEmpty(); time++) {
                network.learn(before, 0.002f, 0.002f, 0);
              }
              for (int epoch = 0; epoch < epochs; epoch++) {
                List<Sample> lesson = new ArrayList<>(gold);
                for (int i = 0; i < share; i++) {
                  lesson.add(beside.get((epoch * share + i) % beside.size()));
                }
                float rate = 0.002f * (epochs - epoch) / epochs;
                network.learn(lesson, rate, 0.002f * (epochs - epoch - 1) / epochs, 0);
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

  /**
   * Tags and parses the words of a sentence by a task's convention.
   *
   * @param parts for each tag a number of its part of speech
   */
  public Judgement judge(List<String> forms, int task, int[] parts) {
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
      int tag = likeliest(tagSums, t * tagCount, parts);
      tags.add(tag);
      tagChances.add(tagSums[t * tagCount + tag] / networks.size());
      headChances.add(headSums[t * (count + 1) + heads[t] + 1] / networks.size());
      headList.add(heads[t]);
      relations.add(best(relationSums, t * relationCount, relationCount));
    }
    return new Judgement(tags, headList, relations, tagChances, headChances);
  }

  /** The likeliest tag of the likeliest part of speech. */
  static int likeliest(float[] sums, int from, int[] parts) {
    float[] partSums = new float[parts.length];
    for (int tag = 0; tag < parts.length; tag++) {
      partSums[parts[tag]] += sums[from + tag];
    }
    int best = 0;
    for (int tag = 1; tag < parts.length; tag++) {
      float more = partSums[parts[tag]] - partSums[parts[best]];
      if (more > 0 || parts[tag] == parts[best] && sums[from + tag] > sums[from + best]) {
        best = tag;
      }
    }
    return best;
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
