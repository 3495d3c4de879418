package peyman.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peyman.observatory.Observatory;
import peyman.observatory.query.FilterException;
import peyman.observatory.search.SearchException;
import peyman.observatory.store.StoreException;
import peyman.web.http.Address;
import peyman.web.http.Fresh;
import peyman.web.http.Guard;
import peyman.web.http.Problem;
import peyman.web.words.Words;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that cannot be answered: by a page, or for programs by problem+json. */
public final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger("peyman.web.problem");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RETRY_SECONDS = "5";

  /** What is over by itself. */
  private static final Set<StoreException.Fault> PASSING =
      Set.of(StoreException.Fault.INDEXING, StoreException.Fault.LOCKED);

  /** Parameters that name entities. */
  private static final List<String> PARTIES = List.of("party", "with");

  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/health", "/metrics");

  private final Renderer renderer;
  private final Observatory observatory;

  public Problems(Renderer renderer, Observatory observatory) {
    this.renderer = renderer;
    this.observatory = observatory;
  }

  /**
   * What a page says of a problem.
   *
   * @param ways out of it
   */
  public record Shown(int status, String title, String message, List<Way> ways) {
    public Shown {
      ways = List.copyOf(ways);
    }
  }

  /** A page that the visitor may have meant. */
  public record Way(String name, String url) {}

  /** A request that the caller can mend. */
  public void problem(Problem problem, Context context) {
    answer(context, problem.status(), problem.key(), problem.values());
  }

  /** A filter that cannot be meant; its message names what is allowed. */
  public void filter(FilterException fault, Context context) {
    if (forProgram(context)) {
      answer(context, 400, "problem.message", fault.getMessage());
      return;
    }
    Words words = renderer.words(context);
    if (PARTIES.contains(fault.name())) {
      List<Way> meant = meant(fault, context, words);
      String key = meant.isEmpty() ? "problem.party" : "problem.party.similar";
      show(context, 400, words.say(key, fault.value()), meant);
      return;
    }
    String name = words.sayOr("filter." + fault.name(), fault.name());
    String detail = words.sayOr("problem.filter." + fault.name(), words.say("problem.filter.any"));
    show(
        context,
        400,
        words.say("problem.filter", name, fault.value(), detail),
        List.of(without(fault.name(), context, words)));
  }

  /** The same page with those who are named alike, and without whom nobody knows. */
  private List<Way> meant(FilterException fault, Context context, Words words) {
    Address address = Address.of(context).without("cursor");
    List<Way> ways = new ArrayList<>();
    for (String parameter : PARTIES) {
      if (address.has(parameter, fault.value())) {
        observatory
            .similar(fault.value())
            .forEach(
                entity ->
                    ways.add(
                        new Way(
                            words.name(entity), address.with(parameter, entity.id()).toString())));
      }
    }
    return ways;
  }

  private static Way without(String filter, Context context, Words words) {
    return new Way(
        words.say("problem.filter.without"),
        Address.of(context).without("cursor").without(filter).toString());
  }

  /** A query that cannot be meant; its message says where. */
  public void query(SearchException fault, Context context) {
    if (forProgram(context)) {
      answer(context, 400, "problem.message", fault.getMessage());
      return;
    }
    show(context, 400, said(fault, renderer.words(context)), List.of());
  }

  /** A mistake in a query, in the words of a language. */
  static String said(SearchException fault, Words words) {
    String kind = fault.mistake().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say("problem.query." + kind, fault.position() + 1);
  }

  /** A store that does not answer. */
  public void store(StoreException fault, Context context) {
    if (PASSING.contains(fault.fault())) {
      LOG.warn("{} {}: {}", context.method(), context.path(), fault.getMessage());
      context.header("Retry-After", RETRY_SECONDS);
    } else {
      LOG.error("{} {}: {}", context.method(), context.path(), fault.getMessage());
    }
    if (forProgram(context)) {
      answer(context, 503, "problem.message", fault.getMessage());
      return;
    }
    answer(context, 503, "problem.store." + fault.fault().name().toLowerCase(Locale.ROOT));
  }

  /** What nobody foresaw; the caller learns only where the log has it. */
  public void failure(Exception failure, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), failure);
    answer(context, 500, "problem.failed", Guard.id(context));
  }

  /** What the server itself refuses. */
  public void refused(int status, long maxBodyBytes, Context context) {
    switch (status) {
      case 404 -> answer(context, status, "problem.page.unknown");
      case 405 -> answer(context, status, "problem.method");
      case 413 -> answer(context, status, "problem.body", maxBodyBytes / 1000);
      default -> answer(context, 400, "problem.method");
    }
  }

  private static boolean forProgram(Context context) {
    return FOR_PROGRAMS.stream().anyMatch(context.path()::startsWith);
  }

  private void answer(Context context, int status, String key, Object... values) {
    if (forProgram(context)) {
      context.status(status);
      Fresh.forget(context);
      Words english = renderer.words("en");
      context.contentType("application/problem+json");
      Map<String, Object> problem =
          Map.of(
              "type", "about:blank",
              "title", english.say("problem.status." + status),
              "status", status,
              "detail", english.say(key, values),
              "instance", context.path(),
              "request", Guard.id(context));
      context.result(JSON.writeValueAsString(problem));
      return;
    }
    show(context, status, renderer.words(context).say(key, values), List.of());
  }

  private void show(Context context, int status, String message, List<Way> ways) {
    context.status(status);
    Fresh.forget(context);
    String title = renderer.words(context).say("problem.status." + status);
    renderer.show(
        context,
        "problem.jte",
        renderer.frame(context, "", title),
        new Shown(status, title, message, ways));
  }
}
