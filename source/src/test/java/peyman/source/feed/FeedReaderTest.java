package peyman.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

  private static final String BASE = "https://news.example/feeds/all.xml";

  private static Feed read(String content) throws FeedException {
    return FeedReader.read(content.getBytes(StandardCharsets.UTF_8), Optional.empty(), BASE);
  }

  @Test
  void reads_rss_with_dates_and_relative_links() throws FeedException {
    Feed feed =
        read(
            "<?xml version='1.0'?><rss version='2.0'><channel><title>خبر</title><item>"
                + "<title>سفر وزیر</title><link>/news/1</link>"
                + "<pubDate>Fri, 07 Nov 2025 09:30:00 GMT</pubDate></item></channel></rss>");
    FeedEntry entry = feed.entries().get(0);
    assertThat(entry.address()).isEqualTo("https://news.example/news/1");
    assertThat(entry.title()).contains("سفر وزیر");
    assertThat(entry.published()).hasToString("Optional[2025-11-07T09:30:00Z]");
  }

  @Test
  void reads_atom() throws FeedException {
    Feed feed =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>خبر</title><entry><title>سفر</title>"
                + "<link href='https://news.example/2'/><updated>2025-11-07T09:30:00Z</updated>"
                + "</entry></feed>");
    assertThat(feed.entries())
        .extracting(FeedEntry::address)
        .containsExactly("https://news.example/2");
  }

  @Test
  void reads_json_feed() throws FeedException {
    Feed feed =
        read(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"3\","
                + "\"url\":\"https://news.example/3\",\"title\":\"سفر\","
                + "\"date_published\":\"2025-11-07T13:00:00+03:30\"}]}");
    assertThat(feed.entries().get(0).published()).hasToString("Optional[2025-11-07T09:30:00Z]");
  }

  @Test
  void reads_news_sitemaps_and_their_indexes() throws FeedException {
    Feed map =
        read(
            "<?xml version='1.0' encoding='UTF-8'?>"
                + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
                + "<loc>https://news.example/4</loc><news:news><news:publication><news:name>خبر"
                + "</news:name><news:language>fa</news:language></news:publication>"
                + "<news:publication_date>2025-11-07T09:30:00Z</news:publication_date>"
                + "<news:title>سفر وزیر</news:title></news:news></url></urlset>");
    assertThat(map.entries().get(0).title()).contains("سفر وزیر");
    assertThat(map.entries().get(0).published()).hasToString("Optional[2025-11-07T09:30:00Z]");
    Feed index =
        read(
            "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap>"
                + "<loc>https://news.example/map1.xml</loc></sitemap></sitemapindex>");
    assertThat(index.parts()).containsExactly("https://news.example/map1.xml");
  }

  @Test
  void reads_an_old_encoding_that_the_feed_states() throws FeedException {
    String xml =
        "<?xml version='1.0' encoding='windows-1256'?><rss version='2.0'><channel><title>x</title>"
            + "<item><title>سفر</title><link>https://news.example/5</link></item></channel></rss>";
    byte[] bytes = xml.getBytes(Charset.forName("windows-1256"));
    Feed feed = FeedReader.read(bytes, Optional.of("text/xml"), BASE);
    assertThat(feed.entries().get(0).title()).contains("سفر");
  }

  @Test
  void says_on_one_line_what_is_no_feed() {
    assertThatThrownBy(() -> read("<html><body/></html>"))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining("give the address of RSS");
  }

  @Test
  void a_list_gives_each_feed_once() throws FeedException {
    String opml =
        "<opml><body><outline text='a'><outline xmlUrl='https://a.example/rss'/>"
            + "<outline XMLURL='https://b.example/rss'/><outline xmlUrl='https://a.example/rss'/>"
            + "<outline xmlUrl='file:///etc/passwd'/></outline></body></opml>";
    assertThat(FeedList.parse("x.opml", opml))
        .containsExactly("https://a.example/rss", "https://b.example/rss");
    assertThatThrownBy(() -> FeedList.parse("x.opml", "nothing")).hasMessageContaining("no feed");
  }

  @Test
  void the_starter_list_names_feeds() throws FeedException {
    List<String> feeds = FeedList.parse("starter", FeedList.starter());
    assertThat(feeds).hasSizeGreaterThan(15).allMatch(feed -> feed.startsWith("https://"));
  }
}
