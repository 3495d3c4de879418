package peyman.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import peyman.source.archive.WarcPages;

/**
 * Opens what holds articles: a plain text file (one article), a JSON article, an array of them,
 * JSON lines, an HTML page, or a web archive (WARC), of which the Persian articles are supplied.
 *
 * <p>What a file is, its contents tell; its name ({@code .txt}, {@code .json}, {@code .jsonl},
 * {@code .html}) decides only where both would do. The id of a plain text article is its file's
 * name without extension.
 */
public final class ArticleSource {

  private static final int HEAD_BYTES = 64 * 1024;

  private ArticleSource() {}

  /** Opens a file; a file that cannot be read supplies one refusal. */
  public static ArticleSupply open(Path file) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        return refusal(name, "a folder; give the files in it, such as " + file.resolve("*.txt"));
      }
      if (WarcPages.holds(name, head(file))) {
        return WarcArticles.open(file);
      }
      return open(name, id(file), Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      return refusal(name, "no such file; check the name");
    } catch (AccessDeniedException e) {
      return refusal(name, "no permission to read it; change the permissions of the file");
    } catch (IOException e) {
      return refusal(name, unreadable(e));
    }
  }

  /**
   * Opens a stream, which is closed with the supply.
   *
   * @param name what messages call it, and the id of an article that states none
   */
  public static ArticleSupply open(String name, InputStream in) {
    try {
      return open(name, name, in);
    } catch (IOException e) {
      return refusal(name, unreadable(e));
    }
  }

  private static ArticleSupply open(String name, String id, InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, HEAD_BYTES);
    in.mark(HEAD_BYTES);
    byte[] head = in.readNBytes(HEAD_BYTES);
    in.reset();
    Optional<String> binary = Signature.of(head);
    if (binary.isPresent()) {
      in.close();
      return refusal(name, binary.get());
    }
    Encoding encoding = Encoding.of(head, head.length < HEAD_BYTES);
    String start = encoding.decode(head);
    if (JsonShape.holds(name.toLowerCase(Locale.ROOT), start)) {
      in.skipNBytes(encoding.markBytes());
      boolean lines = JsonShape.lines(name.toLowerCase(Locale.ROOT), start);
      return lines
          ? new JsonLines(name, encoding.reader(in), encoding.remarks())
          : new JsonDocument(name, encoding.reader(in), encoding.remarks());
    }
    if (HtmlShape.holds(name.toLowerCase(Locale.ROOT), start)) {
      try (in) {
        return only(Pages.read(name, id, in));
      }
    }
    try (in) {
      return only(PlainText.read(name, id, in));
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(16);
    }
  }

  static String unreadable(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return "cannot be read (" + OneLine.of(message) + "); check the file and its disk";
  }

  static String id(Path file) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    int dot = name.lastIndexOf('.');
    String id = dot > 0 ? name.substring(0, dot) : name;
    return id.isBlank() ? "article" : id;
  }

  private static ArticleSupply refusal(String name, String reason) {
    return only(new Supply.Refused(Place.of(name), reason));
  }

  private static ArticleSupply only(Supply supply) {
    Iterator<Supply> single = List.of(supply).iterator();
    return new ArticleSupply() {
      @Override
      public boolean hasNext() {
        return single.hasNext();
      }

      @Override
      public Supply next() {
        return single.next();
      }

      @Override
      public void close() {
        // read and closed already
      }
    };
  }
}
