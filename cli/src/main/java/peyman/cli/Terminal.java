package peyman.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import peyman.text.Visible;

/**
 * The streams of a run, always UTF-8 whatever the locale, and whether people sit at their ends.
 *
 * @param in standard input
 * @param out standard output; a failing write means that nobody reads on
 * @param err where messages and progress go
 * @param inTyped whether standard input is a keyboard
 * @param outShown whether standard output is a screen
 * @param errShown whether standard error is a screen
 */
record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean inTyped,
    boolean outShown,
    boolean errShown) {

  private static final int USUAL_COLUMNS = 100;
  private static final int NARROWEST = 40;

  /** The process's own streams; the launcher says in {@code peyman.screen} which are screens. */
  static Terminal system() {
    Set<String> screens = Set.of(System.getProperty("peyman.screen", "none").split(","));
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        screens.contains("in"),
        screens.contains("out"),
        screens.contains("err"));
  }

  /**
   * How many characters a line of the screen has; the launcher says it in {@code peyman.columns}.
   */
  int columns() {
    return Math.max(NARROWEST, Integer.getInteger("peyman.columns", USUAL_COLUMNS));
  }

  /** Streams that are no screens. */
  static Terminal piped(InputStream in, OutputStream out, OutputStream err) {
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Terminal(in, out, messages, false, false, false);
  }

  /** Says one line to the user. */
  void say(String message) {
    String clear = errShown ? "\r\u001B[K" : "";
    err.print(clear + "peyman: " + Visible.line(message) + "\n");
    err.flush();
  }
}
