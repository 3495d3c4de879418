package peyman.language.model;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the best sequence of name tags for a sentence; for one thread. Tags are 0 for no name, then
 * for each kind one for its first word and one for the rest.
 */
public final class NameFinder {

  /** The kinds of names, in the order of their tags. */
  public static final List<String> KINDS = List.of("PER", "LOC", "ORG");

  /** Number of name tags. */
  public static final int TAGS = 1 + 2 * KINDS.size();

  private static final float BEAM = 14;

  /** Below all scores. */
  private static final float NEVER = -1e9f;

  private final Scorer scorer;
  private final NameLists lists;
  private final boolean cached;

  /** How far below the best a tag may be to be gone on from; what is lost is one in a million. */
  private final float beam;

  private final float[] scores = new float[TAGS];
  private final float[] steps = new float[TAGS];
  private final Keys keys = new Keys();
  private float[] best = new float[64 * TAGS];
  private byte[] from = new byte[64 * TAGS];

  /** A finder; {@code cached} as of {@link Tagger}. */
  public NameFinder(Scorer scorer, NameLists lists, boolean cached) {
    this.scorer = scorer;
    this.lists = lists;
    this.cached = cached;
    this.beam = scorer instanceof PackedWeights packed ? BEAM / packed.scale() : Float.MAX_VALUE;
  }

  /** Sets the name tags of a tagged draft. */
  public void find(Draft draft) {
    prepare(draft);
    search(draft);
  }

  /** Looks up listed names and chains, before scores or features are asked for. */
  public void prepare(Draft draft) {
    NameFeatures.prepare(draft, lists);
  }

  private void search(Draft draft) {
    int size = draft.size();
    if (best.length < size * TAGS) {
      best = new float[size * TAGS * 3 / 2];
      from = new byte[best.length];
    }
    for (int word = 0; word < size; word++) {
      emissions(draft, word);
      if (NameFeatures.onlyTime(draft, word)) {
        scores[TAGS - 1] = NEVER;
      }
      int base = word * TAGS;
      Arrays.fill(best, base, base + TAGS, Float.NEGATIVE_INFINITY);
      float least = word == 0 ? 0 : highest(base - TAGS) - beam;
      for (int last = 0; last < TAGS; last++) {
        if (word == 0 && last > 0) {
          break;
        }
        float before = word == 0 ? 0 : best[base - TAGS + last];
        if (before < least || before == Float.NEGATIVE_INFINITY) {
          continue;
        }
        steps(draft, word, last);
        for (int tag = 0; tag < TAGS; tag++) {
          float score = before + scores[tag] + steps[tag];
          if (may(last, tag) && score > best[base + tag]) {
            best[base + tag] = score;
            from[base + tag] = (byte) last;
          }
        }
      }
    }
    int tag = 0;
    for (int t = 1; t < TAGS && size > 0; t++) {
      tag = best[(size - 1) * TAGS + t] > best[(size - 1) * TAGS + tag] ? t : tag;
    }
    for (int word = size - 1; word >= 0; word--) {
      draft.nameTags[word] = tag;
      tag = from[word * TAGS + tag];
    }
  }

  private float highest(int base) {
    float highest = best[base];
    for (int tag = 1; tag < TAGS; tag++) {
      highest = Math.max(highest, best[base + tag]);
    }
    return highest;
  }

  /** Scores of a word's tags in a prepared draft; valid until the next call. */
  public float[] tagScores(Draft draft, int word) {
    emissions(draft, word);
    return scores;
  }

  /** Scores of a word's tags after another tag; valid until the next call. */
  public float[] stepScores(Draft draft, int word, int last) {
    steps(draft, word, last);
    return steps;
  }

  private void emissions(Draft draft, int word) {
    Arrays.fill(scores, 0);
    for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
      if (cached) {
        float[] local = local(draft.type(word + offset))[offset + WordType.REACH];
        for (int i = 0; i < TAGS; i++) {
          scores[i] += local[i];
        }
      } else {
        keys.clear();
        WordType type = draft.type(word + offset);
        NameFeatures.local(type, lists.roles(type), offset, keys);
        scorer.addAll(keys, scores);
      }
    }
    keys.clear();
    NameFeatures.context(draft, word, keys);
    scorer.addAll(keys, scores);
  }

  private void steps(Draft draft, int word, int last) {
    if (cached) {
      float[] own = ownSteps(draft.type(word));
      float[] after = stepsAfter(draft.type(word - 1));
      for (int tag = 0; tag < TAGS; tag++) {
        steps[tag] = own[last * TAGS + tag] + after[last * TAGS + tag];
      }
      keys.clear();
      NameFeatures.step(draft, word, last, keys);
    } else {
      Arrays.fill(steps, 0);
      stepKeys(draft, word, last, keys);
    }
    scorer.addAll(keys, steps);
  }

  private float[] ownSteps(WordType type) {
    float[] own = type.nameSteps;
    if (own == null) {
      own = new float[TAGS * TAGS];
      for (int last = 0; last < TAGS; last++) {
        keys.clear();
        NameFeatures.step(type, lists.roles(type), last, keys);
        put(own, last);
      }
      type.nameSteps = own;
    }
    return own;
  }

  private float[] stepsAfter(WordType type) {
    float[] after = type.nameStepsAfter;
    if (after == null) {
      after = new float[TAGS * TAGS];
      for (int last = 0; last < TAGS; last++) {
        keys.clear();
        NameFeatures.stepAfter(type, last, keys);
        put(after, last);
      }
      type.nameStepsAfter = after;
    }
    return after;
  }

  private void put(float[] table, int last) {
    Arrays.fill(steps, 0);
    scorer.addAll(keys, steps);
    System.arraycopy(steps, 0, table, last * TAGS, TAGS);
  }

  private float[][] local(WordType type) {
    float[][] local = type.nameScores;
    if (local == null) {
      local = new float[2 * WordType.REACH + 1][TAGS];
      for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
        keys.clear();
        NameFeatures.local(type, lists.roles(type), offset, keys);
        scorer.addAll(keys, local[offset + WordType.REACH]);
      }
      type.nameScores = local;
    }
    return local;
  }

  /** The features of a word's tag. */
  public void emissionKeys(Draft draft, int word, Keys features) {
    features.clear();
    for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
      WordType type = draft.type(word + offset);
      NameFeatures.local(type, lists.roles(type), offset, features);
    }
    NameFeatures.context(draft, word, features);
  }

  /** The features of a word's tag after another. */
  public void stepKeys(Draft draft, int word, int last, Keys features) {
    features.clear();
    NameFeatures.step(draft.type(word), draft.type(word).nameRoles, last, features);
    NameFeatures.stepAfter(draft.type(word - 1), last, features);
    NameFeatures.step(draft, word, last, features);
  }

  /** Whether a tag may follow another: a name goes on only in its own kind. */
  public static boolean may(int last, int tag) {
    boolean goesOn = tag > 0 && tag % 2 == 0;
    return !goesOn || last == tag || last == tag - 1;
  }
}
