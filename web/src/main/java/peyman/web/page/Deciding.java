package peyman.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Optional;
import peyman.observatory.Observatory;
import peyman.web.http.Address;
import peyman.web.http.Problem;
import peyman.web.token.Tokens;

/** Merging and splitting on pages, by those who have a token. */
public final class Deciding {

  private static final String COOKIE = "token";
  private static final int COOKIE_SECONDS = 12 * 60 * 60;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Tokens tokens;

  public Deciding(Renderer renderer, Observatory observatory, Tokens tokens) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.tokens = tokens;
  }

  /** The page of the token: who holds it, or whether a wrong one was given. */
  public record Entrance(Optional<String> holder, boolean wrong) {}

  /** Whose token a request carries. */
  static Optional<String> holder(Context context, Tokens tokens) {
    return Optional.ofNullable(context.cookie(COOKIE)).flatMap(tokens::holder);
  }

  /** Shows the page of the token. */
  public void show(Context context) {
    entrance(context, new Entrance(holder(context, tokens), false));
  }

  /** Takes a token into the browser, or out of it. */
  public void enter(Context context) {
    ours(context);
    String token = Optional.ofNullable(context.formParam("token")).orElse("").strip();
    if (token.isEmpty()) {
      context.removeCookie(COOKIE);
      entrance(context, new Entrance(Optional.empty(), false));
      return;
    }
    Optional<String> holder = tokens.holder(token);
    if (holder.isPresent()) {
      context.cookie(
          new Cookie(COOKIE, token, "/", COOKIE_SECONDS, false, true, null, SameSite.STRICT));
    } else {
      context.status(HttpStatus.FORBIDDEN);
    }
    entrance(context, new Entrance(holder, holder.isEmpty()));
  }

  private void entrance(Context context, Entrance entrance) {
    Frame frame = renderer.frame(context, "", renderer.words(context).say("token.title"));
    renderer.show(context, "token.jte", frame, entrance);
  }

  /** Makes one of two records. */
  public void merge(Context context) {
    String by = demanded(context);
    List<String> ids = List.of(form(context, "record"), form(context, "other"));
    observatory.merge(ids, by, why(context));
    back(context, ids.get(0));
  }

  /** Takes a telling out of a record. */
  public void split(Context context) {
    String by = demanded(context);
    String id = form(context, "record");
    observatory.split(id, List.of(form(context, "telling")), by, why(context));
    back(context, id);
  }

  /** Takes a decision back. */
  public void undo(Context context) {
    demanded(context);
    String decision = form(context, "decision");
    if (!decision.matches("\\d{1,18}")) {
      throw Problem.notFound("decision.unknown", decision);
    }
    observatory.undo(Long.parseLong(decision));
    back(context, form(context, "record"));
  }

  private String demanded(Context context) {
    ours(context);
    return holder(context, tokens).orElseThrow(() -> new Problem(401, "token.missing"));
  }

  /** Only our own pages may send forms that change something. */
  private static void ours(Context context) {
    String origin = context.header("Origin");
    if (origin != null && !origin.equals(context.scheme() + "://" + context.host())) {
      throw new Problem(403, "origin");
    }
  }

  private static String form(Context context, String name) {
    String value = Optional.ofNullable(context.formParam(name)).orElse("").strip();
    if (value.isEmpty()) {
      throw new Problem(400, "records", name);
    }
    // people paste addresses of records as well as their ids
    return value.substring(value.lastIndexOf('/') + 1);
  }

  private static String why(Context context) {
    return Optional.ofNullable(context.formParam("why")).orElse("").strip();
  }

  private static void back(Context context, String record) {
    context.redirect("/records/" + Address.encoded(record), HttpStatus.SEE_OTHER);
  }
}
