package peyman.language.model;

import java.util.Arrays;
import java.util.List;

/** Parses tagged and lemmatised drafts with the network; for one thread. */
public final class Parser {

  private final TreeNetwork network;
  private final int root;
  private final int arc;
  private final Chart chart = new Chart();
  private final Keys keys = new Keys();
  private final boolean[] once;
  private final float[] relationScores;
  private final float[] both;
  private final float[][] bringing;
  private float[] leads = new float[0];
  private float lead;
  private int capacity;
  private float[][] brought = new float[0][];
  private float[][] gates = new float[0][];
  private float[][] states = new float[0][];
  private float[][] deeper = new float[0][];
  private float[][] roles = new float[0][];
  private float[][] wanted = new float[0][];
  private float[][] looking = new float[0][];
  private float[][] headColumns = new float[0][];
  private float[][] scores = new float[0][];

  /** A parser that gives these relations. */
  public Parser(TreeNetwork network, Relations relations) {
    this.network = network;
    root = relations.root();
    once = relations.onces();
    arc = network.product().outputs;
    relationScores = new float[network.label().outputs];
    both = new float[arc];
    bringing = new float[arc][];
  }

  private void reserve(Rows rows) {
    if (capacity < rows.count()) {
      capacity = Math.max(64, rows.count() * 3 / 2);
      brought = new float[capacity][];
      gates = new float[capacity][2 * network.states()];
      states = new float[capacity][network.states()];
      deeper = new float[capacity][network.states()];
      roles = new float[capacity][4 * arc];
      wanted = new float[capacity][arc];
    }
    if (leads.length < rows.longest()) {
      int longest = Math.max(64, rows.longest() * 3 / 2);
      leads = new float[longest];
      looking = new float[longest][];
      headColumns = new float[arc][longest + 1];
      scores = new float[longest][longest + 1];
    }
  }

  /** Sets the heads, relations and confidences of a draft. */
  public void parse(Draft draft) {
    parse(List.of(draft));
  }

  /** As above, of some drafts at once, which is faster than one after the other. */
  public void parse(List<Draft> drafts) {
    Rows rows = new Rows(drafts);
    reserve(rows);
    for (int sentence = 0; sentence < drafts.size(); sentence++) {
      Draft draft = drafts.get(sentence);
      for (int word = 0; word < draft.size(); word++) {
        brought[rows.start(sentence) + word] = network.gates().of(seen(draft, word));
      }
    }
    compare(remember(rows), rows.count());
    for (int sentence = 0; sentence < drafts.size(); sentence++) {
      parse(drafts.get(sentence), rows.start(sentence));
    }
  }

  private void parse(Draft draft, int start) {
    int size = draft.size();
    score(start, size);
    chart.heads(scores, size, draft.heads);
    for (int word = 0; word < size; word++) {
      draft.confidences[word] = chance(scores[word], size + 1, draft.heads[word] + 1);
    }
    relate(draft, start);
  }

