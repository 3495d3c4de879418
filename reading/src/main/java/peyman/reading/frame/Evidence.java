package peyman.reading.frame;

import peyman.reading.clause.Clause;
import peyman.reading.discourse.Document;
import peyman.text.CharSpan;

/** The words that carry a record: the clause of the act. */
final class Evidence {

  private Evidence() {}

  static CharSpan of(Document document, Act act) {
    Clause clause = act.clause();
    int start = Math.min(clause.start(), act.start());
    int end = Math.max(clause.end(), act.end());
    return document.span(act.sentence(), start, end);
  }
}
