package peyman.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A run of the command in this process.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err its messages
 */
record CommandRun(int code, String out, String err) {

  static CommandRun of(String... args) {
    return on("", args);
  }

  static CommandRun on(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    int code = Peyman.run(Terminal.piped(in, out, err), args);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  /** The messages that speak of an input. */
  List<String> messages(Object input) {
    return errLines().stream().filter(line -> line.startsWith("peyman: " + input + ":")).toList();
  }
}
