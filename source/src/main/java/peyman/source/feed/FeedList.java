package peyman.source.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Addresses of feeds, from an OPML file: every {@code outline} with an {@code xmlUrl}, once. */
public final class FeedList {

  private static final int MAX_BYTES = 10 * 1024 * 1024;

  private FeedList() {}

  /** The list of Persian outlets' feeds that comes with peyman. */
  public static String starter() {
    try (InputStream in = FeedList.class.getResourceAsStream("persian-outlets.opml")) {
      if (in == null) {
        throw new IllegalStateException("persian-outlets.opml is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a list from a file.
   *
   * @throws FeedException where there is none, or no feed in it
   */
  public static List<String> read(Path file) throws FeedException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new FeedException(file + ": more than 10 MB; no list of feeds is so long");
      }
      return parse(file.toString(), new String(bytes, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      throw new FeedException(file + ": no such file; check the name", e);
    } catch (IOException e) {
      throw new FeedException(
          file + ": cannot be read (" + FeedReader.line(e.getMessage()) + ")", e);
    }
  }

  static List<String> parse(String name, String opml) throws FeedException {
    Set<String> addresses = new LinkedHashSet<>();
    for (Element outline : Jsoup.parse(opml, Parser.xmlParser()).getElementsByTag("outline")) {
      for (Attribute attribute : outline.attributes()) {
        String address = attribute.getValue().strip();
        if (attribute.getKey().equalsIgnoreCase("xmlUrl") && address.matches("(?i)https?://.+")) {
          addresses.add(address);
        }
      }
    }
    if (addresses.isEmpty()) {
      throw new FeedException(
          name + ": no feed in it; each stands in an <outline xmlUrl=\"https://…\"/> of OPML");
    }
    return List.copyOf(addresses);
  }
}
