package peyman.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import peyman.observatory.query.FilterException;
import peyman.observatory.search.SearchException;
import peyman.observatory.store.StoreException;
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

  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/health", "/metrics");

  private final Renderer renderer;

  public Problems(Renderer renderer) {
    this.renderer = renderer;
  }

  /** What a page says of a problem. */
  public record Shown(int status, String title, String message) {}

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
    String name = renderer.words(context).sayOr("filter." + fault.name(), fault.name());
    answer(context, 400, "problem.filter", name, fault.value(), fault.getMessage());
  }

  /** A query that cannot be meant; its message says where. */
  public void query(SearchException fault, Context context) {
    answer(context, 400, "problem.message", fault.getMessage());
  }

  /** A store that does not answer. */
  public void store(StoreException fault, Context context) {
    if (PASSING.contains(fault.fault())) {
      LOG.warn("{} {}: {}", context.method(), context.path(), fault.getMessage());
      context.header("Retry-After", RETRY_SECONDS);
    } else {
      LOG.error("{} {}: {}", context.method(), context.path(), fault.getMessage());
    }
    answer(context, 503, "problem.message", fault.getMessage());
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
    context.status(status);
    Fresh.forget(context);
    if (forProgram(context)) {
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
    Words words = renderer.words(context);
    String title = words.say("problem.status." + status);
    renderer.show(
        context,
        "problem.jte",
        renderer.frame(context, "", title),
        new Shown(status, title, words.say(key, values)));
  }
}
