package peyman.observatory;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import peyman.language.Language;
import peyman.reading.Reader;
import peyman.text.TextReader;
import peyman.world.World;

/**
 * Which reader this is: a checksum over the code and the resources of the modules that read. A
 * reader that differs in anything has another version, so that a store knows what to read again.
 */
public final class ReaderVersion {

  private static final List<Class<?>> MODULES =
      List.of(TextReader.class, Language.class, World.class, Reader.class);

  private ReaderVersion() {}

  /** The version of the reader that runs, eight hexadecimal digits. */
  public static String current() {
    CRC32 sum = new CRC32();
    for (Class<?> module : MODULES) {
      try {
        Path place = Path.of(module.getProtectionDomain().getCodeSource().getLocation().toURI());
        TreeMap<String, Long> parts = Files.isDirectory(place) ? folder(place) : jar(place);
        parts.forEach((name, crc) -> sum.update((name + crc).getBytes(StandardCharsets.UTF_8)));
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException("the program's own files cannot be read", e);
      }
    }
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static TreeMap<String, Long> jar(Path place) throws IOException {
    TreeMap<String, Long> parts = new TreeMap<>();
    try (ZipFile jar = new ZipFile(place.toFile())) {
      jar.stream()
          .filter(entry -> tells(entry.getName()))
          .forEach(entry -> parts.put(entry.getName(), entry.getCrc()));
    }
    return parts;
  }

  private static TreeMap<String, Long> folder(Path place) throws IOException {
    TreeMap<String, Long> parts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = place.relativize(file).toString().replace('\\', '/');
        if (tells(name)) {
          CRC32 crc = new CRC32();
          crc.update(Files.readAllBytes(file));
          parts.put(name, crc.getValue());
        }
      }
    }
    return parts;
  }

  private static boolean tells(String name) {
    return name.startsWith("peyman/") && !name.endsWith("/");
  }
}
