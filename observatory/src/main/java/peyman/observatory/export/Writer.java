package peyman.observatory.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;

/**
 * Writes what it is told, one after another: first entities, then articles, then records. Formats
 * that have no place for a kind pass it over.
 */
interface Writer extends Closeable {

  /** Whether it wants entities and articles; else it is told of records alone. */
  default boolean lists() {
    return false;
  }

  /** Whether it wants the tellings of records; else it is given none. */
  default boolean tells() {
    return true;
  }

  default void entity(EntitySummary entity) throws IOException {}

  default void article(ArticleSummary article) throws IOException {}

  /**
   * A merged record.
   *
   * @param sources its tellings, where the format {@link #tells} them
   */
  void record(Merged merged, List<MergedRecord.Source> sources) throws IOException;

  /** Ends the file. */
  @Override
  void close() throws IOException;
}
