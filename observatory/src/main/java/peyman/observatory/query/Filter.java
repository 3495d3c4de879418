package peyman.observatory.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.observatory.record.RecordType;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Sector;

/**
 * Which merged records are meant. Every filter that is given must hold; of several values of one
 * filter any, except of parties: all of them must play a part.
 *
 * @param types of these types; empty: of all
 * @param parties entities that play a part: ids ({@code country:KZ}, {@code bloc:EU}), country
 *     codes ({@code KZ}), or names; the store finds whom a name means
 * @param since told of on this day or later
 * @param until told of on this day or earlier
 * @param sectors about these sectors
 * @param actions with one of these acts: actions, kinds of meetings, measures, posts, codes
 * @param minAmount with an amount of at least so much
 * @param currency with an amount in this currency or unit
 * @param outlets told by one of these outlets
 * @param modalities with one of these
 * @param minSources told by at least so many independent sources
 */
public record Filter(
    Set<RecordType> types,
    List<String> parties,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Set<Sector> sectors,
    Set<String> actions,
    Optional<BigDecimal> minAmount,
    Optional<String> currency,
    List<String> outlets,
    Set<Modality> modalities,
    int minSources) {

  /** All merged records. */
  public static final Filter ALL =
      new Filter(
          Set.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Set.of(),
          0);

  public Filter {
    types = Set.copyOf(types);
    parties = List.copyOf(parties);
    sectors = Set.copyOf(sectors);
    actions = Set.copyOf(actions);
    outlets = List.copyOf(outlets);
    modalities = Set.copyOf(modalities);
  }

  /**
   * Reads filters as commands and addresses give them: {@code party}, {@code with}, {@code since},
   * {@code until}, {@code sector}, {@code action}, {@code min-amount}, {@code currency}, {@code
   * outlet}, {@code modality}, {@code min-sources}, {@code type}. Values may be lists with commas,
   * apart from outlets; empty ones are passed over.
   *
   * @throws FilterException names a wrong filter or value and what is allowed
   */
  public static Filter parse(Map<String, List<String>> named) {
    return new FilterParser(named).parse();
  }

  /** The names that {@link #parse} knows. */
  public static List<String> names() {
    return FilterParser.NAMES;
  }

  /** This filter, for records of one type. */
  public Filter of(RecordType type) {
    return new Filter(
        Set.of(type),
        parties,
        since,
        until,
        sectors,
        actions,
        minAmount,
        currency,
        outlets,
        modalities,
        minSources);
  }

  /** This filter, where another entity plays a part too. */
  public Filter with(String party) {
    List<String> all = new ArrayList<>(parties);
    all.add(party);
    return new Filter(
        types,
        all,
        since,
        until,
        sectors,
        actions,
        minAmount,
        currency,
        outlets,
        modalities,
        minSources);
  }
}
