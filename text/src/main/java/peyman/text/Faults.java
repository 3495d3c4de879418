package peyman.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The faults of one resource file, gathered so that all can be reported at once.
 *
 * <p>Whoever reads a resource adds what it finds wrong and calls {@link #throwIfAny()} at the end.
 * For one thread.
 */
public final class Faults {

  private static final int SHOWN = 50;

  private final String file;
  private final List<Fault> found = new ArrayList<>();

  /**
   * @param file the name of the file as its maintainer knows it
   */
  public Faults(String file) {
    this.file = file;
  }

  /** Adds a fault; line and column count from 1, 0 means the file (or the line) as a whole. */
  public void add(int line, int column, String reason) {
    found.add(new Fault(line, column, reason));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** The faults found so far, in file order. */
  public List<Fault> all() {
    List<Fault> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
    return List.copyOf(sorted);
  }

  /** Throws if anything was found; the message lists every fault with file, line and column. */
  public void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    List<Fault> sorted = all();
    StringBuilder message = new StringBuilder(file);
    message.append(": ").append(sorted.size()).append(sorted.size() == 1 ? " fault" : " faults");
    for (Fault fault : sorted.subList(0, Math.min(SHOWN, sorted.size()))) {
      message.append("\n  ").append(file).append(':').append(fault.line());
      message.append(':').append(fault.column()).append(": ").append(fault.reason());
    }
    if (sorted.size() > SHOWN) {
      message.append("\n  and ").append(sorted.size() - SHOWN).append(" more");
    }
    throw new ResourceException(message.toString(), sorted);
  }

  /**
   * One fault.
   *
   * @param line counted from 1; 0 for the file as a whole
   * @param column first char of the faulty place in its line, counted from 1; 0 for the whole line
   * @param reason what is wrong and what is wanted
   */
  public record Fault(int line, int column, String reason) {}
}
