package peyman.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What a page states of its article beside the text: JSON-LD, OpenGraph and other meta tags,
 * microdata. Of each fact the first that was stated counts, the surest kind first.
 */
final class Stated {

  private final Fact headline = new Fact();
  private final Fact pageTitle = new Fact();
  private final Fact description = new Fact();
  private final Fact published = new Fact();
  private final Fact surelyPublished = new Fact();
  private final Fact author = new Fact();
  private final Fact outlet = new Fact();
  private final Fact language = new Fact();
  private final Fact address = new Fact();
  private final Fact body = new Fact();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();

  /** A fact that may be stated several times. */
  private static final class Fact {
    private final List<String> values = new ArrayList<>(1);

    void add(String value) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }

    Optional<String> first() {
      return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
  }

  private Stated() {}

  static Stated of(Document page) {
    Stated stated = new Stated();
    List<Element> metas = new ArrayList<>();
    List<Element> properties = new ArrayList<>();
    for (Node node = page; node != null; node = following(node)) {
      if (node instanceof Element element) {
        stated.collect(element, metas, properties);
      }
    }
    metas.forEach(stated::meta);
    properties.forEach(stated::property);
    return stated;
  }

  private static Node following(Node node) {
    if (node.childNodeSize() > 0) {
      return node.firstChild();
    }
    Node at = node;
    while (at != null && at.nextSibling() == null) {
      at = at.parent();
    }
    return at == null ? null : at.nextSibling();
  }

  private void collect(Element element, List<Element> metas, List<Element> properties) {
    switch (element.normalName()) {
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          LinkedData.read(element.data(), this);
        }
      }
      case "meta" -> metas.add(element);
      case "title" -> {
        if (pageTitle.first().isEmpty()) {
          pageTitle.add(element.text());
        }
      }
      case "html" -> language.add(element.attr("lang"));
      case "h1", "h2" -> headings.add(element);
      case "time" -> times.add(element);
      case "abbr", "span" -> {
        if (element.hasAttr("title") && element.hasClass("published")) {
          published.add(element.attr("title"));
        }
      }
      case "link" -> {
        if (element.attr("rel").equalsIgnoreCase("canonical")) {
          address.add(element.attr("href"));
        }
      }
      default -> {}
    }
    if (element.attributesSize() > 0 && element.hasAttr("itemprop")) {
      properties.add(element);
    }
  }

  private void meta(Element element) {
    String value = element.attr("content");
    String name = element.attr("property");
    name = name.isEmpty() ? element.attr("name") : name;
    switch (name.toLowerCase(Locale.ROOT)) {
      case "og:title", "twitter:title", "dc.title", "dc.title.main", "citation_title" ->
          headline.add(value);
      case "og:description", "description", "twitter:description", "dc.description" ->
          description.add(value);
      case "article:published_time",
          "article:published",
          "shareaholic:article_published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "citation_publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "publish_date",
          "publishdate",
          "publish-date",
          "published_time",
          "article.published",
          "article_date_original",
          "pubdate",
          "bt:pubdate" ->
          surelyPublished.add(value);
      case "date", "dc.date", "dcterms.date", "dc.date.created", "last-modified" ->
          published.add(value);
      case "author", "article:author", "dc.creator", "parsely-author", "byl", "citation_author" ->
          author(value);
      case "og:site_name", "application-name", "dc.publisher" -> outlet.add(value);
      case "og:locale" -> language.add(value);
      case "og:url" -> address.add(value);
      default -> {}
    }
  }

  private void property(Element element) {
    String value = element.attr("content");
    value = value.isEmpty() ? element.attr("datetime") : value;
    switch (element.attr("itemprop").toLowerCase(Locale.ROOT)) {
      case "headline" -> headline.add(value.isEmpty() ? element.text() : value);
      case "datepublished" -> surelyPublished.add(value.isEmpty() ? element.text() : value);
      case "author" -> author(value.isEmpty() ? name(element) : value);
      default -> {}
    }
  }

  private static String name(Element author) {
    Element named = author.selectFirst("[itemprop=name]");
    return (named == null ? author : named).text();
  }

  void headline(String value) {
    headline.add(value);
  }

  void description(String value) {
    description.add(value);
  }

  void published(String value) {
    surelyPublished.add(value);
  }

  /** When something on the page was published; most likely the page itself. */
  void perhapsPublished(String value) {
    published.add(value);
  }

  void body(String value) {
    body.add(value);
  }

  void language(String value) {
    language.add(value);
  }

  /** An author's page or account is no name. */
  void author(String value) {
    if (!value.contains("://") && value.length() < 200) {
      author.add(value);
    }
  }

  void outlet(String value) {
    outlet.add(value);
  }

  List<String> headlines() {
    return headline.values;
  }

  Optional<String> pageTitle() {
    return pageTitle.first();
  }

  List<String> descriptions() {
    return description.values;
  }

  /** Statements of the time of publication, the surest first. */
  List<String> published() {
    List<String> all = new ArrayList<>(surelyPublished.values);
    all.addAll(published.values);
    return all;
  }

  Optional<String> author() {
    return author.first();
  }

  Optional<String> outlet() {
    return outlet.first();
  }

  Optional<String> language() {
    return language.first();
  }

  Optional<String> address() {
    return address.first();
  }

  Optional<String> body() {
    return body.first();
  }

  /** Headings of the first two ranks, in document order. */
  List<Element> headings() {
    return headings;
  }

  List<Element> times() {
    return times;
  }
}
