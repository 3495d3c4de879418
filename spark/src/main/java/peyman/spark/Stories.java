package peyman.spark;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.callUDF;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import peyman.observatory.repost.Print;
import peyman.observatory.repost.Shingles;

/**
 * Finds the story of each article, the first article that it repeats, as a store does that articles
 * are added to one after the other: an article is compared with the earlier ones that share most
 * parts of its print and are at most a week away, and has the story of the first that it repeats.
 */
final class Stories {

  private static final int WINDOW_DAYS = 7;
  private static final int MAX_OF_PART = 8;
  private static final int MAX_COMPARED = 12;

  /** A chain of repeats doubles the way to its beginning with each step. */
  private static final int MAX_STEPS = 40;

  private Stories() {}

  /** The articles with a column {@code story}: the position of the article that they repeat. */
  static Dataset<Row> of(Dataset<Row> articles) {
    articles
        .sparkSession()
        .udf()
        .register(
            "repeats",
            (UDF4<String, String, String, String, Boolean>) Stories::repeats,
            DataTypes.BooleanType);
    Dataset<Row> parents = parents(articles).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> stories = beginnings(parents);
    Dataset<Row> told =
        articles
            .join(stories, articles.col("position").equalTo(stories.col("child")), "left")
            .withColumn("story", coalesce(col("parent"), col("position")))
            .drop("child", "parent");
    return told;
  }

  private static boolean repeats(String text, String outlet, String earlier, String otherOutlet) {
    Shingles shingles = Shingles.of(text);
    Shingles others = Shingles.of(earlier);
    return outlet != null && outlet.equals(otherOutlet)
        ? Print.sameOfOutlet(shingles, others)
        : Print.same(shingles, others);
  }

  /** Pairs of an article ({@code child}) and the earlier one that it repeats ({@code parent}). */
  private static Dataset<Row> parents(Dataset<Row> articles) {
    Dataset<Row> parts =
        articles.select(col("position"), col("day"), explode(col("parts")).as("part"));
    Dataset<Row> earlier =
        parts.select(
            col("part").as("same"), col("position").as("parent"), col("day").as("parentDay"));
    Column near = abs(col("day").minus(col("parentDay"))).leq(WINDOW_DAYS);
    Dataset<Row> pairs =
        parts
            .join(
                earlier,
                col("part").equalTo(col("same")).and(col("parent").lt(col("position"))).and(near))
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy("position", "part")
                            .orderBy(col("parentDay").desc(), col("parent").desc())))
            .where(col("rank").leq(MAX_OF_PART))
            .groupBy(col("position").as("child"), col("parent"))
            .agg(count(lit(1)).as("shared"))
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy("child")
                            .orderBy(col("shared").desc(), col("parent").asc())))
            .where(col("rank").leq(MAX_COMPARED));
    Dataset<Row> children =
        articles.select(
            col("position").as("child"),
            col("text").as("childText"),
            col("outlet").as("childOutlet"));
    Dataset<Row> others =
        articles.select(
            col("position").as("parent"),
            col("text").as("otherText"),
            col("outlet").as("otherOutlet"));
    return pairs
        .join(children, "child")
        .join(others, "parent")
        .where(
            callUDF(
                "repeats",
                col("childText"),
                col("childOutlet"),
                col("otherText"),
                col("otherOutlet")))
        .withColumn("first", row_number().over(Window.partitionBy("child").orderBy("rank")))
        .where(col("first").equalTo(1))
        .select("child", "parent");
  }

  /** Follows parents to those that have none; each step doubles the reach. */
  private static Dataset<Row> beginnings(Dataset<Row> parents) {
    Dataset<Row> reached = parents;
    for (int step = 0; step < MAX_STEPS; step++) {
      Dataset<Row> next =
          reached.select(col("child").as("parent"), col("parent").as("grandparent"));
      Dataset<Row> further = reached.join(next, "parent");
      if (further.isEmpty()) {
        return reached;
      }
      reached =
          reached
              .join(next, reached.col("parent").equalTo(next.col("parent")), "left")
              .select(
                  reached.col("child"),
                  coalesce(next.col("grandparent"), reached.col("parent")).as("parent"))
              .localCheckpoint();
    }
    throw new BatchException("articles repeat each other in a circle; this is a fault of peyman's");
  }
}
