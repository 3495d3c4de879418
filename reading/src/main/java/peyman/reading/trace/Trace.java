package peyman.reading.trace;

import java.util.ArrayList;
import java.util.List;
import peyman.text.CharSpan;

/**
 * What the reading of one article looked at. Finders write to it, pages read from it; switched off
 * it keeps nothing. One for each article: not for several threads, but for the one that is off.
 */
public final class Trace {

  private static final Trace OFF = new Trace(false);

  private final boolean recording;
  private final List<Attempt> attempts = new ArrayList<>();

  private Trace(boolean recording) {
    this.recording = recording;
  }

  /** The trace that keeps nothing. */
  public static Trace off() {
    return OFF;
  }

  /** A trace that keeps every step. */
  public static Trace recording() {
    return new Trace(true);
  }

  /** A trigger is looked at. */
  public Attempt attempt(String rule, int sentence, CharSpan trigger) {
    if (!recording) {
      return Attempt.IGNORED;
    }
    Attempt attempt = new Attempt(rule, sentence, trigger);
    attempts.add(attempt);
    return attempt;
  }

  /** What was kept, in the order of looking. */
  public List<Step> steps() {
    return attempts.stream().map(Attempt::step).toList();
  }
}
