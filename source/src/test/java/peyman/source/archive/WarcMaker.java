package peyman.source.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Makes a WARC file of a given size from pages: {@code WarcMaker OUT.warc[.gz] MEGABYTES FOLDER…}.
 * The pages of the folders ({@code .html}, {@code .html.gz}) are repeated under addresses of their
 * own until the file's content has the size. For measuring; see docs/scale.md.
 */
final class WarcMaker {

  private WarcMaker() {}

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    long wanted = Long.parseLong(arguments[1]) * 1024 * 1024;
    List<byte[]> pages = new ArrayList<>();
    for (String folder : List.of(arguments).subList(2, arguments.length)) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().contains(".html")).sorted().toList()) {
          pages.add(page(file));
        }
      }
    }
    long written = 0;
    boolean packed = out.toString().endsWith(".gz");
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
      for (int i = 0; written < wanted; i++) {
        byte[] page = pages.get(i % pages.size());
        byte[] record =
            WarcPagesTest.record(
                "https://site" + i % 100 + ".example/news/" + i,
                "Content-Type: text/html\r\n",
                page);
        file.write(packed ? WarcPagesTest.packed(record) : record);
        written += record.length;
      }
    }
    byte[] told =
        (out + ": " + written + " bytes of " + pages.size() + " pages, repeated\n")
            .getBytes(StandardCharsets.UTF_8);
    System.err.write(told);
  }

  private static byte[] page(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readAllBytes(file);
    }
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
