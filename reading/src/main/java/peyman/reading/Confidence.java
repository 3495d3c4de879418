package peyman.reading;

import java.util.HashMap;
import java.util.Map;
import peyman.reading.finding.Finding;
import peyman.text.TsvTable;

/**
 * How often the findings of a rule are right, as counted on annotated articles; docs/reading.md
 * says how.
 */
final class Confidence {

  private final Map<String, Double> byRule;

  private Confidence(Map<String, Double> byRule) {
    this.byRule = Map.copyOf(byRule);
  }

  static Confidence load() {
    TsvTable table =
        TsvTable.load(Confidence.class, "confidence.tsv", "rule", "confidence")
            .requireSorted()
            .requireUnique(0);
    Map<String, Double> byRule = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        double confidence = Double.parseDouble(row.cell(1));
        if (confidence < 0 || confidence > 1) {
          row.fault(1, "not between 0 and 1: " + confidence);
        }
        byRule.put(row.cell(0), confidence);
      } catch (NumberFormatException e) {
        row.fault(1, "no number: " + row.cell(1));
      }
    }
    table.check();
    return new Confidence(byRule);
  }

  /**
   * The finding with the confidence of its rule, or with its own where the rule was not counted.
   */
  Finding judge(Finding finding) {
    Double confidence = byRule.get(finding.circumstances().rule());
    return confidence == null
        ? finding
        : finding.with(finding.circumstances().withConfidence(confidence));
  }
}
