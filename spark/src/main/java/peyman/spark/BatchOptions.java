package peyman.spark;

import java.util.List;
import peyman.observatory.ReaderVersion;

/**
 * What a batch reads and where it writes.
 *
 * @param inputs paths that Spark reads: WARC files, JSON lines, Parquet of articles; patterns too
 * @param out the folder of the result
 */
record BatchOptions(List<String> inputs, String out) {

  BatchOptions {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() || out.isBlank()) {
      throw new IllegalArgumentException("a batch needs inputs and a folder for its result");
    }
  }

  /**
   * Readings of single inputs, kept so that a batch that broke off goes on; those of another reader
   * are not taken for this one's.
   */
  String stage() {
    return out + "/_stage-2-" + ReaderVersion.current();
  }

  String articles() {
    return out + "/articles.parquet";
  }

  String merged() {
    return out + "/merged.parquet";
  }

  String records() {
    return out + "/records.parquet";
  }

  String report() {
    return out + "/report.json";
  }
}
