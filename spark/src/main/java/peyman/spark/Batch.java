package peyman.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code peyman batch}, and the main class of the job on a cluster. */
@Command(
    name = "batch",
    description = {
      "Reads archives with Spark: WARC files, JSON lines, Parquet of articles, from any path that",
      "Spark reads. Without --local it prints the line that starts the job on a cluster."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class Batch implements Callable<Integer> {

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Inputs; patterns too.")
  private List<String> inputs = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where articles.parquet, records.parquet and report.json go.")
  private String out = "";

  @Option(
      names = "--local",
      paramLabel = "THREADS",
      arity = "0..1",
      fallbackValue = "*",
      description = "Runs in this process, on so many threads (default: one a core).")
  private Optional<String> local = Optional.empty();

  @Option(
      names = "--on-cluster",
      hidden = true,
      description = "Runs in the session of spark-submit.")
  private boolean onCluster;

  /** What an executor's Java is started with; as in the script {@code peyman}, which says why. */
  private static final String EXECUTOR_JAVA =
      "-XX:+UseParallelGC -XX:FreqInlineSize=100 -XX:InlineSmallCode=1000 -XX:LoopOptsCount=12";

  private final PrintStream messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private Batch() {}

  public static void main(String[] args) {
    CommandLine command = new CommandLine(new Batch());
    command.setExecutionExceptionHandler(
        (fault, of, parsed) -> {
          String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
          of.getErr().println("peyman: " + message);
          return 1;
        });
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws IOException {
    BatchOptions options = new BatchOptions(inputs, out);
    if (local.isEmpty() && !onCluster) {
      PrintStream printed = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      printed.println(submitLine());
      return 0;
    }
    if (local.isPresent() && !local.get().matches("\\*|[1-9]\\d{0,3}")) {
      throw new BatchException("--local is " + local.get() + "; give a number of threads");
    }
    SparkSession.Builder builder = local.map(Batch::local).orElseGet(Batch::builder);
    try (SparkSession spark = builder.getOrCreate()) {
      new BatchJob(spark, options, line -> messages.println("peyman: " + line)).run();
    }
    return 0;
  }

  private static SparkSession.Builder builder() {
    return SparkSession.builder().appName("peyman batch");
  }

  /** A session in this process, on so many threads or, with {@code *}, one a core. */
  static SparkSession.Builder local(String threads) {
    return builder()
        .master("local[" + threads + "]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "8");
  }

  private String submitLine() throws IOException {
    Path home = Path.of(System.getProperty("peyman.spark.home", "spark/target"));
    String jars = "";
    if (Files.isDirectory(home.resolve("lib"))) {
      try (Stream<Path> files = Files.list(home.resolve("lib"))) {
        jars = files.map(Path::toString).sorted().collect(Collectors.joining(","));
      }
    }
    return "spark-submit --class peyman.spark.Batch --conf "
        + quoted("spark.executor.extraJavaOptions=" + EXECUTOR_JAVA)
        + " --jars "
        + jars
        + " "
        + home.resolve("peyman-spark.jar")
        + " --on-cluster --out "
        + quoted(out)
        + inputs.stream().map(input -> " " + quoted(input)).collect(Collectors.joining());
  }

  private static String quoted(String word) {
    return word.matches("[\\w./:@=*-]+") && !word.contains("*")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
