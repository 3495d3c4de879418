package peyman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import peyman.cli.page.TextTable;
import peyman.observatory.Observatory;
import peyman.observatory.export.Column;
import peyman.observatory.export.Table;
import peyman.observatory.query.Filter;
import peyman.observatory.query.FilterException;
import peyman.observatory.search.Hit;
import peyman.observatory.search.HitJson;
import peyman.observatory.search.Search;
import peyman.observatory.search.SearchException;
import peyman.observatory.search.SearchRequest;
import peyman.observatory.search.SearchResult;
import peyman.observatory.search.Snippet;
import peyman.observatory.wording.StoredSentence;
import peyman.reading.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code peyman search}: articles and records by their words. */
@Command(
    name = "search",
    description = {
      "Finds articles and records by words, phrases and names, in any form of them.",
      "All words must be there; OR, NOT, parentheses, \"phrases\" and fields such as party:KZ,",
      "type:agreement, year:1403, outlet:NAME and sector:mining narrow the search."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  private static final Table<Hit> HITS =
      new Table<>(
          "hits",
          List.of(
              new Column<>("id", Column.Kind.TEXT, Hit::id),
              new Column<>("type", Column.Kind.TEXT, SearchCommand::type),
              new Column<>("day", Column.Kind.DAY, SearchCommand::day),
              new Column<>("score", Column.Kind.NUMBER, hit -> Double.toString(hit.score())),
              new Column<>(
                  "title",
                  Column.Kind.TEXT,
                  hit -> hit.article().flatMap(article -> article.title()).orElse("")),
              new Column<>("passage", Column.Kind.TEXT, SearchCommand::passage)));

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to search for.")
  private List<String> words;

  @Option(names = "--articles", description = "Only articles.")
  private boolean articles;

  @Option(names = "--records", description = "Only records.")
  private boolean records;

  @Option(names = "--latest", description = "The latest first, not the best.")
  private boolean latest;

  @Mixin private FilterOptions filters;
  @Mixin private StoreOptions store;
  @Mixin private Shown shown;

  private final Terminal terminal;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wording wording = shown.wording();
    try (Observatory observatory = Observatory.open(store.location());
        Search search = Search.open(observatory)) {
      SearchRequest request = request(filters.filter(observatory));
      search.catchUp(IndexProgress.on(terminal));
      print(search.find(request), wording);
      return 0;
    } catch (SearchException e) {
      throw shown.usage(e.getMessage());
    } catch (FilterException e) {
      throw shown.usage("--" + e.getMessage());
    }
  }

  private SearchRequest request(Filter filter) {
    SearchRequest.Kind kind =
        articles == records
            ? SearchRequest.Kind.ALL
            : articles ? SearchRequest.Kind.ARTICLES : SearchRequest.Kind.RECORDS;
    return new SearchRequest(
        String.join(" ", words),
        filter,
        kind,
        latest ? SearchRequest.Order.DAY : SearchRequest.Order.RELEVANCE,
        0,
        (int) Math.min(shown.limit(), SearchRequest.LARGEST),
        shown.form(terminal) == Shown.Form.JSON);
  }

  private void print(SearchResult found, Wording wording) {
    Output output = new Output(terminal.out());
    try {
      switch (shown.form(terminal)) {
        case TABLE -> output.write(table(found, wording));
        case JSON -> output.write(HitJson.json(found) + "\n");
        case JSONL -> found.hits().forEach(hit -> output.write(HitJson.json(hit) + "\n"));
        case CSV -> {
          output.write(HITS.header());
          found.hits().forEach(hit -> output.write(HITS.line(hit)));
        }
      }
      output.flush();
    } catch (Output.ClosedException e) {
      return; // who reads the output has enough
    }
    if (found.hits().isEmpty()) {
      terminal.say("nothing found");
    } else if (found.count().value() > found.hits().size()) {
      terminal.say(
          found.hits().size()
              + " of "
              + (found.count().exact() ? "" : "more than ")
              + found.count().value()
              + "; --limit gives more, up to "
              + SearchRequest.LARGEST);
    }
    found.didYouMean().ifPresent(query -> terminal.say("did you mean " + query + " ?"));
  }

  private String table(SearchResult found, Wording wording) {
    StoredSentence sentences = new StoredSentence(wording);
    List<String> heads = new ArrayList<>();
    for (String head : List.of("day", "what", "passage", "id")) {
      heads.add(wording.say("table." + head));
    }
    TextTable table = new TextTable(heads, shown.fromRight());
    for (Hit hit : found.hits()) {
      String what =
          hit.record()
              .map(sentences::sentence)
              .or(() -> hit.article().flatMap(article -> article.title()))
              .orElse("");
      table.row(List.of(wording.script(day(hit)), what, passage(hit), hit.id()));
    }
    return table.isEmpty() ? "" : table.print(terminal.columns());
  }

  private static String type(Hit hit) {
    return hit.record().map(merged -> merged.type().label()).orElse("article");
  }

  private static String day(Hit hit) {
    Optional<String> record = hit.record().map(merged -> merged.last().toString());
    return record
        .or(
            () ->
                hit.article()
                    .map(
                        article ->
                            article
                                .published()
                                .orElse(article.added())
                                .toString()
                                .substring(0, 10)))
        .orElse("");
  }

  private static String passage(Hit hit) {
    return hit.snippets().stream().map(Snippet::text).collect(Collectors.joining(" \u2026 "));
  }
}
