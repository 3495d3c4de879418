package peyman.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads publication times.
 *
 * <p>Grammar: {@code YYYY-MM-DD [(T | blank) HH:MM [:SS [.fraction]] [Z | (+|-) HH [:] MM]]}.
 * Without a zone UTC is meant; a date alone is its first moment.
 */
public final class PublicationTime {

  /** What messages tell users to write. */
  public static final String FORMS =
      "an ISO date or date-time, such as 2025-11-07 or 2025-11-07T09:30:00Z";

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})"
              + "(?:[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)\\s?"
              + "([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private PublicationTime() {}

  /** The time that a string states, or empty where it states none. */
  public static Optional<Instant> parse(String value) {
    Matcher matcher = TIME.matcher(value.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(matcher.group(1));
      if (matcher.group(2) == null) {
        return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      String time = day + "T" + matcher.group(2).replace(',', '.');
      String zone = matcher.group(3);
      return Optional.of(
          zone == null || zone.equalsIgnoreCase("z")
              ? LocalDateTime.parse(time).toInstant(ZoneOffset.UTC)
              : OffsetDateTime.of(LocalDateTime.parse(time), ZoneOffset.of(zone)).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // a 30th of February: no time either
    }
  }
}
