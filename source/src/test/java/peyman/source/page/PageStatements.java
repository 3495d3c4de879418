package peyman.source.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Says whether a page states what is known of it: only then an extractor can be asked for it. */
final class PageStatements {

  private PageStatements() {}

  /** Whether a heading, the page's title or its metadata is the title, letter by letter. */
  static boolean title(String html, String title) {
    String wanted = letters(title);
    if (wanted.isEmpty()) {
      return false;
    }
    Document page = Jsoup.parse(html);
    boolean heading = page.select("h1").stream().anyMatch(e -> letters(e.text()).equals(wanted));
    return heading
        || page
            .select("meta[property=og:title], meta[name=twitter:title], [itemprop=headline]")
            .stream()
            .anyMatch(e -> letters(e.attr("content")).equals(wanted));
  }

  static String letters(String text) {
    return FirstLook.letters(Jsoup.parse(text).text());
  }

  /** Whether the day stands in a statement of publication or in a time element. */
  static boolean day(String html, String day) {
    return !day.isEmpty()
        && Pattern.compile(
                "(?:datePublished|published_time|pubdate|<time)[^<>]{0,60}?" + day,
                Pattern.CASE_INSENSITIVE)
            .matcher(html)
            .find();
  }

  /** Whether it was that day somewhere on Earth. */
  static boolean on(Instant time, String day) {
    Instant start = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    return !time.isBefore(start.minusSeconds(14 * 3600))
        && time.isBefore(start.plusSeconds((24 + 12) * 3600));
  }
}
