package peyman.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the headline of a page: the heading that its title or metadata name too, else what they
 * name without the outlet's name behind it.
 */
final class Headline {

  private static final Pattern PART =
      Pattern.compile("\\s+[|\u2013\u2014\u00BB\u00AB\u2022\u00B7:-]+\\s+|\\s*\\|\\s*");

  /** What parts an outlet's name from a headline before it. */
  private static final Pattern REST = Pattern.compile("\\s+[|\u2013\u2014\u00BB\u00B7-]\\s");

  private static final String UNSEEN =
      "[class*=visuallyhidden], [class*=visually-hidden], [class*=sr-only], [class*=screen-reader]";

  private static final int MAX_CHARS = 300;
  private static final int SURE_CHARS = 12;
  private static final int SURE_SCORE = 5;

  private Headline() {}

  static Optional<String> of(Stated stated) {
    List<String> named = new ArrayList<>(stated.headlines());
    stated.pageTitle().ifPresent(named::add);
    List<String> plain = named.stream().map(FirstLook::letters).toList();
    Optional<Element> best = Optional.empty();
    int bestScore = 0;
    for (Element heading : stated.headings()) {
      String text = text(heading);
      String letters = FirstLook.letters(text);
      if (letters.length() < 3 || text.length() > MAX_CHARS) {
        continue;
      }
      boolean outlet = letters.equals(FirstLook.letters(stated.outlet().orElse("")));
      int rank = heading.normalName().equals("h1") && !home(heading) ? 1 : 0;
      int score = outlet ? 0 : score(letters, plain) + rank;
      if (score > bestScore && score >= SURE_SCORE) {
        bestScore = score;
        best = Optional.of(heading);
      }
    }
    if (best.isPresent()) {
      return Optional.of(withoutKicker(best.get(), stated.headlines()));
    }
    List<Element> ranked =
        stated.headings().stream()
            .filter(h -> h.normalName().equals("h1") && !home(h))
            .filter(h -> h.text().length() >= SURE_CHARS && h.text().length() <= MAX_CHARS)
            .filter(h -> plain.stream().noneMatch(n -> n.endsWith(FirstLook.letters(h.text()))))
            .toList();
    if (ranked.size() == 1) {
      return Optional.of(clean(ranked.get(0).text()));
    }
    Optional<String> meta = stated.headlines().stream().findFirst();
    Optional<String> title = stated.pageTitle();
    if (meta.isPresent() || title.isPresent()) {
      return Optional.of(clean(withoutOutlet(meta.or(() -> title).get(), stated.outlet())));
    }
    return stated.headings().stream()
        .map(heading -> clean(heading.text()))
        .filter(text -> !text.isEmpty() && text.length() <= MAX_CHARS)
        .findFirst();
  }

  /** What people see of a heading: not what is there for screen readers alone. */
  private static String text(Element heading) {
    String all = clean(heading.text());
    for (Element unseen : heading.select(UNSEEN)) {
      String part = clean(unseen.text());
      if (!part.isEmpty() && part.length() < all.length()) {
        all = clean(all.replace(part, ""));
      }
    }
    return all;
  }

  /** How well a heading fits what the page's head names. */
  private static int score(String heading, List<String> named) {
    int score = 0;
    for (String name : named) {
      if (name.equals(heading)) {
        score = Math.max(score, 10);
      } else if (heading.length() >= SURE_CHARS && name.contains(heading)) {
        int ends = name.startsWith(heading) ? 2 : name.endsWith(heading) ? -2 : 0;
        score = Math.max(score, 4 + ends + 4 * heading.length() / name.length());
      } else if (name.length() >= SURE_CHARS && heading.contains(name)) {
        score = Math.max(score, 4 + 4 * name.length() / heading.length());
      } else if (alike(name, heading)) {
        score = Math.max(score, 5);
      }
    }
    return score;
  }

  /** A heading that leads to the front page names the outlet. */
  private static boolean home(Element heading) {
    Element link = heading.selectFirst("a[href]");
    link = link == null ? heading.closest("a[href]") : link;
    if (link == null) {
      return false;
    }
    String address = link.absUrl("href").replaceFirst("^https?://[^/]+", "");
    return address.isEmpty() || address.equals("/");
  }

  /** Some headings hold a kicker or a subtitle beside the headline that the page's head states. */
  private static String withoutKicker(Element heading, List<String> named) {
    String text = text(heading);
    for (String name : named) {
      String clean = clean(name);
      if (text.startsWith(clean) && REST.matcher(text.substring(clean.length())).lookingAt()) {
        return clean;
      }
    }
    for (Element part : heading.select("*")) {
      String letters = FirstLook.letters(part.text());
      boolean whole = part == heading || letters.length() < SURE_CHARS;
      if (!whole && named.stream().map(FirstLook::letters).anyMatch(letters::equals)) {
        return clean(part.text());
      }
    }
    String own = FirstLook.letters(heading.ownText());
    boolean stated =
        own.length() >= SURE_CHARS && named.stream().map(FirstLook::letters).anyMatch(own::equals);
    return stated ? clean(heading.ownText()) : text;
  }

  private static boolean alike(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= 20;
  }

  /** Cuts the outlet's name off a title; what is left is the longest part. */
  static String withoutOutlet(String title, Optional<String> outlet) {
    String[] parts = PART.split(title);
    if (parts.length < 2) {
      return title;
    }
    String first = parts[0];
    String last = parts[parts.length - 1];
    int cutLast = title.lastIndexOf(last);
    int startSecond = title.indexOf(parts[1], first.length());
    String name = FirstLook.letters(outlet.orElse(""));
    if (!name.isEmpty() && FirstLook.letters(first).equals(name)) {
      return title.substring(startSecond);
    }
    boolean named = !name.isEmpty() && FirstLook.letters(last).contains(name);
    boolean barred = title.charAt(cutLast - 1) == '|' || title.startsWith("|", cutLast - 2);
    int most = barred ? 30 : 15;
    if (named || last.length() < most && last.length() * 2 < title.length()) {
      String rest = title.substring(0, cutLast);
      return rest.replaceAll("[\\s|\u2013\u2014\u00BB\u00AB\u2022\u00B7:-]+$", "");
    }
    if (first.length() < 20 && first.length() * 3 < title.length()) {
      return title.substring(startSecond);
    }
    return title;
  }

  /** The outlet's name, where the page's title is the headline and that. */
  static Optional<String> outlet(Stated stated, String headline) {
    return stated
        .pageTitle()
        .map(Headline::clean)
        .filter(title -> title.startsWith(headline) && title.length() > headline.length())
        .map(title -> PART.split(title.substring(headline.length())))
        .filter(parts -> parts.length > 1 && parts[0].isEmpty())
        .map(parts -> parts[1].strip())
        .filter(name -> !name.isEmpty() && name.length() <= 40);
  }

  static String clean(String text) {
    return text.replaceAll("[\\s\u00A0]+", " ").replaceAll("[\u200B\uFEFF\u00AD]", "").strip();
  }
}
