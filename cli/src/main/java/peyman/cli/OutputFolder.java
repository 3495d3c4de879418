package peyman.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The folder that {@code --out} names: a file an article, each there whole or not at all.
 *
 * <p>File names are article ids; bytes that a file name should not have are written as {@code %2F},
 * and an id that is too long for a file name is cut and ends in its hash.
 */
final class OutputFolder {

  private static final int MAX_NAME_BYTES = 200;

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder where it is not there yet.
   *
   * @throws RunException where nothing can be written to it
   */
  static OutputFolder open(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new RunException(folder + ": a file, not a folder; give another name to --out");
    }
    try {
      Files.createDirectories(folder);
      OutputFolder opened = new OutputFolder(folder);
      Files.write(opened.part(), new byte[0]);
      Files.delete(opened.part());
      return opened;
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Writes a file, replacing an older one in one step. */
  void write(String id, String content) {
    Path target = folder.resolve(fileName(id) + ".json");
    try {
      try {
        Files.writeString(part(), content, StandardCharsets.UTF_8);
        move(part(), target);
      } finally {
        Files.deleteIfExists(part());
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Where a file is written before it gets its name; another process has another. */
  private Path part() {
    return folder.resolve(".peyman-" + ProcessHandle.current().pid() + ".tmp");
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static RunException unwritable(Path where, IOException e) {
    String why = e.getClass().getSimpleName().replace("Exception", "");
    return new RunException(
        where + ": cannot be written (" + why + "); free space or permissions, or another --out",
        e);
  }

  /** The file name of an id, without extension. */
  static String fileName(String id) {
    StringBuilder name = new StringBuilder();
    id.codePoints().forEach(c -> append(name, c));
    if (name.length() > 0 && name.charAt(0) == '.') {
      name.replace(0, 1, "%2E");
    }
    if (name.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES) {
      return name.toString();
    }
    int end = 0;
    for (int bytes = 0;
        bytes < MAX_NAME_BYTES - 20;
        end += Character.charCount(name.codePointAt(end))) {
      bytes += Character.toString(name.codePointAt(end)).getBytes(StandardCharsets.UTF_8).length;
    }
    String hash =
        String.format(Locale.ROOT, "%08x%08x", id.hashCode(), (id + id.length()).hashCode());
    return name.substring(0, end) + "-" + hash;
  }

  private static void append(StringBuilder name, int c) {
    boolean forbidden = c < ' ' || c == 0x7F || c == '%' || "/\\:*?\"<>|".indexOf(c) >= 0;
    if (forbidden) {
      name.append(String.format(Locale.ROOT, "%%%02X", c));
    } else {
      name.appendCodePoint(c);
    }
  }
}
