package peyman.reading.statement;

import java.util.List;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.discourse.SpeechVerbs;
import peyman.reading.finding.Finding;

/** Finds statements: what somebody is reported to have said. */
public final class StatementFinder implements Finder {

  private final ReportingLexicon reporting;
  private final PhraseLexicon<Attributions.Kind> attributions;

  private StatementFinder(
      ReportingLexicon reporting, PhraseLexicon<Attributions.Kind> attributions) {
    this.reporting = reporting;
    this.attributions = attributions;
  }

  /** Loads the reporting verbs and attributions. */
  public static StatementFinder load() {
    return new StatementFinder(ReportingLexicon.load(), Attributions.load());
  }

  /** The verbs that report speech. */
  public SpeechVerbs verbs() {
    return (words, word) -> reporting.at(words, word).isPresent();
  }

  @Override
  public List<Finding> find(Document document) {
    return new SpeechReader(document, reporting, attributions).read();
  }
}
