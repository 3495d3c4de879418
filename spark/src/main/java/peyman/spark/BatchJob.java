package peyman.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a batch: each input into Parquet of its own, then all of them together into articles by
 * year and records by year and type.
 *
 * <p>An input that was read whole is not read again, as long as it does not change, so that a batch
 * that broke off goes on where it was.
 */
final class BatchJob {

  private final SparkSession spark;
  private final BatchOptions options;
  private final Consumer<String> log;

  BatchJob(SparkSession spark, BatchOptions options, Consumer<String> log) {
    this.spark = spark;
    this.options = options;
    this.log = log;
  }

  void run() throws IOException {
    long start = System.nanoTime();
    Inputs inputs = new Inputs(spark);
    List<String> stages = new ArrayList<>();
    LongAccumulator others = spark.sparkContext().longAccumulator("articles in other languages");
    LongAccumulator refused = spark.sparkContext().longAccumulator("what is no article");
    int kept = 0;
    String folder = options.stage();
    for (InputFile file : inputs.files(options.inputs())) {
      String stage = folder + "/" + file.number() + "-" + file.stageName();
      stages.add(stage);
      if (exists(stage + "/_SUCCESS")) {
        kept++;
        log.accept(file.path() + ": read before");
      } else {
        JavaRDD<Row> rows = inputs.rows(file, new PlacedReading(others, refused));
        spark.createDataFrame(rows, ReadRow.SCHEMA).write().mode(SaveMode.Overwrite).parquet(stage);
        log.accept(file.path() + ": read");
      }
    }
    double readSeconds = (System.nanoTime() - start) / 1e9;
    Dataset<Row> all = spark.read().schema(ReadRow.SCHEMA).parquet(stages.toArray(String[]::new));
    Dataset<Row> read =
        all.withColumn("turn", row_number().over(Window.partitionBy("id").orderBy("position")))
            .where(col("turn").equalTo(1))
            .drop("turn");
    Dataset<Row> told = Stories.of(read).persist(StorageLevel.MEMORY_AND_DISK());
    write(told);
    ObjectNode report = JsonMapper.shared().createObjectNode();
    report.put("in other languages, in this run", others.value());
    report.put("broken inputs or lines, in this run", refused.value());
    report.put("inputs read in an earlier run", kept);
    report.put("seconds of reading", Math.round(readSeconds * 10) / 10.0);
    report.put("seconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
    report.put("articles whose id was given before", all.count() - told.count());
    report(told, report);
  }

  private void write(Dataset<Row> told) {
    told.drop("records", "parts", "day")
        .repartition(col("year"))
        .sortWithinPartitions("position")
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy("year")
        .parquet(options.articles());
    Dataset<Row> records =
        told.select(
                col("id").as("article"),
                col("story"),
                col("year"),
                col("day"),
                explode(col("records")).as("r"))
            .select(
                col("article"),
                col("story"),
                col("r.id").as("id"),
                col("r.json").as("json"),
                col("year"),
                col("day"),
                col("r.type").as("type"))
            .join(Merges.of(told), "id")
            .persist(StorageLevel.MEMORY_AND_DISK());
    Merges.merged(records)
        .repartition(col("year"), col("type"))
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy("year", "type")
        .parquet(options.merged());
    records
        .drop("day")
        .repartition(col("year"), col("type"))
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy("year", "type")
        .parquet(options.records());
  }

  private void report(Dataset<Row> told, ObjectNode report) throws IOException {
    long articles = told.count();
    report.put("articles", articles);
    report.put("stories", told.select("story").distinct().count());
    ObjectNode types = report.putObject("records");
    for (Row row :
        spark
            .read()
            .parquet(options.records())
            .groupBy("type")
            .count()
            .sort("type")
            .collectAsList()) {
      types.put(row.getString(0), row.getLong(1));
    }
    report.put("merged records", spark.read().parquet(options.merged()).count());
    ObjectNode years = report.putObject("articles by year");
    for (Row row : told.groupBy("year").count().sort("year").collectAsList()) {
      years.put(String.valueOf(row.getInt(0)), row.getLong(1));
    }
    byte[] json =
        (JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n")
            .getBytes(StandardCharsets.UTF_8);
    Path path = new Path(options.report());
    try (OutputStream out = system(path).create(path, true)) {
      out.write(json);
    }
    log.accept(articles + " articles in " + options.out() + "; report in " + options.report());
  }

  private boolean exists(String path) throws IOException {
    Path file = new Path(path);
    return system(file).exists(file);
  }

  private FileSystem system(Path path) throws IOException {
    return path.getFileSystem(spark.sparkContext().hadoopConfiguration());
  }
}