  /** What is seen of a word, kept with its type. */
  private WordType.Seen seen(Draft draft, int word) {
    WordType type = draft.type(word);
    int tag = draft.tags[word];
    int bundle = draft.bundles[word];
    int lemma = draft.lemmaHashes[word];
    WordType.Seen first = type.seen;
    for (WordType.Seen seen = first; seen != null; seen = seen.next()) {
      if (seen.tag() == tag && seen.bundle() == bundle && seen.lemma() == lemma) {
        return seen;
      }
    }
    float[] vector = new float[network.words().outcomes()];
    keys.clear();
    TreeFeatures.of(type, keys);
    TreeFeatures.of(tag, bundle, lemma, keys);
    network.words().addAll(keys, vector);
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= network.scale();
    }
    int hash = Hash.of(type.word, Hash.of(tag, bundle));
    WordType.Seen seen = new WordType.Seen(tag, bundle, lemma, hash, vector, first);
    type.seen = seen;
    return seen;
  }

  private float[][] remember(Rows rows) {
    Memory first = network.memories()[0];
    take(rows.count(), 0, first.in().outputs);
    first.read(rows, gates, states, 0);
    Memory second = network.memories()[1];
    take(rows.count(), first.in().outputs, second.in().outputs);
    second.read(rows, gates, states, first.size());
    float[][] x = states;
    float[][] y = deeper;
    for (int i = 2; i < network.memories().length; i++) {
      Memory memory = network.memories()[i];
      memory.in().apply(x, rows.count(), gates);
      memory.read(rows, gates, y, i % 2 * memory.size());
      if (i % 2 == 1) {
        float[][] read = x;
        x = y;
        y = read;
      }
    }
    return x;
  }

  private void take(int count, int from, int length) {
    for (int row = 0; row < count; row++) {
      System.arraycopy(brought[row], from, gates[row], 0, length);
    }
  }

  /** What words are as dependents and heads, and the heads that they look for. */
  private void compare(float[][] read, int count) {
    network.roles().apply(read, count, roles);
    for (int row = 0; row < count; row++) {
      rectify(roles[row], 2 * arc);
    }
    network.product().apply(roles, count, wanted);
  }

  /** For each word of a sentence the scores of the root and of all words as its head. */
  private void score(int start, int size) {
    float[] rootHead = network.rootHead().start();
    for (int j = 0; j < arc; j++) {
      float[] column = headColumns[j];
      column[0] = rootHead[j];
      for (int word = 0; word < size; word++) {
        column[word + 1] = roles[start + word][arc + j];
      }
    }
    for (int word = 0; word < size; word++) {
      Arrays.fill(scores[word], 0, size + 1, 0);
      looking[word] = wanted[start + word];
    }
    Layer.add(headColumns, arc, size + 1, looking, size, scores);
    for (int word = 0; word < size; word++) {
      scores[word][word + 1] = Float.NEGATIVE_INFINITY;
    }
  }

  private static void rectify(float[] values, int count) {
    for (int j = 0; j < count; j++) {
      values[j] = Math.max(0, values[j]);
    }
  }

  /** The probability of one of the scores. */
  private static float chance(float[] scores, int count, int chosen) {
    float sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (float) Math.exp(scores[i] - scores[chosen]);
    }
    return 1 / sum;
  }

  /** Relates words from left to right. */
  private void relate(Draft draft, int start) {
    for (int word = 0; word < draft.size(); word++) {
      int head = draft.heads[word];
      draft.relations[word] = head < 0 ? root : relate(start + word, start + head, -1);
      leads[word] = lead;
      int other = once[draft.relations[word]] ? same(draft, word) : -1;
      if (other >= 0) {
        int loser = leads[other] < leads[word] ? other : word;
        draft.relations[loser] = relate(start + loser, start + head, draft.relations[loser]);
        leads[loser] = lead;
      }
    }
  }

  /** A word before with the same head and relation, -1 where there is none. */
  private static int same(Draft draft, int word) {
    int other = word - 1;
    while (other >= 0
        && !(draft.heads[other] == draft.heads[word]
            && draft.relations[other] == draft.relations[word])) {
      other--;
    }
    return other;
  }

  /** The best relation of a word to its head but one; sets by how much it leads. */
  private int relate(int row, int headRow, int but) {
    float[] dependent = roles[row];
    float[] governor = roles[headRow];
    int count = 0;
    for (int j = 0; j < arc; j++) {
      float value = dependent[2 * arc + j] + governor[3 * arc + j];
      both[count] = value;
      bringing[count] = network.label().row(j);
      count += value > 0 ? 1 : 0;
    }
    System.arraycopy(network.label().start(), 0, relationScores, 0, relationScores.length);
    Layer.add(bringing, count, relationScores.length, both, relationScores);
    relationScores[root] = Float.NEGATIVE_INFINITY;
    if (but >= 0) {
      relationScores[but] = Float.NEGATIVE_INFINITY;
    }
    int best = Tagger.best(relationScores);
    float score = relationScores[best];
    relationScores[best] = Float.NEGATIVE_INFINITY;
    lead = score - relationScores[Tagger.best(relationScores)];
    return best;
  }
}
