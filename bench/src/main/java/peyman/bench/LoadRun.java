package peyman.bench;

import java.util.Locale;
import peyman.language.Language;

/** Prints how long the language engine takes to load; each figure wants a fresh JVM. */
public final class LoadRun {

  private LoadRun() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Language language = Language.load();
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f ms%n",
        language.getClass().getSimpleName(),
        (System.nanoTime() - start) / 1e6);
  }
}
