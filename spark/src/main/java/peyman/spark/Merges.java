package peyman.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import peyman.observatory.merge.Blocks;
import peyman.observatory.merge.Features;
import peyman.observatory.merge.Pool;
import peyman.observatory.record.RecordType;

/**
 * Merges records over the whole archive, as a store does that articles are added to one after the
 * other.
 *
 * <p>What a store makes of a record depends on what was told before: on the merged records of its
 * blocks in the days around it, and through their records on others. So records that share a block
 * within its days are joined to groups, as far as they hang together, and each group goes through
 * the store's own rules in order. Groups have nothing to do with each other, so they are merged
 * beside each other, and the result is the store's.
 */
final class Merges {

  private static final StructType TURN =
      new StructType()
          .add("turn", DataTypes.LongType)
          .add("story", DataTypes.LongType)
          .add("published", DataTypes.LongType)
          .add("r", ReadRow.RECORD);

  private static final StructType PLACED =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("merged", DataTypes.StringType)
          .add("why", DataTypes.StringType);

  private Merges() {}

  /**
   * The record that each record is merged into: {@code id}, {@code merged} and {@code why}.
   *
   * @param told articles with their records and stories
   */
  static Dataset<Row> of(Dataset<Row> told) {
    JavaRDD<Row> inOrder =
        told.select(
                col("position"),
                col("story"),
                col("day"),
                posexplode(col("records")).as(new String[] {"number", "r"}))
            .orderBy("position", "number")
            .select("story", "day", "r")
            .javaRDD()
            .zipWithIndex()
            .map(
                turn ->
                    RowFactory.create(
                        turn._2(), turn._1().getLong(0), turn._1().getLong(1), turn._1().get(2)));
    Dataset<Row> records =
        told.sparkSession().createDataFrame(inOrder, TURN).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> groups = Components.of(meetings(records));
    JavaRDD<Row> placed =
        records
            .join(groups, records.col("turn").equalTo(groups.col("one")), "left")
            .withColumn("group", coalesce(col("other"), col("turn")))
            .select("group", "turn", "story", "published", "r")
            .repartition(col("group"))
            .sortWithinPartitions("group", "turn")
            .javaRDD()
            .mapPartitions(Merges::place);
    return told.sparkSession().createDataFrame(placed, PLACED);
  }

  /** Records that come after each other in a block, within its days. */
  private static Dataset<Row> meetings(Dataset<Row> records) {
    Column window = lit(0);
    for (RecordType type : RecordType.values()) {
      window = when(col("type").equalTo(type.label()), Blocks.windowDays(type)).otherwise(window);
    }
    var before = Window.partitionBy("block").orderBy("day", "turn");
    return records
        .select(
            col("turn"),
            col("r.type").as("type"),
            col("r.day").as("day"),
            explode(col("r.blocks")).as("block"))
        .withColumn("last", lag("turn", 1).over(before))
        .withColumn("lastDay", lag("day", 1).over(before))
        .where(col("last").isNotNull().and(col("day").minus(col("lastDay")).leq(window)))
        .select(
            when(col("turn").gt(col("last")), col("turn")).otherwise(col("last")).as("one"),
            when(col("turn").gt(col("last")), col("last")).otherwise(col("turn")).as("other"));
  }

  /** Merges the records of each group, which come together and in order. */
  private static Iterator<Row> place(Iterator<Row> rows) {
    return new Mapping<>(rows, new Placing()::place);
  }

  /** Goes from group to group. */
  private static final class Placing {

    private Pool pool = new Pool();
    private long group = -1;

    Optional<Row> place(Row row) {
      if (row.getLong(0) != group) {
        group = row.getLong(0);
        pool = new Pool();
      }
      Row record = row.getStruct(4);
      String words = record.getAs("words");
      Pool.Placed placed =
          pool.place(
              new Features(
                  ReadRow.told(record),
                  LocalDate.ofEpochDay(row.getLong(3)),
                  row.getLong(2),
                  words.isEmpty() ? Set.of() : Set.of(words.split(" "))));
      return Optional.of(
          RowFactory.create(record.<String>getAs("id"), placed.mergedId(), placed.why()));
    }
  }

  /**
   * Merged records: how many records, articles and independent stories tell of them, from when to
   * when, and which records.
   *
   * @param records with {@code merged}, {@code type}, {@code year}, {@code article}, {@code story}
   */
  static Dataset<Row> merged(Dataset<Row> records) {
    return records
        .groupBy(col("merged").as("id"))
        .agg(
            min("type").as("type"),
            max("year").as("year"),
            min("day").as("first_day"),
            max("day").as("last_day"),
            count(lit(1)).as("record_count"),
            countDistinct(col("article")).as("article_count"),
            countDistinct(col("story")).as("source_count"),
            sort_array(collect_list(col("id"))).as("records"));
  }
}
