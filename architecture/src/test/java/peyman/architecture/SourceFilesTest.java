package peyman.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** House rules on the text of source files. */
class SourceFilesTest {

  /** Folders that hold no sources, or were not written by people. */
  private static final Set<String> SKIPPED = Set.of(".git", ".cache", ".idea", "target");

  /** Half-space, hard blank, kashida, byte order mark and the marks that direct bidi text. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\u200B-\u200F\u00A0\u0640\u061C\u202A-\u202E\u2066-\u2069\uFEFF]");

  /** A folder that only one machine has. */
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w./}-])(?:/(?:home|Users|root|work)/\\w+|[A-Z]:\\\\Users\\\\\\w+)");

  private static final Set<String> WRITTEN =
      Set.of("java", "xml", "md", "properties", "yaml", "yml", "sh", "run", "peyman", "py");

  @Test
  void java_sources_escape_characters_that_nobody_sees() throws IOException {
    assertThat(faults(Set.of("java"), INVISIBLE)).isEmpty();
  }

  @Test
  void no_file_names_a_folder_of_one_machine() throws IOException {
    assertThat(faults(WRITTEN, MACHINE_PATH)).isEmpty();
  }

  private static List<String> faults(Set<String> kinds, Pattern forbidden) throws IOException {
    String root = System.getProperty("peyman.root");
    assumeThat(root).as("the property peyman.root names the repository").isNotNull();
    List<String> faults = new ArrayList<>();
    for (Path file : files(Path.of(root), kinds)) {
      int number = 0;
      for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
        number++;
        Matcher matcher = forbidden.matcher(line);
        if (matcher.find()) {
          faults.add(
              String.format(
                  Locale.ROOT,
                  "%s:%d:%d: %s",
                  Path.of(root).relativize(file),
                  number,
                  matcher.start() + 1,
                  escaped(matcher.group())));
        }
      }
    }
    return faults;
  }

  private static String escaped(String found) {
    return found.length() == 1
        ? String.format(Locale.ROOT, "U+%04X", (int) found.charAt(0))
        : found;
  }

  private static List<Path> files(Path root, Set<String> kinds) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (attributes.isRegularFile()
                && kinds.contains(name.substring(name.lastIndexOf('.') + 1))) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
