package peyman.source.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/**
 * Fetches as hosts wish: what robots.txt allows, one request to a host at a time and a pause
 * between them, none while a host asks to be left alone. Thread-safe.
 */
public final class Manners {

  private static final Duration RULES_LAST = Duration.ofHours(12);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** What is known of a host; its monitor is held while it is asked. */
  private static final class Host {
    private Optional<BaseRobotRules> rules = Optional.empty();
    private Instant rulesUntil = Instant.MIN;
    private Instant free = Instant.MIN;
  }

  private final Fetcher fetcher;
  private final Duration pause;
  private final Clock clock;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /**
   * Manners.
   *
   * @param pause between two requests to a host, where its robots.txt asks for no longer one
   */
  public Manners(Fetcher fetcher, Duration pause, Clock clock) {
    this.fetcher = fetcher;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * Fetches when the host's turn has come; where it redirects, when that of the next host has.
   *
   * @throws InterruptedException where the thread is interrupted while it waits
   */
  public Fetched fetch(String address, Validators since) throws InterruptedException {
    return fetcher.follow(address, url -> hop(url, since));
  }

  private Fetcher.Hop hop(HttpUrl url, Validators since) throws InterruptedException {
    String origin = url.scheme() + "://" + url.host() + ":" + url.port();
    Host host = hosts.computeIfAbsent(origin, name -> new Host());
    synchronized (host) {
      BaseRobotRules rules = rules(origin, host);
      if (!rules.isAllowed(url.toString())) {
        boolean deferred = rules.isDeferVisits();
        return Fetcher.Hop.to(
            new Fetched.Refused(
                deferred ? "robots.txt cannot be had now" : "robots.txt of the host forbids it",
                !deferred,
                Optional.empty()));
      }
      await(host);
      Fetcher.Hop hop = fetcher.hop(url, since, fetcher.deadline());
      Optional<Duration> asked =
          hop.outcome()
              .filter(Fetched.Refused.class::isInstance)
              .flatMap(refused -> ((Fetched.Refused) refused).retryAfter());
      host.free =
          clock.instant().plus(asked.map(p -> shorter(p, LONGEST_PAUSE)).orElse(pause(rules)));
      return hop;
    }
  }

  private BaseRobotRules rules(String origin, Host host) throws InterruptedException {
    if (host.rules.isPresent() && clock.instant().isBefore(host.rulesUntil)) {
      return host.rules.get();
    }
    await(host);
    String address = origin + "/robots.txt";
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    BaseRobotRules rules =
        fetcher
            .fetch(address)
            .match(
                new Fetched.Cases<>() {
                  @Override
                  public BaseRobotRules content(Fetched.Content content) {
                    return parser.parseContent(
                        address, content.bytes(), "text/plain", List.of(Fetcher.AGENT));
                  }

                  @Override
                  public BaseRobotRules unchanged(Fetched.Unchanged unchanged) {
                    return parser.failedFetch(404);
                  }

                  @Override
                  public BaseRobotRules refused(Fetched.Refused refused) {
                    return parser.failedFetch(refused.lasting() ? 404 : 503);
                  }
                });
    host.rules = Optional.of(rules);
    host.rulesUntil =
        clock.instant().plus(rules.isDeferVisits() ? pause.multipliedBy(30) : RULES_LAST);
    host.free = clock.instant().plus(pause(rules));
    return rules;
  }

  private void await(Host host) throws InterruptedException {
    long millis = Duration.between(clock.instant(), max(host.free, clock.instant())).toMillis();
    Thread.sleep(millis);
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Duration pause(BaseRobotRules rules) {
    Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    return asked.compareTo(pause) > 0 ? shorter(asked, LONGEST_PAUSE) : pause;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
