package peyman.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  private static final PageReader READER = PageReader.load();

  private static final String FIRST =
      "وزیر راه قزاقستان روز دوشنبه در نشست خبری گفت که ساخت راه آهن تازه تا پایان سال آغاز"
          + " می\u200Cشود و هزینه آن را دو کشور با هم می\u200Cپردازند.";
  private static final String SECOND =
      "او افزود که شرکت\u200Cهای داخلی، که تا امروز در هیچ طرح بزرگی حاضر نبوده\u200Cاند، نیمی از کار"
          + " را بر عهده می\u200Cگیرند و قرارداد آن ماه آینده امضا خواهد شد.";

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static PageArticle read(String html) {
    return READER.read(html, Optional.empty()).orElseThrow();
  }

  private static String article() {
    return "<article><h1>راه آهن تازه</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article>";
  }

  @Test
  void keeps_paragraphs_and_half_spaces() {
    assertThat(read(page("", article())).text())
        .isEqualTo("راه آهن تازه\n\n" + FIRST + "\n\n" + SECOND);
  }

  @Test
  void leaves_menus_related_links_and_rights_out() {
    String around =
        "<nav><a href=/a>سیاست</a> <a href=/b>اقتصاد</a></nav>"
            + article()
            + "<div class=related><h3>اخبار مرتبط</h3><ul><li><a href=/c>سفر وزیر به پایتخت</a>"
            + "</ul></div><footer>تمامی حقوق محفوظ است</footer>";
    assertThat(read(page("", around)).paragraphs()).containsExactly(FIRST, SECOND);
  }

  @Test
  void two_line_breaks_part_paragraphs() {
    String body = "<div><h1>راه آهن تازه</h1><div>" + FIRST + "<br><br>" + SECOND + "</div></div>";
    assertThat(read(page("", body)).paragraphs()).containsExactly(FIRST, SECOND);
  }

  @Test
  void prefers_what_linked_data_states() {
    String head =
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"راه آهن تازه\","
            + "\"datePublished\":\"2025-11-07T09:30:00+03:30\","
            + "\"author\":[{\"name\":\"آرش\"},{\"name\":\"نازنین\"}],"
            + "\"publisher\":{\"name\":\"روزنامه راه\"}}]}</script>";
    PageArticle found = read(page(head, article() + "<p>۱ دی ۱۴۰۰</p>"));
    assertThat(found.published()).hasToString("Optional[2025-11-07T06:00:00Z]");
    assertThat(found.author()).contains("آرش, نازنین");
    assertThat(found.outlet()).contains("روزنامه راه");
  }

  @Test
  void broken_linked_data_states_nothing() {
    String head = "<script type='application/ld+json'>{\"headline\": \"راه</script>";
    assertThat(read(page(head, article())).title()).contains("راه آهن تازه");
  }

  @Test
  void takes_the_text_that_linked_data_states_where_the_page_shows_none() {
    String head =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"راه\","
            + "\"articleBody\":\""
            + FIRST
            + "\\n"
            + SECOND
            + "\"}</script>";
    assertThat(read(page(head, "<div id=app></div>")).paragraphs()).containsExactly(FIRST, SECOND);
  }

  @Test
  void never_takes_todays_date_of_the_header_for_the_articles() {
    String body =
        "<div class=header>جمعه ۲۸ آذر ۱۴۰۴</div><article><h1>راه آهن تازه</h1>"
            + "<span>۱۶ آبان ۱۴۰۴</span><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></article>";
    assertThat(read(page("", body)).published()).hasToString("Optional[2025-11-07T00:00:00Z]");
  }

  @Test
  void the_host_stands_for_an_outlet_that_is_not_named() {
    Optional<URI> address = Optional.of(URI.create("https://www.rah.example/news/1"));
    PageArticle found = READER.read(page("", article()), address).orElseThrow();
    assertThat(found.outlet()).contains("rah.example");
    assertThat(found.url()).contains("https://www.rah.example/news/1");
  }

  @Test
  void encodings_of_header_meta_and_content_are_read() {
    String html = page("<title>راه</title>", article().replace("\u200C", " ").replace("ی", "ي"));
    for (String name : new String[] {"UTF-8", "UTF-16LE", "windows-1256"}) {
      byte[] bytes = html.getBytes(Charset.forName(name));
      Optional<String> header = Optional.of("text/html; charset=" + name);
      assertThat(READER.read(bytes, header, Optional.empty()).orElseThrow().title())
          .as(name)
          .contains("راه آهن تازه");
      assertThat(READER.read(bytes, Optional.empty(), Optional.empty()).orElseThrow().title())
          .as("%s, not stated", name)
          .contains("راه آهن تازه");
    }
    byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
    assertThat(
            READER
                .read(utf8, Optional.of("text/html; charset=nonsense"), Optional.empty())
                .orElseThrow()
                .title())
        .contains("راه آهن تازه");
  }

  @Test
  void a_page_without_text_gives_no_article() {
    assertThat(READER.read("", Optional.empty())).isEmpty();
    assertThat(
            READER.read(page("<title>x</title>", "<nav><a href=/>y</a></nav>"), Optional.empty()))
        .isEmpty();
  }

  @Test
  void deep_nesting_and_many_elements_are_read_in_bounded_time() {
    String deep = "<div>".repeat(100_000) + FIRST + "</div>".repeat(100_000);
    String wide = "<p>" + FIRST + "</p>";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(READER.read(deep, Optional.empty())).isNotNull();
          assertThat(READER.read(wide.repeat(20_000), Optional.empty())).isNotNull();
          assertThat(READER.read("<table><tr><td>".repeat(20_000), Optional.empty())).isNotNull();
        });
  }

  @Test
  void random_markup_never_throws() {
    String[] parts = {
      "<p>",
      "</p>",
      "<div class='content'>",
      "</div>",
      "<h1>",
      "<a href=x>",
      "</a>",
      "<br>",
      "<ul>",
      "<li>",
      "<script>",
      "<!--",
      "-->",
      "<",
      ">",
      "&zwnj;",
      "\u0000",
      FIRST,
      "۱۶ آبان ۱۴۰۴",
      "<time>",
      "<script type='application/ld+json'>{\"headline\":[",
      "<meta property=og:title content=",
      "]]>"
    };
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      StringBuilder html = new StringBuilder();
      for (int j = random.nextInt(60); j > 0; j--) {
        html.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(READER.read(html.toString(), Optional.empty())).as("%s", html).isNotNull();
    }
  }
}
