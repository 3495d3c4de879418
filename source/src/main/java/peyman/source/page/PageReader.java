package peyman.source.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads the article of an HTML page: its main text by a learnt rating of the page's blocks, title,
 * time, outlet, author and language by JSON-LD, OpenGraph, microdata and the page's shape.
 *
 * <p>Thread-safe; load it once. A page never throws: what it does not give is absent. Scripts are
 * never run. Elements nested deeper than 512 levels are read as if they stood at that depth.
 */
public final class PageReader {

  /** Longer pages are read to here. */
  private static final int MAX_CHARS = 20_000_000;

  /** With less text than this the text that JSON-LD states is better, if it is longer. */
  private static final int FEW_CHARS = 250;

  /** So much of a page is looked at to tell whether it is text. */
  private static final int BINARY_CHARS = 10_000;

  private static final int MAX_LEAD_CHARS = 1_500;
  private static final int MIN_LEAD_CHARS = 30;

  private final ClassWords classes = ClassWords.load();
  private final PageWords words = PageWords.load();
  private final MainText main = new MainText(BlockModel.load());
  private final Dateline datelines = new Dateline(DateText.load(), words);

  private PageReader() {}

  /** Loads words and weights. */
  public static PageReader load() {
    return new PageReader();
  }

  /**
   * Reads a page.
   *
   * @param contentType the HTTP header of that name, for its charset
   * @param address where the page came from
   * @return empty where the page has no text
   */
  public Optional<PageArticle> read(
      byte[] page, Optional<String> contentType, Optional<URI> address) {
    return read(PageEncoding.decode(page, contentType), address);
  }

  /** Reads a page that is decoded already. */
  public Optional<PageArticle> read(String html, Optional<URI> address) {
    if (binary(html)) {
      return Optional.empty();
    }
    String bounded = html.length() > MAX_CHARS ? html.substring(0, MAX_CHARS) : html;
    String base = address.map(URI::toString).orElse("");
    return read(Jsoup.parse(bounded, base, Parser.htmlParser()), base);
  }

  /** Whether one in twenty of the first characters is none that text has. */
  private static boolean binary(String html) {
    int seen = Math.min(html.length(), BINARY_CHARS);
    int odd = 0;
    for (int i = 0; i < seen; i++) {
      char c = html.charAt(i);
      odd += c == '\uFFFD' || c < ' ' && !Character.isWhitespace(c) ? 1 : 0;
    }
    return odd * 20 > seen;
  }

  Optional<PageArticle> read(Document document, String base) {
    Stated stated = Stated.of(document);
    Layout layout = Layout.of(document, classes);
    FirstLook first = new FirstLook(layout, stated, words);
    Optional<String> title = Headline.of(stated);
    List<Integer> chosen = body(layout, main.choose(layout, first), title);
    Optional<Integer> lead = lead(layout, first, chosen);
    List<String> paragraphs = new ArrayList<>();
    for (int block : chosen) {
      if (lead.isEmpty() || lead.get() != block) {
        paragraphs.add(layout.blocks().get(block).text());
      }
    }
    Optional<String> leadText = lead.map(block -> layout.blocks().get(block).text());
    String statedBody = stated.body().orElse("");
    int chars = paragraphs.stream().mapToInt(String::length).sum();
    if (chars < FEW_CHARS && statedBody.length() > chars) {
      paragraphs = paragraphs(statedBody);
      leadText = Optional.empty();
    }
    if (paragraphs.isEmpty() && leadText.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> url =
        stated.address().filter(link -> link.startsWith("http")).or(() -> Optional.of(base));
    url = url.filter(link -> !link.isEmpty());
    return Optional.of(
        new PageArticle(
            title,
            leadText,
            paragraphs,
            datelines.of(stated, layout, first.headline(), url),
            outlet(stated, title, url),
            Byline.of(stated, layout, first.headline(), chosen),
            PageLanguage.of(String.join("\n", paragraphs), stated.language()),
            url));
  }

  /** Without the headline at the beginning and what stands behind the words that end a report. */
  private List<Integer> body(Layout layout, List<Integer> chosen, Optional<String> title) {
    String headline = FirstLook.letters(title.orElse(""));
    List<Integer> body = new ArrayList<>();
    for (int block : chosen) {
      String text = layout.blocks().get(block).text();
      long uses = words.uses(text);
      if ((uses & 1L << PageWords.Use.END.ordinal()) != 0 && text.length() < 40) {
        break;
      }
      boolean advert = (uses & 1L << PageWords.Use.ADVERT.ordinal()) != 0 && text.length() < 30;
      if (advert) {
        continue;
      }
      if (body.size() > 1 || !FirstLook.letters(text).equals(headline)) {
        body.add(block);
      }
    }
    return body;
  }

  /** The block between headline and body that calls itself lead, or that the head describes. */
  private static Optional<Integer> lead(Layout layout, FirstLook look, List<Integer> chosen) {
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    int from = Math.max(look.headline() + 1, chosen.get(0) - 12);
    for (int i = Math.max(0, from); i <= chosen.get(0); i++) {
      Block block = layout.blocks().get(i);
      boolean marked = Mark.LEAD.in(layout.near(block.node()));
      boolean fits =
          block.length() >= MIN_LEAD_CHARS
              && block.length() <= MAX_LEAD_CHARS
              && block.linkShare() < 0.5;
      if (fits && (marked || look.described(block)) && !look.titled(block)) {
        String text = FirstLook.letters(block.text());
        boolean repeated =
            chosen.stream()
                .map(number -> layout.blocks().get(number))
                .anyMatch(b -> b != block && FirstLook.letters(b.text()).startsWith(text));
        return repeated ? Optional.empty() : Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    String plain = text.indexOf('<') >= 0 ? Jsoup.parse(text).wholeText() : text;
    for (String line : plain.split("\\n+")) {
      String clean = Headline.clean(line);
      if (!clean.isEmpty()) {
        paragraphs.add(clean);
      }
    }
    return paragraphs;
  }

  private static Optional<String> outlet(
      Stated stated, Optional<String> headline, Optional<String> url) {
    return stated
        .outlet()
        .map(Headline::clean)
        .filter(name -> !name.isEmpty() && name.length() <= 100)
        .or(() -> headline.flatMap(title -> Headline.outlet(stated, title)))
        .or(() -> url.flatMap(PageReader::host));
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost())
          .map(host -> host.startsWith("www.") ? host.substring(4) : host);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address that is none has no host
    }
  }
}
