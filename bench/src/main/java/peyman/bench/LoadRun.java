package peyman.bench;

import java.time.Duration;
import java.util.Locale;
import peyman.language.Language;

/**
 * Prints how long the language engine takes to load, and how long the processor's cores together
 * worked for it, the compiler of the virtual machine included; each figure wants a fresh JVM.
 */
public final class LoadRun {

  private LoadRun() {}

  public static void main(String[] arguments) {
    long worked = workedMillis();
    long start = System.nanoTime();
    Language language = Language.load();
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f ms, %d ms of processor%n",
        language.getClass().getSimpleName(),
        (System.nanoTime() - start) / 1e6,
        workedMillis() - worked);
  }

  private static long workedMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }
}
