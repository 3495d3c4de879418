package peyman.reading;

import java.util.List;
import peyman.language.Analysis;
import peyman.reading.trace.Step;

/**
 * A reading and how it came about.
 *
 * @param reading what the article says
 * @param analysis its words and trees; the spans of both belong to the same repaired text
 * @param steps every trigger that was looked at, and what came of it
 */
public record Explanation(Reading reading, Analysis analysis, List<Step> steps) {

  public Explanation {
    steps = List.copyOf(steps);
  }
}
