package peyman.source.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * Fetches one address at a time within {@link FetchLimits}. Thread-safe; nothing it meets on the
 * web throws: what cannot be had is {@link Fetched.Refused}.
 *
 * <p>An interrupted thread stops fetching and stays interrupted. Cookies, caches, proxies and
 * credentials are not used; each request has a connection of its own.
 */
public final class Fetcher {

  /** How peyman calls itself, to hosts and in robots.txt. */
  public static final String AGENT = "peyman";

  private static final String AGENT_LINE = "peyman/0.1 (reads Persian news; honours robots.txt)";

  /** How names become addresses. */
  @FunctionalInterface
  public interface Resolver {
    List<InetAddress> addresses(String host) throws UnknownHostException;
  }

  private final FetchLimits limits;
  private final OkHttpClient client;

  public Fetcher(FetchLimits limits) {
    this(limits, Dns.SYSTEM::lookup);
  }

  public Fetcher(FetchLimits limits, Resolver resolver) {
    this.limits = limits;
    long wireBytes = 2L * limits.maxBytes() + 1024 * 1024;
    this.client =
        new OkHttpClient.Builder()
            .dns(resolver::addresses)
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new GuardedSockets(limits.allowPrivate(), wireBytes))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(limits.connectTime())
            .readTimeout(limits.totalTime())
            .build();
  }

  /** Fetches an address. */
  public Fetched fetch(String address) {
    return fetch(address, Validators.NONE);
  }

  /** Fetches an address if it has changed since. */
  public Fetched fetch(String address, Validators since) {
    long deadline = deadline();
    return follow(address, url -> hop(url, since, deadline));
  }

  /** When what begins now must have ended, by {@link System#nanoTime}. */
  long deadline() {
    return System.nanoTime() + limits.totalTime().toNanos();
  }

  /**
   * One request.
   *
   * @param next where it leads on to, in the place of an outcome
   */
  record Hop(Optional<Fetched> outcome, Optional<HttpUrl> next) {

    static Hop to(Fetched outcome) {
      return new Hop(Optional.of(outcome), Optional.empty());
    }
  }

  /** Makes one of the requests that redirects ask for. */
  @FunctionalInterface
  interface Step<X extends Exception> {
    Hop take(HttpUrl url) throws X;
  }

  /** Goes from an address through redirects to an outcome. */
  <X extends Exception> Fetched follow(String address, Step<X> step) throws X {
    Optional<HttpUrl> url = Optional.ofNullable(HttpUrl.parse(address));
    if (url.isEmpty()) {
      return lasting("no web address; give one that starts with http:// or https://");
    }
    for (int hops = 0; hops <= limits.maxRedirects(); hops++) {
      Hop hop = step.take(url.get());
      if (hop.outcome().isPresent()) {
        return hop.outcome().get();
      }
      url = hop.next();
      if (url.isEmpty()) {
        return lasting("redirects to what is no web address");
      }
    }
    return lasting("redirects more than " + limits.maxRedirects() + " times");
  }

  /** Asks for an address, and follows no redirect. */
  Hop hop(HttpUrl url, Validators since, long deadline) {
    try {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return Hop.to(slow());
      }
      Call call = client.newCall(request(url, since));
      call.timeout().timeout(left, TimeUnit.NANOSECONDS);
      try (Response response = call.execute()) {
        String location = response.header("Location");
        return response.isRedirect() && location != null
            ? new Hop(Optional.empty(), Optional.ofNullable(url.resolve(location)))
            : Hop.to(outcome(url, response));
      }
    } catch (GuardedSockets.PrivateAddressException e) {
      return Hop.to(
          lasting(
              "leads to a private network; peyman asks only public addresses without --allow-private"));
    } catch (GuardedSockets.TooMuchException e) {
      return Hop.to(tooLong());
    } catch (InterruptedIOException e) {
      return Hop.to(slow());
    } catch (UnknownHostException e) {
      return Hop.to(passing("no such host; check the name and the connection"));
    } catch (SSLException e) {
      return Hop.to(passing("no safe connection (" + line(e) + "); check the address"));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      return Hop.to(passing("cannot be fetched (" + line(e) + ")"));
    }
  }

  private Request request(HttpUrl url, Validators since) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", AGENT_LINE)
            .header("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5")
            .header("Accept-Language", "fa, *;q=0.5")
            .header("Connection", "close");
    since.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    since.lastModified().ifPresent(time -> request.header("If-Modified-Since", time));
    return request.build();
  }

  private Fetched outcome(HttpUrl url, Response response) throws IOException {
    int status = response.code();
    if (status == 304) {
      return new Fetched.Unchanged();
    }
    if (status != 200) {
      boolean lasting = status >= 400 && status < 500 && status != 408 && status != 429;
      return new Fetched.Refused("the host answers " + status, lasting, retryAfter(response));
    }
    ResponseBody body = response.body();
    if (body == null || body.contentLength() > limits.maxBytes()) {
      return tooLong();
    }
    BufferedSource source = body.source();
    if (source.request(limits.maxBytes() + 1L)) {
      return tooLong();
    }
    Validators validators =
        new Validators(
            Optional.ofNullable(response.header("ETag")),
            Optional.ofNullable(response.header("Last-Modified")));
    Optional<String> type = Optional.ofNullable(response.header("Content-Type"));
    return new Fetched.Content(url.toString(), type, validators, source.readByteArray());
  }

  private static Optional<Duration> retryAfter(Response response) {
    String seconds = response.header("Retry-After", "");
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }

  private Fetched tooLong() {
    return lasting("longer than " + limits.maxBytes() / (1024 * 1024) + " MB; no article is");
  }

  private Fetched slow() {
    return passing("no whole answer within " + limits.totalTime().toSeconds() + " s; try later");
  }

  private static Fetched lasting(String reason) {
    return new Fetched.Refused(reason, true, Optional.empty());
  }

  private static Fetched passing(String reason) {
    return new Fetched.Refused(reason, false, Optional.empty());
  }

  private static String line(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String plain = message.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() > 120 ? plain.substring(0, 120) : plain;
  }
}
