package peyman.web.article;

import java.util.List;
import java.util.Optional;
import peyman.reading.finding.Modality;
import peyman.text.CodePointSpan;

/**
 * A record beside its article.
 *
 * @param number its place among the article's records, from 1
 * @param id the record's id
 * @param type the contract's name of its type
 * @param sentence what it says
 * @param quote what was said, of a statement
 * @param modality whether it is so
 * @param days when, in words
 * @param attribution who the article says claims it
 * @param confidence 0 to 1
 * @param evidence where the given text says it, the words that carry it first
 * @param rule the rule that found it; empty where that is not known
 * @param address of the page of what many articles tell of it; empty where nothing is stored
 */
public record RecordView(
    int number,
    String id,
    String type,
    String sentence,
    Optional<String> quote,
    Modality modality,
    Optional<String> days,
    Optional<String> attribution,
    double confidence,
    List<CodePointSpan> evidence,
    String rule,
    Optional<String> address) {

  public RecordView {
    evidence = List.copyOf(evidence);
  }
}
