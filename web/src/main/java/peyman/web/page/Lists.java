package peyman.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import peyman.observatory.Observatory;
import peyman.observatory.query.Count;
import peyman.observatory.query.Cursor;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.web.http.Address;
import peyman.web.words.Words;

/** Pages that list records of one type, with filters and facets. */
public final class Lists {

  private static final int ROWS = 25;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Answers answers;

  public Lists(Renderer renderer, Observatory observatory, Answers answers) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.answers = answers;
  }

  /**
   * A list.
   *
   * @param next address of the rows that follow
   * @param first address of the first rows, where others are shown
   */
  public record Listed(
      RecordType type,
      FilterForm form,
      Orders orders,
      List<Rows.Row> rows,
      Count count,
      List<Facets.Facet> facets,
      Optional<String> next,
      Optional<String> first) {

    public Listed {
      rows = List.copyOf(rows);
      facets = List.copyOf(facets);
    }

    /** The same list in another form: {@code csv}, {@code json}, {@code atom}. */
    public String as(String format) {
      return form.address()
          .at("/api/v1/" + type.label() + "s")
          .without("cursor")
          .with("format", format)
          .toString();
    }
  }

  /** Shows the records of a type that the address means. */
  public void show(Context context, RecordType type, String template) {
    Frame frame = renderer.frame(context, type.label() + "s");
    Listed listed = listed(frame.address(), type, frame.words());
    renderer.show(context, template, frame.fed(listed.as("atom")), listed);
  }

  Listed listed(Address address, RecordType type, Words words) {
    Filter filter = FilterForm.filter(address).of(type);
    PageRequest request =
        new PageRequest(ROWS, cursor(address), Orders.asked(address, Sort.RECORDS));
    Page<Merged> page = observatory.records(filter, request);
    return new Listed(
        type,
        FilterForm.of(address, type),
        orders(address, type, words),
        Rows.of(page.items(), words),
        answers.count(filter),
        Facets.of(answers, filter, type, address, words),
        page.next().map(next -> address.with("cursor", next.toString()).toString()),
        request.after().map(after -> address.without("cursor").toString()));
  }

  private static Orders orders(Address address, RecordType type, Words words) {
    Orders orders = Orders.ofRecords(address, words);
    boolean valued = type == RecordType.AGREEMENT || type == RecordType.FIGURE;
    return valued ? orders : orders.withoutAmounts();
  }

  static Optional<Cursor> cursor(Address address) {
    String cursor = address.value("cursor");
    return cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(cursor));
  }
}
