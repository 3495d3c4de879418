package peyman.training.repair;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import peyman.text.Repair;
import peyman.text.Sentence;
import peyman.text.Text;
import peyman.text.TextReader;

/** Times repair, and repair with tokens and sentences, over real articles on one thread. */
public final class RepairSpeed {

  private static final int ROUNDS = 7;
  private static final int LARGE_IN_CHARS = 5_000_000;

  private RepairSpeed() {}

  /** Prints loading time, tokens a second for both, and how time grows with length. */
  public static void run(Path shared) throws IOException {
    long start = System.nanoTime();
    TextReader reader = TextReader.load();
    System.out.printf(Locale.ROOT, "loading: %.0f ms%n", (System.nanoTime() - start) / 1e6);
    Repair repair = Repair.load();
    List<String> texts = texts(shared.resolve("data/raw/news.jsonl"));
    long chars = texts.stream().mapToLong(String::length).sum();
    long tokens = 0;
    double best = Double.MAX_VALUE;
    double bestRepair = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      start = System.nanoTime();
      long sum = 0;
      for (String text : texts) {
        sum += repair.repair(text).text().length();
      }
      bestRepair = Math.min(bestRepair, (System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      tokens = 0;
      for (String text : texts) {
        tokens += tokens(reader.read(text));
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
      if (sum == 0) {
        throw new IllegalStateException("no text");
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d tokens, %d chars: repair %.0f tokens/s, repair and tokens %.0f tokens/s%n",
        texts.size(),
        tokens,
        chars,
        tokens / bestRepair,
        tokens / best);
    growth(reader, texts);
  }

  private static void growth(TextReader reader, List<String> texts) {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      all.append(text).append('\n');
    }
    String small = all.substring(0, Math.min(all.length(), LARGE_IN_CHARS / 10));
    String large = all.substring(0, Math.min(all.length(), LARGE_IN_CHARS));
    double smallTime = best(reader, small);
    double largeTime = best(reader, large);
    System.out.printf(
        Locale.ROOT,
        "%d chars %.1f ms of the processor, %d chars %.1f ms: %.2f times the time a char%n",
        small.length(),
        smallTime * 1e3,
        large.length(),
        largeTime * 1e3,
        largeTime / large.length() / (smallTime / small.length()));
  }

  private static double best(TextReader reader, String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      tokens(reader.read(text));
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e9);
    }
    return best;
  }

  private static long tokens(Text text) {
    long tokens = 0;
    for (Sentence sentence : text.sentences()) {
      tokens += sentence.tokens().size();
    }
    return tokens;
  }

  /** The texts of a JSON-lines file whose objects have a string "text". */
  private static List<String> texts(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int key = line.indexOf("\"text\":");
      int start = line.indexOf('"', key + 7) + 1;
      StringBuilder text = new StringBuilder();
      for (int i = start; i < line.length() && line.charAt(i) != '"'; i++) {
        char c = line.charAt(i);
        if (c != '\\') {
          text.append(c);
          continue;
        }
        char escaped = line.charAt(++i);
        if (escaped == 'u') {
          text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
          i += 4;
        } else {
          text.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
        }
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
