package peyman.web.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Stands before every route: names the request, refuses hosts that are not ours (so that no page
 * elsewhere can reach a server on this machine by a name that it controls), limits the rate, and
 * sets the headers that keep pages to themselves.
 */
public final class Guard {

  private static final Logger LOG = LoggerFactory.getLogger("peyman.web.request");
  private static final String START = "peyman.start";
  private static final String ID = "peyman.request";

  /** Nothing from elsewhere, nothing inline, no frames. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private final Set<String> hosts;
  private final RateLimit rate;
  private final Metrics metrics;

  /**
   * A guard.
   *
   * @param hosts names that a request may call the server by, in lower case, without port
   * @param requestsPerMinute of one address
   */
  public Guard(Set<String> hosts, int requestsPerMinute, Metrics metrics) {
    this.hosts = Set.copyOf(hosts);
    this.rate = new RateLimit(requestsPerMinute);
    this.metrics = metrics;
  }

  /** Before a request. */
  public void before(Context context) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    context.attribute(START, System.nanoTime());
    context.attribute(ID, id);
    MDC.put("request", id);
    context.header("X-Request-Id", id);
    context.header("Content-Security-Policy", CONTENT_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!hosts.contains(name(context.host()))) {
      throw new Problem(421, "host", String.valueOf(context.host()));
    }
    if (!context.path().startsWith("/assets/") && !rate.take(context.ip())) {
      context.header("Retry-After", Integer.toString(rate.retrySeconds()));
      throw new Problem(429, "rate", rate.retrySeconds());
    }
  }

  /** After a request: a line in the log. */
  public void after(Context context) {
    Long start = context.attribute(START);
    long nanos = start == null ? 0 : System.nanoTime() - start;
    metrics.count(context, route(context), nanos);
    if (LOG.isInfoEnabled()) {
      LOG.info(
          "{} {} {} {} ms",
          context.method(),
          printable(context.path()),
          context.statusCode(),
          String.format(Locale.ROOT, "%.1f", nanos / 1e6));
    }
    MDC.remove("request");
  }

  /** The id by which the log knows a request. */
  public static String id(Context context) {
    String id = context.attribute(ID);
    return id == null ? "" : id;
  }

  /** The route that answered, so that figures do not grow with the addresses that are asked for. */
  private static String route(Context context) {
    Endpoint last = context.endpoints().lastHttpEndpoint();
    return last == null ? "none" : last.path;
  }

  private static String name(String host) {
    if (host == null) {
      return "";
    }
    String lower = host.toLowerCase(Locale.ROOT);
    if (lower.startsWith("[")) {
      return lower.substring(0, lower.indexOf(']') + 1);
    }
    int colon = lower.indexOf(':');
    return colon < 0 ? lower : lower.substring(0, colon);
  }

  private static String printable(String path) {
    return path.replaceAll("\\p{Cntrl}", "?");
  }
}
