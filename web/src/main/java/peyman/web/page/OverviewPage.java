package peyman.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import peyman.observatory.Observatory;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.EntityPair;
import peyman.observatory.query.Filter;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.StoreState;
import peyman.observatory.query.Tally;
import peyman.observatory.record.RecordType;
import peyman.web.chart.Chart;
import peyman.web.http.Address;
import peyman.web.words.Words;

/** The first page: what is new, and who deals with whom. */
public final class OverviewPage {

  private static final int LATEST = 6;
  private static final int PAIRS = 8;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Answers answers;
  private final Maps maps;

  public OverviewPage(Renderer renderer, Observatory observatory, Answers answers, Maps maps) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.answers = answers;
    this.maps = maps;
  }

  /** What the page shows. */
  public record Overview(
      StoreState state,
      List<Rows.Row> agreements,
      List<Rows.Row> statements,
      Optional<Chart> months,
      List<Sum> sectors,
      List<Sum> countries,
      List<Pair> pairs,
      Maps.Drawn map) {

    public Overview {
      agreements = List.copyOf(agreements);
      statements = List.copyOf(statements);
      sectors = List.copyOf(sectors);
      countries = List.copyOf(countries);
      pairs = List.copyOf(pairs);
    }

    /** How many merged records of a type there are. */
    public long count(RecordType type) {
      return state.merged().getOrDefault(type, 0L);
    }
  }

  /** Agreements of a sector or country with the sums that they name. */
  public record Sum(String name, String url, long count, String sums) {}

  /** Two who deal with each other. */
  public record Pair(String names, String url, long count, int share) {}

  /** Shows it. */
  public void show(Context context) {
    Frame frame =
        renderer.frame(context, "overview").running("echarts.simple.min.js", "charts.js", "map.js");
    renderer.show(context, "overview.jte", frame, overview(frame.words()));
  }

  private Overview overview(Words words) {
    Filter agreements = Filter.ALL.of(RecordType.AGREEMENT);
    Address list = Address.of("/agreements");
    return new Overview(
        observatory.state(),
        latest(RecordType.AGREEMENT, words),
        latest(RecordType.STATEMENT, words),
        Charts.byMonth(
            Charts.months(answers.statistics(agreements, Charts.months(words))),
            words.say("overview.months"),
            list,
            words),
        sums(agreements, Dimension.SECTOR, words),
        sums(agreements, Dimension.COUNTRY, words),
        pairs(agreements, words),
        maps.of(agreements, words, List.of()));
  }

  private List<Rows.Row> latest(RecordType type, Words words) {
    return Rows.of(
        observatory.records(Filter.ALL.of(type), PageRequest.first(LATEST)).items(), words);
  }

  private List<Sum> sums(Filter filter, Dimension dimension, Words words) {
    return answers.statistics(filter, dimension).stream()
        .sorted((a, b) -> Long.compare(b.count(), a.count()))
        .limit(PAIRS)
        .map(
            tally ->
                new Sum(
                    Facets.name(tally, dimension, RecordType.AGREEMENT, words),
                    Address.of("/agreements")
                        .with(dimension == Dimension.SECTOR ? "sector" : "party", tally.key())
                        .toString(),
                    tally.count(),
                    sums(tally, words)))
        .toList();
  }

  private static String sums(Tally tally, Words words) {
    return words.list(
        tally.sums().stream()
            .limit(2)
            .map(sum -> words.money(sum.amount(), sum.currency()))
            .toList());
  }

  private List<Pair> pairs(Filter filter, Words words) {
    List<EntityPair> pairs = answers.pairs(filter, PAIRS);
    long most = pairs.isEmpty() ? 1 : pairs.get(0).count();
    return pairs.stream()
        .map(
            pair ->
                new Pair(
                    words.say("pair", words.name(pair.one()), words.name(pair.other())),
                    Address.of("/agreements")
                        .with("party", pair.one().id())
                        .with("with", pair.other().id())
                        .toString(),
                    pair.count(),
                    (int) Math.max(1, pair.count() * 100 / most)))
        .toList();
  }
}
