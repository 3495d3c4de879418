package peyman.language.model;

/**
 * Multiplies and adds in one step where the processor can, as nearly all of the last ten years do;
 * elsewhere {@link Math#fma} would take a thousand times as long, and two steps are taken.
 */
final class Fused {

  private static final int TRIES = 3;

  /** Few enough that neither way is compiled by then. */
  private static final int CALLS = 10;

  /** So many calls take a microsecond on one, half a millisecond on the other. */
  private static final long NANOSECONDS = 50_000;

  private static final boolean FUSED = fast();

  private Fused() {}

  /** {@code a · b + sum}. */
  static float sum(float a, float b, float sum) {
    return FUSED ? Math.fma(a, b, sum) : a * b + sum;
  }

  private static boolean fast() {
    float sum = 1;
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        sum = Math.fma(sum, 0.5f, 1);
      }
      least = Math.min(least, System.nanoTime() - start);
    }
    return least < NANOSECONDS && sum > 0;
  }
}
