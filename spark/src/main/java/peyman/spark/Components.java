package peyman.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds what hangs together, by large stars and small stars in turn (Kiveris and others, Connected
 * Components in MapReduce and Beyond, 2014): long chains take few rounds.
 */
final class Components {

  private static final int MAX_ROUNDS = 60;
  private static final WindowSpec OF_ONE = Window.partitionBy("one");

  private Components() {}

  /**
   * The smallest number that each number is connected with.
   *
   * @param edges pairs of numbers, {@code one} above {@code other}
   * @return {@code one} and the smallest of its component as {@code other}; those that are the
   *     smallest themselves are missing
   */
  static Dataset<Row> of(Dataset<Row> edges) {
    Dataset<Row> stars = edges.select("one", "other").distinct();
    Row before = mark(stars);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      stars = smallStars(largeStars(stars)).localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
      Row now = mark(stars);
      if (now.equals(before)) {
        return stars;
      }
      before = now;
    }
    throw new BatchException("records do not fall into groups; this is a fault of peyman's");
  }

  /** Hangs the larger neighbours of each number on the smallest one. */
  private static Dataset<Row> largeStars(Dataset<Row> edges) {
    Dataset<Row> turned = edges.select(col("other").as("one"), col("one").as("other"));
    return edges
        .union(turned)
        .withColumn("least", least(col("one"), min("other").over(OF_ONE)))
        .where(col("other").gt(col("one")))
        .select(col("other").as("one"), col("least").as("other"))
        .distinct();
  }

  /** Hangs each number and its smaller neighbours on the smallest one. */
  private static Dataset<Row> smallStars(Dataset<Row> edges) {
    Dataset<Row> least = edges.withColumn("least", min("other").over(OF_ONE));
    return least
        .select(col("one"), col("least").as("other"))
        .union(
            least
                .where(col("other").notEqual(col("least")))
                .select(col("other").as("one"), col("least").as("other")))
        .distinct();
  }

  /** Tells sets of edges apart. */
  private static Row mark(Dataset<Row> edges) {
    return edges.agg(count(lit(1)), sum(hash(col("one"), col("other")).cast("long"))).first();
  }
}
