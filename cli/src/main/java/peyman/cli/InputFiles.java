package peyman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The inputs that a command names, with the files of folders in place of the folders; a folder of
 * Parquet files that is named so is one input.
 *
 * @param names files in the order in which they are read; those of a folder by their names
 */
record InputFiles(List<String> names) {

  InputFiles {
    names = List.copyOf(names);
  }

  static InputFiles of(List<String> given) {
    List<String> names = new ArrayList<>();
    for (String name : given) {
      if (folder(name) && !name.endsWith(".parquet")) {
        names.addAll(in(Path.of(name)));
      } else {
        names.add(name);
      }
    }
    return new InputFiles(names);
  }

  private static boolean folder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      return false; // the run will say what is wrong with it
    }
  }

  private static List<String> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .map(Path::toString)
              .sorted()
              .toList();
      if (names.isEmpty()) {
        throw new RunException(folder + ": no files in it; name a folder with articles");
      }
      return names;
    } catch (IOException e) {
      throw new RunException(folder + ": cannot be listed; check its permissions", e);
    }
  }
}
