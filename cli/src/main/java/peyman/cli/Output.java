package peyman.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as UTF-8. A reader that goes away (as {@code head} does) ends the run quietly.
 */
final class Output {

  /** Nobody reads on. */
  static final class ClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClosedException(IOException cause) {
      super("standard output was closed", cause);
    }
  }

  private final OutputStream out;

  Output(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ClosedException(e);
    }
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new ClosedException(e);
    }
  }
}
