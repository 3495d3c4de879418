package peyman.spark;

import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import peyman.reading.Reading;
import peyman.spark.Inputs.Placed;

/** Reads an article; what is not Persian is counted and left out. */
final class PlacedReading implements Serializable {

  private static final long serialVersionUID = 1;

  private final LongAccumulator others;

  PlacedReading(LongAccumulator others) {
    this.others = others;
  }

  Optional<Row> read(Placed placed) {
    Reading reading = Work.reader().read(placed.article());
    if (!reading.persian()) {
      others.add(1);
      return Optional.empty();
    }
    return Optional.of(ReadRow.of(placed.position(), reading, Work.json()));
  }
}
