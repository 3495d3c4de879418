package peyman.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import peyman.source.page.PageReader;

/**
 * What extraction costs beside jsoup's parsing alone: each page of the benchmark with whole texts
 * is parsed and read in turns, in the same JVM. Both are given the page as characters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(3)
public class PageBenchmark {

  private static final String ADDRESS = "https://news.example/a";

  /** Nanoseconds that the thread spent on the processor; JMH divides them by the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Spent {

    /** In parsing alone. */
    public long parsing;

    /** In reading, parsing included. */
    public long reading;

    /** Begins an iteration. */
    @Setup(Level.Iteration)
    public void clear() {
      parsing = 0;
      reading = 0;
    }
  }

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final List<String> pages = new ArrayList<>();
  private PageReader reader;

  /**
   * Runs the benchmark and prints the share of each fork.
   *
   * @param arguments options of JMH, such as {@code -i 3}
   */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(arguments))
            .include(PageBenchmark.class.getSimpleName())
            .build();
    new Runner(options)
        .run()
        .forEach(run -> run.getBenchmarkResults().forEach(PageBenchmark::print));
  }

  private static void print(BenchmarkResult fork) {
    double parsing = fork.getSecondaryResults().get("parsing").getScore();
    double reading = fork.getSecondaryResults().get("reading").getScore();
    System.out.printf(
        Locale.ROOT, "read: %.3f of the pages/s that jsoup parses%n", parsing / reading);
  }

  /** Takes the pages from {@code data/html/benchmark} of {@code -Dpeyman.shared=../shared}. */
  @Setup
  public void load() throws IOException {
    reader = PageReader.load();
    Path folder =
        Path.of(System.getProperty("peyman.shared", "../shared"), "data/html/benchmark/html");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** All pages, parsed and read. */
  @Benchmark
  public void pages(Spent spent, Blackhole result) {
    for (String page : pages) {
      long start = clock.getCurrentThreadCpuTime();
      result.consume(Jsoup.parse(page, ADDRESS, Parser.htmlParser()));
      long middle = clock.getCurrentThreadCpuTime();
      result.consume(reader.read(page, Optional.of(URI.create(ADDRESS))));
      spent.parsing += middle - start;
      spent.reading += clock.getCurrentThreadCpuTime() - middle;
    }
  }
}
