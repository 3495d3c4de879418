package peyman.source.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a feed of any kind; which one it is, its content tells. Thread-safe. */
public final class FeedReader {

  /** Larger feeds are not read. */
  static final int MAX_BYTES = 50 * 1024 * 1024;

  /** Entries behind these are left out. */
  static final int MAX_ENTRIES = 50_000;

  private static final int MAX_DEPTH = 200;

  private FeedReader() {}

  /**
   * Reads a feed.
   *
   * @param contentType the HTTP header of that name
   * @param address where it came from; addresses in it count from there
   * @throws FeedException where it is none
   */
  public static Feed read(byte[] content, Optional<String> contentType, String address)
      throws FeedException {
    byte[] bytes = unpacked(content);
    if (first(bytes) == '{') {
      return JsonFeed.read(bytes, address);
    }
    String xml = decode(bytes, contentType);
    String root = root(xml);
    return switch (root) {
      case "urlset", "sitemapindex" -> Sitemap.read(xml, address);
      case "rss", "feed", "RDF" -> syndication(xml, address);
      default ->
          throw new FeedException(
              "a document of kind <"
                  + root
                  + ">, not a feed; give the address of RSS, Atom,"
                  + " JSON Feed or a sitemap");
    };
  }

  private static byte[] unpacked(byte[] content) throws FeedException {
    if (content.length < 2 || content[0] != 0x1F || content[1] != (byte) 0x8B) {
      return content;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new FeedException("more than 50 MB, unpacked; no feed is so long");
      }
      return bytes;
    } catch (IOException e) {
      throw new FeedException("broken compression; fetch it again", e);
    }
  }

  private static int first(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ') {
        return b;
      }
    }
    return 0;
  }

  private static String decode(byte[] bytes, Optional<String> contentType) throws FeedException {
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(bytes), contentType.orElse(null), true)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException | IllegalArgumentException e) {
      throw new FeedException("no readable encoding; the feed is broken", e);
    }
  }

  /** The name of the root element, once all of the document is seen to be sound and shallow. */
  private static String root(String xml) throws FeedException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    String root = "";
    int depth = 0;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml.strip()));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          root = root.isEmpty() ? reader.getLocalName() : root;
          if (++depth > MAX_DEPTH) {
            throw new FeedException("elements nested more than " + MAX_DEPTH + " deep; no feed is");
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return root;
    } catch (XMLStreamException e) {
      throw new FeedException("not sound XML (" + line(e.getMessage()) + ")", e);
    }
  }

  private static Feed syndication(String xml, String address) throws FeedException {
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      SyndFeed feed = input.build(new StringReader(xml.strip()));
      List<FeedEntry> entries = new ArrayList<>();
      for (SyndEntry entry : feed.getEntries()) {
        String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
        Date date =
            entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        Optional<Instant> published = Optional.ofNullable(date).map(Date::toInstant);
        page(address, link)
            .ifPresent(to -> entries.add(new FeedEntry(to, present(entry.getTitle()), published)));
        if (entries.size() >= MAX_ENTRIES) {
          break;
        }
      }
      return new Feed(entries, List.of());
    } catch (com.rometools.rome.io.FeedException | IllegalArgumentException e) {
      throw new FeedException("not a feed that can be read (" + line(e.getMessage()) + ")", e);
    }
  }

  static Optional<String> present(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The address that a link leads to, where that is a page of the web. */
  static Optional<String> page(String base, String link) {
    if (link == null || link.isBlank()) {
      return Optional.empty();
    }
    try {
      String absolute = URI.create(base).resolve(link.strip().replace(" ", "%20")).toString();
      return absolute.startsWith("http://") || absolute.startsWith("https://")
          ? Optional.of(absolute)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String line(String message) {
    String plain = String.valueOf(message).replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() > 120 ? plain.substring(0, 120) : plain;
  }
}
