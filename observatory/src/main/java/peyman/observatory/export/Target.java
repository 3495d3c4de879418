package peyman.observatory.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where an export goes: it is written beside its place and moved there when it is whole, so that
 * nobody ever sees a part of one.
 */
final class Target implements AutoCloseable {

  private final Path place;
  private final Path part;

  private Target(Path place, Path part) {
    this.place = place;
    this.part = part;
  }

  /**
   * Begins an export.
   *
   * @param folder whether it is a folder of files
   * @param replace whether something that is there already may be replaced
   */
  static Target open(Path given, boolean folder, boolean replace) {
    Path place = given.toAbsolutePath().normalize();
    if (Files.exists(place) && !replace) {
      throw new ExportException(
          given, "is there already; name another place, or replace it with --force");
    }
    if (Files.exists(place) && Files.isDirectory(place) != folder) {
      throw new ExportException(
          given,
          folder
              ? "is a file, and this format needs a folder; name another place"
              : "is a folder, and this format is one file; name a file");
    }
    Path parent = place.getParent();
    if (parent == null) {
      throw new ExportException(given, "cannot be written; name a file or folder");
    }
    try {
      Files.createDirectories(parent);
      Path part =
          parent.resolve("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      delete(part);
      if (folder) {
        Files.createDirectory(part);
      }
      return new Target(place, part);
    } catch (IOException e) {
      throw new ExportException(given, "cannot be written (" + e.getMessage() + ")", e);
    }
  }

  /** Where to write until it is whole. */
  Path part() {
    return part;
  }

  /** Moves what was written to its place. */
  void finish() throws IOException {
    if (Files.isDirectory(place)) {
      Path old = part.resolveSibling(part.getFileName() + ".old");
      Files.move(place, old);
      move();
      delete(old);
    } else {
      move();
    }
  }

  private void move() throws IOException {
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    delete(part);
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
