package peyman.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import peyman.observatory.query.Count;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Tally;
import peyman.observatory.record.RecordType;
import peyman.observatory.search.Facet;
import peyman.observatory.search.Hit;
import peyman.observatory.search.Search;
import peyman.observatory.search.SearchException;
import peyman.observatory.search.SearchRequest;
import peyman.observatory.search.SearchResult;
import peyman.observatory.search.Snippet;
import peyman.text.Visible;
import peyman.web.http.Address;
import peyman.web.words.Words;

/** The page that searches articles and records. */
public final class SearchPage {

  private static final int ROWS = 20;

  private final Renderer renderer;
  private final Supplier<Search> search;

  /**
   * The page.
   *
   * @param search may have to load first
   */
  public SearchPage(Renderer renderer, Supplier<Search> search) {
    this.renderer = renderer;
    this.search = search;
  }

  /**
   * What the page shows.
   *
   * @param fault what is wrong with the query
   * @param didYouMean a query that finds more, and its address
   */
  public record Found(
      Address address,
      List<Item> items,
      Optional<Count> count,
      List<Facets.Facet> facets,
      Optional<String> didYouMean,
      Optional<String> fault,
      List<String> given,
      Optional<String> next,
      Optional<String> first) {
    public Found {
      items = List.copyOf(items);
      facets = List.copyOf(facets);
      given = List.copyOf(given);
    }

    public String query() {
      return address.value("q");
    }

    public String with(String name, String value) {
      return address.with(name, value).without("skip").toString();
    }
  }

  /** A hit: an article or a record. */
  public record Item(String url, String title, String type, String line, List<Passage> passages) {
    public Item {
      passages = List.copyOf(passages);
    }
  }

  /** Words around what matches. */
  public record Passage(List<Part> parts) {
    public Passage {
      parts = List.copyOf(parts);
    }
  }

  /** Some of a passage. */
  public record Part(String text, boolean match) {}

  /** Shows it. */
  public void show(Context context) {
    Frame frame = renderer.frame(context, "search");
    renderer.show(context, "search.jte", frame, found(frame.address(), frame.words()));
  }

  private Found found(Address address, Words words) {
    List<String> given = FilterForm.given(address);
    String query = address.value("q").strip();
    if (query.isEmpty() && given.isEmpty()) {
      return nothing(address, Optional.empty(), given);
    }
    String skip = address.value("skip");
    int from = skip.matches("\\d{1,5}") ? Integer.parseInt(skip) : 0;
    try {
      SearchResult result = search.get().find(request(address, query, from));
      boolean more = from + ROWS < result.count().value() && from + ROWS <= SearchRequest.DEEPEST;
      return new Found(
          address,
          result.hits().stream().map(hit -> item(hit, words)).toList(),
          Optional.of(result.count()),
          facets(result.facets(), address, words),
          result.didYouMean(),
          Optional.empty(),
          given,
          more
              ? Optional.of(address.with("skip", Integer.toString(from + ROWS)).toString())
              : Optional.empty(),
          from > 0 ? Optional.of(address.without("skip").toString()) : Optional.empty());
    } catch (SearchException e) {
      return nothing(address, Optional.of(Problems.said(e, words)), given);
    }
  }

  private static SearchRequest request(Address address, String query, int from) {
    Filter filter = FilterForm.filter(address);
    SearchRequest.Kind kind =
        switch (address.value("kind")) {
          case "articles" -> SearchRequest.Kind.ARTICLES;
          case "records" -> SearchRequest.Kind.RECORDS;
          default -> SearchRequest.Kind.ALL;
        };
    SearchRequest.Order order =
        address.value("order").equals("day")
            ? SearchRequest.Order.DAY
            : SearchRequest.Order.RELEVANCE;
    return new SearchRequest(query, filter, kind, order, from, ROWS, true);
  }

  private static Found nothing(Address address, Optional<String> fault, List<String> given) {
    return new Found(
        address,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        fault,
        given,
        Optional.empty(),
        Optional.empty());
  }

  private static Item item(Hit hit, Words words) {
    List<Passage> passages = hit.snippets().stream().map(SearchPage::passage).toList();
    if (hit.article().isPresent()) {
      Articles.Item article = Articles.item(hit.article().get(), words);
      List<String> line = new ArrayList<>();
      article.outlet().ifPresent(line::add);
      article.published().ifPresent(line::add);
      return new Item(
          article.url(), article.title(), "article", String.join(" \u00B7 ", line), passages);
    }
    Rows.Row row = Rows.of(hit.record().orElseThrow(), words);
    List<String> line = new ArrayList<>(List.of(row.days()));
    line.addAll(row.outlets());
    return new Item(row.url(), row.sentence(), row.type(), String.join(" \u00B7 ", line), passages);
  }

  private static Passage passage(Snippet snippet) {
    return new Passage(
        snippet.parts().stream()
            .map(part -> new Part(Visible.line(part.text()), part.match()))
            .toList());
  }

  private static List<Facets.Facet> facets(List<Facet> facets, Address address, Words words) {
    List<Facets.Facet> shown = new ArrayList<>();
    Dimension otherYear = words.persian() ? Dimension.YEAR : Dimension.JALALI_YEAR;
    for (Facet facet : facets) {
      Optional<Dimension> dimension =
          Dimension.named(facet.name()).filter(named -> named != otherYear);
      if (dimension.isPresent() && facet.values().size() > 1) {
        List<Tally> tallies =
            facet.values().stream()
                .map(
                    value ->
                        new Tally(
                            value.key(), value.label(), Optional.empty(), value.count(), List.of()))
                .toList();
        shown.add(
            new Facets.Facet(
                dimension.get(),
                Facets.choices(
                    tallies,
                    dimension.get(),
                    RecordType.AGREEMENT,
                    address.without("skip"),
                    words)));
      }
    }
    return shown;
  }
}
