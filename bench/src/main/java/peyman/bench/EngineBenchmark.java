package peyman.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage over the example article, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {

  /** How far the engine goes. */
  @Param({"REPAIR", "TOKENS", "LEMMAS", "TREES", "NAMES"})
  public String stage;

  private String text;
  private Stage.Engine engine;

  /** Loads the engine and the article. */
  @Setup
  public void load() throws IOException {
    text = Files.readString(Path.of("examples/abraham-accords.txt"));
    engine = new Stage.Engine();
  }

  /** One article. */
  @Benchmark
  public long article() {
    return engine.run(Stage.valueOf(stage), text);
  }
}
