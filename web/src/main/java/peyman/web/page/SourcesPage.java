package peyman.web.page;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import peyman.observatory.Observatory;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.Filter;
import peyman.observatory.query.StoreState;
import peyman.observatory.query.Tally;
import peyman.observatory.record.RecordType;
import peyman.web.http.Address;

/** The page of outlets, of what the store holds, and of how records come about. */
public final class SourcesPage {

  private static final int OUTLETS = 100;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Answers answers;
  private final Accuracy accuracy = Accuracy.load();

  public SourcesPage(Renderer renderer, Observatory observatory, Answers answers) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.answers = answers;
  }

  /** What the page shows. */
  public record Sources(
      StoreState state, List<Outlet> outlets, List<String> types, Accuracy accuracy) {
    public Sources {
      outlets = List.copyOf(outlets);
      types = List.copyOf(types);
    }

    /** How many merged records of a type there are. */
    public long count(String type) {
      return RecordType.named(type).map(known -> state.merged().getOrDefault(known, 0L)).orElse(0L);
    }
  }

  /** An outlet and how many merged records it tells. */
  public record Outlet(String name, String url, long count) {}

  /** Shows it. */
  public void show(Context context) {
    List<Outlet> outlets =
        answers.statistics(Filter.ALL, Dimension.OUTLET).stream()
            .sorted(Comparator.comparingLong((Tally tally) -> -tally.count()))
            .limit(OUTLETS)
            .map(
                tally ->
                    new Outlet(
                        tally.key(),
                        Address.of("/articles").with("outlet", tally.key()).toString(),
                        tally.count()))
            .toList();
    Sources sources = new Sources(observatory.state(), outlets, RecordType.labels(), accuracy);
    renderer.show(context, "sources.jte", renderer.frame(context, "sources"), sources);
  }
}
