package peyman.spark;

import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import peyman.reading.Reading;
import peyman.source.Supply;
import peyman.spark.Inputs.Placed;

/** Reads articles; what is none, or not Persian, is counted and left out. */
final class PlacedReading implements Serializable {

  private static final long serialVersionUID = 1;

  private static final System.Logger LOG = System.getLogger(PlacedReading.class.getName());

  private final LongAccumulator others;
  private final LongAccumulator refused;

  /**
   * A reading that counts.
   *
   * @param others articles in other languages
   * @param refused what is no article
   */
  PlacedReading(LongAccumulator others, LongAccumulator refused) {
    this.others = others;
    this.refused = refused;
  }

  /** The article that a source gives, at its place. */
  Optional<Placed> given(Supply supply, ToLongFunction<Supply.Given> position) {
    if (supply instanceof Supply.Given given) {
      return Optional.of(new Placed(position.applyAsLong(given), given.article()));
    }
    refused.add(1);
    return Optional.empty();
  }

  /** An article that cannot be read is told of and left out: it must not end the batch. */
  Optional<Row> read(Placed placed) {
    try {
      Reading reading = Work.reader().read(placed.article());
      if (!reading.persian()) {
        others.add(1);
        return Optional.empty();
      }
      return Optional.of(ReadRow.of(placed.position(), reading, Work.json()));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.ERROR, "article " + placed.article().id() + " is left out", e);
      refused.add(1);
      return Optional.empty();
    }
  }
}
