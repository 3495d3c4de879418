package peyman.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A repaired text with the map back to what was given.
 *
 * @param given the text as it was given
 * @param text the repaired text
 * @param alignment leads from the repaired text to the given text
 */
public record Repaired(String given, String text, Alignment alignment) {

  /** What was changed, in order: the smallest spans whose given and repaired chars differ. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    Differences differences = new Differences(given, text, alignment);
    while (differences.next()) {
      changes.add(differences.change());
    }
    return List.copyOf(changes);
  }

  /**
   * One change.
   *
   * @param given where it was made, in the given text
   * @param repaired what stands for it in the repaired text; empty where something was left out
   * @param before the given chars
   * @param after the repaired chars
   */
  public record Change(CodePointSpan given, CharSpan repaired, String before, String after) {}
}
