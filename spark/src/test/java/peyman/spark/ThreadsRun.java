package peyman.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much faster two threads are than one, in one warm JVM: {@code ThreadsRun ARTICLES OUT
 * [ROUNDS]}.
 *
 * <p>An executor of a cluster lives long; a cold one has Java's compiler on a core of its own while
 * its only thread reads, so that one thread keeps two cores busy. A first batch warms it.
 */
final class ThreadsRun {

  private record Run(double reading, double all, double processorSeconds) {}

  private ThreadsRun() {}

  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    run(arguments, 2, "warm");
    double reading = 0;
    double all = 0;
    for (int round = 1; round <= rounds; round++) {
      Run one = run(arguments, 1, round + "-1");
      Run two = run(arguments, 2, round + "-2");
      reading = Math.max(reading, one.reading() / two.reading());
      all = Math.max(all, one.all() / two.all());
    }
    System.out.printf(
        Locale.ROOT, "two threads: %.2f times as fast in reading, %.2f in all%n", reading, all);
  }

  private static Run run(String[] arguments, int threads, String name) throws IOException {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = process.getProcessCpuTime();
    Path out = Path.of(arguments[1]).resolve(name);
    List<String> log = new ArrayList<>();
    try (SparkSession spark = Batch.local(String.valueOf(threads)).getOrCreate()) {
      BatchOptions options = new BatchOptions(List.of(arguments[0]), out.toString());
      new BatchJob(spark, options, log::add).run();
    }
    JsonNode report = JsonMapper.shared().readTree(out.resolve("report.json"));
    Run run =
        new Run(
            report.get("seconds of reading").doubleValue(),
            report.get("seconds").doubleValue(),
            (process.getProcessCpuTime() - start) / 1e9);
    System.out.printf(
        Locale.ROOT,
        "%s: local[%d], %.1f s of reading, %.1f s in all, %.1f s of processors%n",
        name,
        threads,
        run.reading(),
        run.all(),
        run.processorSeconds());
    return run;
  }
}
