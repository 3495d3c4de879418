package peyman.cli;

import java.util.List;
import java.util.Optional;
import peyman.source.Supply;

/**
 * What became of one article.
 *
 * @param id its id
 * @param remarks lines for the user
 * @param failure why it was not read, on one line
 * @param printed for standard output
 * @param filed for the output folder
 * @param recordCount how many records were found
 * @param utf8Bytes length of its text
 */
record ArticleOutcome(
    String id,
    List<String> remarks,
    Optional<String> failure,
    String printed,
    String filed,
    int recordCount,
    long utf8Bytes) {

  ArticleOutcome {
    remarks = List.copyOf(remarks);
  }

  /** What a case gives for a supply; what it throws becomes the failure. */
  static ArticleOutcome attempt(Supply supply, Supply.Cases<ArticleOutcome> cases) {
    try {
      return supply.match(cases);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return failed(supply.place() + ": " + Failure.line(e));
    }
  }

  static ArticleOutcome failed(String line) {
    return new ArticleOutcome("", List.of(), Optional.of(line), "", "", 0, 0);
  }
}
