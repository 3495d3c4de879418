package peyman.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar over the bytes of a run, on a screen; none for what is done at once. */
final class Progress {

  private static final long WORTH_SHOWING_BYTES = 500_000;
  private static final int WIDTH = 76;

  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  static Progress none() {
    return new Progress(Optional.empty());
  }

  /** The progress of reading files; of standard input the size is not known. */
  static Progress over(List<String> files, PrintStream err) {
    long total = 0;
    for (String file : files) {
      total += size(file);
    }
    boolean unknown = files.isEmpty() || files.contains("-");
    if (!unknown && total < WORTH_SHOWING_BYTES) {
      return none();
    }
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName("reading")
            .setInitialMax(unknown ? -1 : total)
            .setUnit(" MB", 1_000_000)
            .setUpdateIntervalMillis(500)
            .setConsumer(new DelegatingProgressBarConsumer(line -> err.print('\r' + line), WIDTH))
            .showSpeed();
    return new Progress(Optional.of(builder.build()));
  }

  private static long size(String file) {
    try {
      return file.equals("-") ? 0 : Files.size(Path.of(file));
    } catch (IOException | RuntimeException e) {
      return 0; // the run will say what is wrong with it
    }
  }

  void step(long bytes) {
    bar.ifPresent(shown -> shown.stepBy(bytes));
  }

  void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
