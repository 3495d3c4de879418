package peyman.web.page;

import java.util.List;
import java.util.Optional;
import peyman.web.http.Address;
import peyman.web.http.Assets;
import peyman.web.http.Visitor;
import peyman.web.words.Words;

/**
 * What stands around every page.
 *
 * @param words of the page's language
 * @param visitor who looks
 * @param assets style sheet and scripts
 * @param address of the page
 * @param section key of its place in the navigation
 * @param title of the page
 * @param scripts assets that the page runs beside those of all pages
 * @param feed address of the Atom feed of what is shown
 */
public record Frame(
    Words words,
    Visitor visitor,
    Assets assets,
    Address address,
    String section,
    String title,
    List<String> scripts,
    Optional<String> feed) {

  /** Groups of the navigation: their key and the sections in them. */
  public record Group(String key, List<String> sections) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group("look", List.of("overview", "search", "read")),
          new Group(
              "records",
              List.of(
                  "agreements",
                  "meetings",
                  "statements",
                  "figures",
                  "routes",
                  "offices",
                  "events")),
          new Group("relations", List.of("entities", "map", "network", "timeline")),
          new Group("behind", List.of("articles", "sources", "api")));

  public Frame {
    scripts = List.copyOf(scripts);
  }

  public List<Group> groups() {
    return GROUPS;
  }

  /** The address of a section. */
  public String sectionUrl(String key) {
    return key.equals("overview") ? "/" : "/" + key;
  }

  public String say(String key, Object... values) {
    return words.say(key, values);
  }

  /** This page in the other language. */
  public String otherLanguageUrl() {
    return address.with("lang", words.persian() ? "en" : "fa").toString();
  }

  /** The theme that the switch leads to. */
  public String otherTheme() {
    return switch (visitor.theme()) {
      case "auto" -> "dark";
      case "dark" -> "light";
      default -> "auto";
    };
  }

  public String otherThemeUrl() {
    return address.with("theme", otherTheme()).toString();
  }

  /** This frame around a page that runs scripts of its own. */
  public Frame running(String... names) {
    return new Frame(words, visitor, assets, address, section, title, List.of(names), feed);
  }

  /** This frame around a page whose list can be followed as a feed. */
  public Frame fed(String feedUrl) {
    return new Frame(
        words, visitor, assets, address, section, title, scripts, Optional.of(feedUrl));
  }
}
