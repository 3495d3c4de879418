package peyman.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a visitor prefers: kept in cookies, which switches on every page set.
 *
 * @param language {@code fa} or {@code en}; at first what the browser asks for, else Persian
 * @param theme {@code light}, {@code dark}, or {@code auto}: as the system has it
 */
public record Visitor(String language, String theme) {

  public static final List<String> LANGUAGES = List.of("fa", "en");

  private static final Set<String> THEMES = Set.of("light", "dark", "auto");
  private static final int COOKIE_SECONDS = 365 * 24 * 60 * 60;

  /** The visitor who makes a request. */
  public static Visitor of(Context context) {
    String language = context.cookie("lang");
    String theme = context.cookie("theme");
    return new Visitor(
        language != null && LANGUAGES.contains(language)
            ? language
            : asked(context.header("Accept-Language")),
        theme != null && THEMES.contains(theme) ? theme : "auto");
  }

  private static String asked(String header) {
    if (header == null) {
      return "fa";
    }
    for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
      for (String language : LANGUAGES) {
        if (range.strip().startsWith(language)) {
          return language;
        }
      }
    }
    return "fa";
  }

  /**
   * Follows a switch: where the address says {@code lang} or {@code theme}, remembers it and leads
   * to the same page without.
   *
   * @return whether it did
   */
  public static boolean follow(Context context) {
    String language = context.queryParam("lang");
    String theme = context.queryParam("theme");
    boolean switched = false;
    if (language != null && LANGUAGES.contains(language)) {
      remember(context, "lang", language);
      switched = true;
    }
    if (theme != null && THEMES.contains(theme)) {
      remember(context, "theme", theme);
      switched = true;
    }
    if (switched) {
      context.redirect(
          Address.of(context).without("lang").without("theme").toString(), HttpStatus.SEE_OTHER);
    }
    return switched;
  }

  private static void remember(Context context, String name, String value) {
    context.cookie(new Cookie(name, value, "/", COOKIE_SECONDS, false, true, null, SameSite.LAX));
  }
}
