package peyman.cli;

import java.util.List;
import java.util.Locale;
import peyman.observatory.record.Decision;
import picocli.CommandLine.Option;

/** Who decides about merging, and why. */
final class DecideOptions {

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides (default: the user's name).")
  String by = System.getProperty("user.name", "somebody");

  @Option(names = "--why", paramLabel = "WORDS", description = "Why; shown with the record.")
  String why = "";

  /** One line on what was decided. */
  static String line(Decision decision) {
    String others = decision.others().isEmpty() ? "" : " from " + shown(decision.others());
    String why = decision.why().isEmpty() ? "" : ": " + decision.why();
    return String.format(
        Locale.ROOT,
        "decision %d: %s %s%s, by %s at %s%s",
        decision.id(),
        decision.kind() == Decision.Kind.MERGE ? "merged" : "split",
        shown(decision.recordIds()),
        others,
        decision.by(),
        decision.at(),
        why);
  }

  private static String shown(List<String> ids) {
    return ids.size() <= 5
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, 5)) + " and " + (ids.size() - 5) + " more";
  }
}
