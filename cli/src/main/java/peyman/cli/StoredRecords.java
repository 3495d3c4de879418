package peyman.cli;

import java.util.ArrayList;
import java.util.List;
import peyman.observatory.export.MergedJson;
import peyman.observatory.export.Table;
import peyman.observatory.export.Tables;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.observatory.wording.StoredSentence;
import peyman.reading.wording.Wording;

/** Merged records in lists. */
final class StoredRecords {

  private StoredRecords() {}

  /** The list of a type's records. */
  static Listing<Merged> listing(RecordType type, Wording wording) {
    return listing(Tables.of(type), wording);
  }

  /** A list of records of any type. */
  static Listing<Merged> listing(Table<Merged> rows, Wording wording) {
    StoredSentence sentences = new StoredSentence(wording);
    MergedJson json = new MergedJson();
    List<String> heads = new ArrayList<>();
    for (String head : List.of("day", "what", "sources", "id")) {
      heads.add(wording.say("table." + head));
    }
    return new Listing<>(
        heads,
        merged ->
            List.of(
                day(merged, wording),
                what(merged, sentences),
                wording.number(merged.sourceCount()),
                merged.id()),
        json::json,
        rows);
  }

  /** The last day; with a tilde where it is only that of an article. */
  static String day(Merged merged, Wording wording) {
    return (merged.dated() ? "" : "~") + wording.script(merged.last().toString());
  }

  /** A record in a sentence; of a statement and an event with the words. */
  static String what(Merged merged, StoredSentence sentences) {
    String sentence = sentences.sentence(merged);
    return merged.type() == RecordType.STATEMENT
        ? sentence + ": \u00AB" + merged.quote() + "\u00BB"
        : sentence;
  }
}
