package peyman.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import peyman.web.http.Problem;

/** The time of publication of an article that is sent. */
final class Published {

  private Published() {}

  /** An ISO day, or a date-time with its offset. */
  static Instant parse(String text) {
    try {
      return text.length() <= 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new Problem(400, "published", text);
    }
  }
}
