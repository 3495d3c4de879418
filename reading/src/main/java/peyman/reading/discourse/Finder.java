package peyman.reading.discourse;

import java.util.List;
import peyman.reading.finding.Finding;
import peyman.reading.trace.Trace;

/** Finds records of one kind in a document. Thread-safe and a pure function. */
@FunctionalInterface
public interface Finder {

  /** The findings in text order; facts told twice may come twice, merging follows. */
  List<Finding> find(Document document);

  /** As {@link #find(Document)}; a finder with triggers tells the trace what became of them. */
  default List<Finding> find(Document document, Trace trace) {
    return find(document);
  }
}
