package peyman.web.page;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.observatory.Observatory;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.web.http.Address;
import peyman.web.words.Words;

/** The page of all that happened, month by month, latest first. */
public final class TimelinePage {

  private static final int ROWS = 60;

  private final Renderer renderer;
  private final Observatory observatory;

  public TimelinePage(Renderer renderer, Observatory observatory) {
    this.renderer = renderer;
    this.observatory = observatory;
  }

  /** A part of the timeline. */
  public record Timeline(
      FilterForm form,
      List<Month> months,
      List<String> types,
      Optional<String> next,
      Optional<String> first) {
    public Timeline {
      months = List.copyOf(months);
      types = List.copyOf(types);
    }
  }

  /** A month of this language's calendar. */
  public record Month(String name, List<Rows.Row> rows) {
    public Month {
      rows = List.copyOf(rows);
    }
  }

  /** Shows it. */
  public void show(Context context) {
    Frame frame = renderer.frame(context, "timeline");
    Words words = frame.words();
    Address address = frame.address();
    Filter filter = FilterForm.filter(address);
    PageRequest request = new PageRequest(ROWS, Lists.cursor(address));
    Page<Merged> page = observatory.records(filter, request);
    List<Month> months = new ArrayList<>();
    List<Rows.Row> rows = new ArrayList<>();
    LocalDate month = null;
    for (Merged merged : page.items()) {
      LocalDate start = words.monthStart(merged.last());
      if (!start.equals(month)) {
        close(months, rows, month, words);
        rows = new ArrayList<>();
        month = start;
      }
      rows.add(Rows.of(merged, words));
    }
    close(months, rows, month, words);
    Timeline timeline =
        new Timeline(
            FilterForm.ofAll(address),
            months,
            RecordType.labels(),
            page.next().map(next -> address.with("cursor", next.toString()).toString()),
            request.after().map(after -> address.without("cursor").toString()));
    String feed = address.at("/api/v1/records").without("cursor").with("format", "atom").toString();
    renderer.show(context, "timeline.jte", frame.fed(feed), timeline);
  }

  private static void close(List<Month> months, List<Rows.Row> rows, LocalDate month, Words words) {
    if (month != null) {
      months.add(new Month(words.monthOf(month), rows));
    }
  }
}
