package peyman.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.source.ArticleSource;
import peyman.source.ArticleSupply;
import peyman.source.Supply;
import peyman.text.Article;

/** Runs batches on this machine. */
class BatchIT {

  private static final String NEWS =
      "قزاقستان و ازبکستان روز دوشنبه در آستانه قراردادی به ارزش ۲۰۰ میلیون دلار برای ساخت راه آهن"
          + " امضا کردند. وزیر راه قزاقستان گفت که کار در پاییز آغاز می شود و سه سال ادامه دارد و"
          + " شرکت های هر دو کشور در آن سهم دارند.";

  private static SparkSession spark;

  @TempDir private Path folder;

  private final List<String> log = new ArrayList<>();

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "localhost")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();
  }

  @AfterAll
  static void stop() throws IOException {
    spark.close();
  }

  private static String article(String id, String day, String text) {
    return "{\"id\":\"" + id + "\",\"published\":\"" + day + "\",\"text\":\"" + text + "\"}\n";
  }

  private Map<String, Row> run(Path input) throws IOException {
    String out = folder.resolve("out").toString();
    new BatchJob(spark, new BatchOptions(List.of(input.toString()), out), log::add).run();
    Map<String, Row> articles = new HashMap<>();
    for (Row row : spark.read().parquet(out + "/articles.parquet").collectAsList()) {
      articles.put(row.getAs("id"), row);
    }
    return articles;
  }

  @Test
  void an_article_has_the_story_of_the_first_that_it_repeats() throws IOException {
    Path input = folder.resolve("news.jsonl");
    Files.writeString(
        input,
        article("a", "2025-11-07", NEWS)
            + article("b", "2025-11-08", NEWS + " پایان پیام.")
            + article("c", "2025-12-30", NEWS)
            + article("d", "2025-11-07", "وزیر نیرو از سفر به هند خبر داد و گفت برق صادر می شود.")
            + article("e", "2025-11-07", "The minister said nothing new about the railway today."));
    Map<String, Row> articles = run(input);
    assertThat(articles).containsOnlyKeys("a", "b", "c", "d");
    long first = articles.get("a").getAs("position");
    assertThat(articles.get("b").<Long>getAs("story")).isEqualTo(first);
    assertThat(articles.get("c").<Long>getAs("story")).isNotEqualTo(first);
    assertThat(articles.get("d").<Long>getAs("story")).isNotEqualTo(first);
  }

  @Test
  void what_several_articles_tell_of_is_merged() throws IOException {
    Path input = folder.resolve("news.jsonl");
    Files.writeString(
        input,
        article("a", "2025-11-07", "ایران و قزاقستان قرارداد ۵۰۰ میلیون دلاری راه آهن امضا کردند.")
            + article(
                "b",
                "2025-11-08",
                "قرارداد ۵۰۰ میلیون دلاری راه آهن میان ایران و قزاقستان در تهران امضا شد.")
            + article("c", "2023-02-01", "قرارداد نفتی میان روسیه و چین در مسکو امضا شد."));
    run(input);
    List<Row> merged =
        spark
            .read()
            .parquet(folder.resolve("out/merged.parquet").toString())
            .where("type = 'agreement'")
            .orderBy("first_day")
            .collectAsList();
    assertThat(merged).hasSize(2);
    assertThat(merged.get(0).<Long>getAs("record_count")).isEqualTo(1);
    assertThat(merged.get(1).<Long>getAs("article_count")).isEqualTo(2);
    assertThat(merged.get(1).<Long>getAs("source_count")).isEqualTo(2);
    assertThat(merged.get(1).<Integer>getAs("year")).isEqualTo(2025);
  }

  @Test
  void chains_hang_together_whatever_their_length() {
    List<Row> edges = new ArrayList<>();
    for (long i = 1; i < 300; i++) {
      if (i != 100) {
        edges.add(RowFactory.create(i, i - 1));
      }
    }
    StructType schema =
        new StructType().add("one", DataTypes.LongType).add("other", DataTypes.LongType);
    Map<Long, Long> least = new HashMap<>();
    for (Row row : Components.of(spark.createDataFrame(edges, schema)).collectAsList()) {
      least.put(row.getLong(0), row.getLong(1));
    }
    assertThat(least).hasSize(298);
    least.forEach((one, other) -> assertThat(other).isEqualTo(one < 100 ? 0 : 100));
  }

  @Test
  void an_input_that_was_read_is_not_read_again_until_it_changes() throws IOException {
    Path input = folder.resolve("news.jsonl");
    Files.writeString(input, article("a", "2025-11-07", NEWS));
    run(input);
    run(input);
    assertThat(log).anyMatch(line -> line.endsWith("news.jsonl: read before"));
    Files.writeString(input, article("z", "2025-11-07", NEWS + " این خبر تازه است."));
    assertThat(run(input)).containsOnlyKeys("z");
  }

  @Test
  void broken_lines_are_counted() throws IOException {
    Path input = folder.resolve("news.jsonl");
    Files.writeString(input, article("a", "2025-11-07", NEWS) + "{\"id\":\"b\"}\nno JSON\n");
    assertThat(run(input)).containsOnlyKeys("a");
    assertThat(Files.readString(folder.resolve("out/report.json")))
        .contains("\"broken inputs or lines, in this run\" : 2");
  }

  @Test
  void of_articles_of_one_id_the_first_is_taken_and_the_others_are_counted() throws IOException {
    Path input = folder.resolve("news.jsonl");
    Files.writeString(
        input,
        article("a", "2025-11-07", NEWS) + article("a", "2025-11-08", NEWS + " پایان پیام."));
    assertThat(run(input).get("a").<String>getAs("text")).isEqualTo(NEWS);
    assertThat(Files.readString(folder.resolve("out/report.json")))
        .contains("\"articles whose id was given before\" : 1");
  }

  @Test
  void rows_of_parquet_that_are_no_articles_are_counted() throws IOException {
    String parquet = folder.resolve("rows.parquet").toString();
    spark
        .sql(
            "SELECT 'a' AS id, '"
                + NEWS
                + "' AS text, DATE'2025-11-07' AS published"
                + " UNION ALL SELECT ' ', 'متن', NULL UNION ALL SELECT 'c', NULL, NULL"
                + " UNION ALL SELECT 'd', repeat('متن ', 2600000), NULL")
        .write()
        .parquet(parquet);
    assertThat(run(Path.of(parquet))).containsOnlyKeys("a");
    assertThat(Files.readString(folder.resolve("out/report.json")))
        .contains("\"broken inputs or lines, in this run\" : 3");
  }

  @Test
  void a_missing_input_is_said() {
    assertThatThrownBy(() -> run(folder.resolve("none.jsonl")))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void reads_as_a_single_machine_does() throws IOException {
    Path news =
        Path.of(System.getProperty("peyman.shared", "../shared"), "data", "raw", "news.jsonl");
    assumeTrue(Files.exists(news), "no raw news at " + news);
    Path input = folder.resolve("some.jsonl");
    int every = Integer.getInteger("peyman.batch.every", 150);
    try (Stream<String> lines = Files.lines(news)) {
      List<String> all = lines.toList();
      List<String> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i += every) {
        some.add(all.get(i));
      }
      Files.write(input, some);
    }
    Map<String, Row> articles = run(input);
    int compared = 0;
    try (ArticleSupply supply = ArticleSource.open(input)) {
      while (supply.hasNext()) {
        if (supply.next() instanceof Supply.Given given) {
          Article article = given.article();
          Row row = articles.get(article.id());
          if (row != null) {
            assertThat(row.<String>getAs("reading"))
                .isEqualTo(Work.json().json(Work.reader().read(article)));
            compared++;
          } else {
            assertThat(Work.reader().read(article).persian()).as(article.id()).isFalse();
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
  }
}
