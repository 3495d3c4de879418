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

  private static final NameFeatures.Group[] GROUPS = NameFeatures.Group.values();

  /**
   * So many sums are kept: for each a state and the lanes, and room so that none lies on two lines.
   */
  private static final int SUM_BITS = 16;

  private static final int SUM_SIZE = 4;

  /** No group and no step has it. */
  private static final long NO_STATE = Long.MIN_VALUE;

  /** Below all scores. */
  private static final float NEVER = -1e9f;

  /** What the handles of channels and accounts begin with, which are no names. */
  private static final char HANDLE = '@';

  private final NameRows rows;
  private final PackedWeights weights;

  /** How far below the best a tag may be to be gone on from; what is lost is one in a million. */
  private final float beam;

  private final float[] scores = new float[TAGS];
  private final float[] steps = new float[TAGS];
  private final long[] lanes = new long[NameRows.WIDTH];
  private final long[] sums = new long[SUM_SIZE << SUM_BITS];
  private final Keys keys = new Keys();
  private float[] best = new float[64 * TAGS];
  private byte[] from = new byte[64 * TAGS];

  NameFinder(NameRows rows) {
    this.rows = rows;
    this.weights = rows.weights();
    this.beam = BEAM / weights.scale();
    Arrays.fill(sums, NO_STATE);
  }

  /** Sets the name tags of a tagged draft. */
  void find(Draft draft) {
    NameFeatures.prepare(draft, rows.lists());
    search(draft);
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
      if (draft.type(word).form().charAt(0) == HANDLE) {
        Arrays.fill(scores, 1, TAGS, NEVER);
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

  private void emissions(Draft draft, int word) {
    long low = 0;
    long high = 0;
    for (int offset = -WordType.REACH; offset <= WordType.REACH; offset++) {
      long[] local = rows.local(draft.type(word + offset), keys);
      low += local[(offset + WordType.REACH) * NameRows.WIDTH];
      high += local[(offset + WordType.REACH) * NameRows.WIDTH + 1];
    }
    WordType.NameEntry own = rows.own(draft, word, keys);
    low += own.low();
    high += own.high();
    for (NameFeatures.Group group : GROUPS) {
      int place = sum(group, draft, word);
      low += sums[place + 1];
      high += sums[place + 2];
    }
    lanes[0] = low;
    lanes[1] = high;
    keys.clear();
    NameFeatures.context(draft, word, keys);
    weights.addLanes(keys, lanes, 0);
    unpack(scores);
  }

  private void steps(Draft draft, int word, int last) {
    long[] own = rows.steps(draft.type(word), keys);
    long[] after = rows.stepsAfter(draft.type(word - 1), keys);
    int place = last * NameRows.WIDTH;
    int sum = stepSum(draft, word, last);
    lanes[0] = own[place] + after[place] + sums[sum + 1];
    lanes[1] = own[place + 1] + after[place + 1] + sums[sum + 2];
    unpack(steps);
  }

  /** Where the sum of a group of features stands. */
  private int sum(NameFeatures.Group group, Draft draft, int word) {
    long state = group.state(draft, word) << 2 | group.ordinal();
    int place = place(state);
    if (sums[place] != state) {
      keys.clear();
      group.add(draft, word, keys);
      put(place, state);
    }
    return place;
  }

  /** Where the sum of what a word in its sentence says after a name tag stands. */
  private int stepSum(Draft draft, int word, int last) {
    long state = ~NameFeatures.stepState(draft, word, last);
    int place = place(state);
    if (sums[place] != state) {
      keys.clear();
      NameFeatures.step(draft, word, last, keys);
      put(place, state);
    }
    return place;
  }

  private static int place(long state) {
    return (int) (state * 0x9E3779B97F4A7C15L >>> 64 - SUM_BITS) * SUM_SIZE;
  }

  private void put(int place, long state) {
    sums[place] = state;
    sums[place + 1] = 0;
    sums[place + 2] = 0;
    weights.addLanes(keys, sums, place + 1);
  }

  private void unpack(float[] into) {
    for (int tag = 0; tag < TAGS; tag++) {
      into[tag] = PackedWeights.lane(lanes, tag);
    }
  }

  /** Whether a tag may follow another: a name goes on only in its own kind. */
  public static boolean may(int last, int tag) {
    boolean goesOn = tag > 0 && tag % 2 == 0;
    return !goesOn || last == tag || last == tag - 1;
  }
}
