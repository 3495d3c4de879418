package peyman.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;
import peyman.source.ArticleSource;
import peyman.source.ArticleSupply;
import peyman.source.ColumnArticle;
import peyman.source.Place;
import peyman.text.Article;
import scala.Tuple2;

/** The articles of a batch's inputs, on whatever file system Spark reads. */
final class Inputs {

  /** Articles of an input are numbered below this. */
  private static final long PER_INPUT = 1L << 40;

  /** Parts of a file for each thread that reads, so that none waits long for the last. */
  private static final int PARTS_PER_THREAD = 12;

  /** An article and its place in the order of all articles. */
  record Placed(long position, Article article) {}

  private record Line(long number, String text) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  private final SparkSession spark;
  private final Configuration hadoop;

  Inputs(SparkSession spark) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
  }

  /**
   * Finds the files that paths and patterns name, in order.
   *
   * @throws BatchException where a path names none
   */
  List<InputFile> files(List<String> paths) {
    List<InputFile> files = new ArrayList<>();
    try {
      for (String path : paths) {
        org.apache.hadoop.fs.Path pattern = new org.apache.hadoop.fs.Path(path);
        FileStatus[] found = pattern.getFileSystem(hadoop).globStatus(pattern);
        if (found == null || found.length == 0) {
          throw new BatchException(path + ": no such file; check the name");
        }
        for (FileStatus file : found) {
          files.add(
              new InputFile(
                  files.size(),
                  file.getPath().toString(),
                  file.getLen(),
                  file.getModificationTime()));
        }
      }
      return files;
    } catch (IOException | IllegalArgumentException e) {
      throw new BatchException(paths + ": cannot be listed (" + e.getMessage() + ")", e);
    }
  }

  /** The articles of a file, each read by a function, as rows. */
  JavaRDD<Row> rows(InputFile file, PlacedReading reading) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    if (file.archive()) {
      return context
          .parallelize(List.of(file), 1)
          .mapPartitions(files -> read(archive(files.next(), reading), reading));
    }
    if (file.parquet()) {
      return columns(file.path())
          .javaRDD()
          .zipWithIndex()
          .mapPartitions(rows -> read(articles(file, rows, reading), reading));
    }
    int number = file.number();
    return context
        .textFile(file.path(), PARTS_PER_THREAD * context.defaultParallelism())
        .zipWithIndex()
        .map(line -> new Line(number * PER_INPUT + line._2(), line._1()))
        .mapPartitions(lines -> read(articles(lines, reading), reading));
  }

  /** The columns of articles as strings; those that a file lacks are empty. */
  private Dataset<Row> columns(String path) {
    Dataset<Row> table = spark.read().parquet(path);
    Set<String> there = Set.of(table.columns());
    if (!there.containsAll(ColumnArticle.NEEDED)) {
      throw new BatchException(path + ": no columns id and text; give Parquet of articles");
    }
    return table.select(
        Stream.concat(ColumnArticle.NEEDED.stream(), ColumnArticle.OPTIONAL.stream())
            .map(name -> (there.contains(name) ? col(name) : lit(null)).cast("string").as(name))
            .toArray(Column[]::new));
  }

  private static Iterator<Row> read(Iterator<Placed> articles, PlacedReading reading) {
    return new Mapping<>(articles, reading::read);
  }

  /** Copies the archive beside the task, as long as that runs, since its reader jumps in it. */
  private static Iterator<Placed> archive(InputFile file, PlacedReading reading) {
    try {
      org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(file.path());
      FileSystem system = remote.getFileSystem(new Configuration());
      boolean here = system.getUri().getScheme().equals("file");
      Path local =
          here
              ? Path.of(remote.toUri().getPath())
              : Files.createTempDirectory("peyman").resolve(remote.getName());
      if (!here) {
        system.copyToLocalFile(remote, new org.apache.hadoop.fs.Path(local.toUri()));
      }
      ArticleSupply supply = ArticleSource.open(local);
      TaskContext.get()
          .addTaskCompletionListener(
              (TaskCompletionListener) context -> discard(supply, local, here));
      long start = file.number() * PER_INPUT;
      return new Mapping<>(
          supply, next -> reading.given(next, given -> start + given.place().line()));
    } catch (IOException e) {
      throw new UncheckedIOException(file.path() + " cannot be fetched", e);
    }
  }

  private static void discard(ArticleSupply supply, Path local, boolean original) {
    try {
      supply.close();
      if (!original) {
        Files.deleteIfExists(local);
        Files.deleteIfExists(local.getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(local + " cannot be deleted", e);
    }
  }

  private static Iterator<Placed> articles(Iterator<Line> lines, PlacedReading reading) {
    return new Mapping<>(
        lines,
        line -> {
          byte[] json = line.text().getBytes(StandardCharsets.UTF_8);
          try (ArticleSupply supply =
              ArticleSource.open("line.jsonl", new ByteArrayInputStream(json))) {
            return supply.hasNext()
                ? reading.given(supply.next(), given -> line.number())
                : Optional.empty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Iterator<Placed> articles(
      InputFile file, Iterator<Tuple2<Row, Long>> rows, PlacedReading reading) {
    long start = file.number() * PER_INPUT;
    return new Mapping<>(
        rows,
        row ->
            reading.given(
                ColumnArticle.of(
                    new Place(file.path(), row._2() + 1),
                    column -> Optional.ofNullable(row._1().getAs(column))),
                given -> start + row._2()));
  }
}
