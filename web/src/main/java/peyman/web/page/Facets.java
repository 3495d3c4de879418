package peyman.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Tally;
import peyman.observatory.record.RecordType;
import peyman.web.http.Address;
import peyman.web.words.Words;

/** What a list could be narrowed to, with counts. */
public final class Facets {

  private static final int MAX_CHOICES = 8;

  private Facets() {}

  /** One way to narrow a list. */
  public record Facet(Dimension dimension, List<Choice> choices) {
    public Facet {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A choice.
   *
   * @param url of the narrowed list
   * @param share of the largest choice, in percent, for the bar
   */
  public record Choice(String name, String url, long count, int share) {}

  /** The facets of a list of records. */
  public static List<Facet> of(
      Answers answers, Filter filter, RecordType type, Address address, Words words) {
    List<Facet> facets = new ArrayList<>();
    for (Dimension dimension :
        List.of(
            Dimension.COUNTRY,
            Dimension.SECTOR,
            Dimension.ACTION,
            Dimension.OUTLET,
            words.persian() ? Dimension.JALALI_YEAR : Dimension.YEAR)) {
      List<Choice> choices =
          choices(answers.statistics(filter, dimension), dimension, type, address, words);
      if (choices.size() > 1) {
        facets.add(new Facet(dimension, choices));
      }
    }
    return facets;
  }

  /** Tallies as choices of a list, those that count most. */
  public static List<Choice> choices(
      List<Tally> tallies, Dimension dimension, RecordType type, Address address, Words words) {
    List<Tally> largest =
        tallies.stream()
            .sorted((a, b) -> Long.compare(b.count(), a.count()))
            .limit(MAX_CHOICES)
            .toList();
    long most = largest.isEmpty() ? 1 : largest.get(0).count();
    return largest.stream()
        .map(
            tally ->
                new Choice(
                    name(tally, dimension, type, words),
                    url(tally.key(), dimension, address),
                    tally.count(),
                    (int) Math.max(1, tally.count() * 100 / most)))
        .toList();
  }

  /** A tally's key in words. */
  public static String name(Tally tally, Dimension dimension, RecordType type, Words words) {
    return switch (dimension) {
      case COUNTRY -> entity(tally, words);
      case SECTOR -> words.term("sector", tally.key());
      case ACTION -> words.term(family(type), tally.key());
      case TYPE -> words.say("nav." + tally.key() + "s");
      case YEAR, MONTH, JALALI_YEAR, JALALI_MONTH -> words.digits(tally.key());
      case OUTLET -> tally.key();
    };
  }

  private static String entity(Tally tally, Words words) {
    if (words.persian() || !tally.key().startsWith("country:")) {
      return words.persian() ? tally.label() : tally.english().orElse(tally.label());
    }
    String code = tally.key().substring("country:".length());
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
  }

  private static String url(String key, Dimension dimension, Address address) {
    Address first = address.without("cursor");
    return switch (dimension) {
      case COUNTRY ->
          first
              .with(
                  address.value("party").isEmpty() || address.has("party", key) ? "party" : "with",
                  key)
              .toString();
      case SECTOR -> first.with("sector", key).toString();
      case ACTION -> first.with("action", key).toString();
      case TYPE -> first.with("type", key).toString();
      case YEAR, MONTH, JALALI_YEAR, JALALI_MONTH ->
          first.with("since", key).with("until", key).toString();
      case OUTLET -> first.with("outlet", key).toString();
    };
  }

  /** The words that the acts of a type belong to. */
  public static String family(RecordType type) {
    return switch (type) {
      case AGREEMENT -> "action";
      case MEETING -> "meeting";
      case STATEMENT -> "statement";
      case FIGURE -> "measure";
      case ROUTE -> "route";
      case OFFICE -> "post";
      case EVENT -> "event";
    };
  }
}
