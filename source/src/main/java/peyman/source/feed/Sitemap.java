package peyman.source.feed;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Reads sitemaps, those with news extensions too, and indexes of sitemaps. */
final class Sitemap {

  private Sitemap() {}

  static Feed read(String xml, String address) throws FeedException {
    String utf8 = xml.strip().replaceFirst("^<\\?xml[^>]*\\?>", "");
    SiteMapParser parser = new SiteMapParser(false);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    try {
      AbstractSiteMap map =
          parser.parseSiteMap(
              "text/xml", utf8.getBytes(StandardCharsets.UTF_8), URI.create(address).toURL());
      return map instanceof SiteMapIndex index
          ? new Feed(List.of(), parts(index.getSitemaps()))
          : new Feed(entries((SiteMap) map), List.of());
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      throw new FeedException(
          "not a sitemap that can be read (" + FeedReader.line(e.getMessage()) + ")", e);
    }
  }

  private static List<String> parts(Collection<AbstractSiteMap> maps) {
    List<String> parts = new ArrayList<>();
    for (AbstractSiteMap map : maps) {
      parts.add(map.getUrl().toString());
    }
    return parts;
  }

  private static List<FeedEntry> entries(SiteMap map) {
    List<FeedEntry> entries = new ArrayList<>();
    for (SiteMapURL url : map.getSiteMapUrls()) {
      Optional<Instant> published = Optional.ofNullable(url.getLastModified()).map(Date::toInstant);
      Optional<String> title = Optional.empty();
      ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
      if (news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes) {
        title = FeedReader.present(attributes.getTitle());
        published =
            Optional.ofNullable(attributes.getPublicationDateTime())
                .map(java.time.ZonedDateTime::toInstant)
                .or(() -> Optional.ofNullable(url.getLastModified()).map(Date::toInstant));
      }
      entries.add(new FeedEntry(url.getUrl().toString(), title, published));
      if (entries.size() >= FeedReader.MAX_ENTRIES) {
        break;
      }
    }
    return entries;
  }
}
