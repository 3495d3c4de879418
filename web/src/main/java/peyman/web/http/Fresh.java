package peyman.web.http;

import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import peyman.observatory.query.StoreState;

/**
 * Answers that a browser has already: as long as the store does not change, an address has the same
 * answer, and need not be asked again. Thread-safe.
 */
public final class Fresh {

  /** What answers depend on beside the store and the address. */
  private static final List<String> HEADERS =
      List.of("Accept", "Accept-Language", "Cookie", "Host");

  private final Supplier<StoreState> state;

  /** Another server may be another program. */
  private final String server = Long.toHexString(System.nanoTime());

  public Fresh(Supplier<StoreState> state) {
    this.state = state;
  }

  /**
   * Marks the answer of a request.
   *
   * @return whether the browser has it
   */
  public boolean unchanged(Context context) {
    StoreState now = state.get();
    int asked =
        Objects.hash(
            context.path(),
            context.queryString(),
            HEADERS.stream().map(context::header).map(String::valueOf).toList());
    String tag = "W/\"" + now.change() + "-" + Integer.toHexString(asked) + "-" + server + "\"";
    ZonedDateTime changed = now.changed().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    context.header("ETag", tag);
    context.header(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(changed));
    context.header("Cache-Control", "private, no-cache");
    context.header("Vary", String.join(", ", HEADERS.subList(0, 3)));
    String known = context.header("If-None-Match");
    return known != null && List.of(known.split("\\s*,\\s*")).contains(tag);
  }

  /** Takes the marks away: what went wrong is not kept. */
  public static void forget(Context context) {
    context.removeHeader("ETag").removeHeader("Last-Modified");
    context.header("Cache-Control", "no-store");
  }
}
