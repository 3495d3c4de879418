package peyman.spark;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import peyman.reading.Reader;
import peyman.reading.ReadingJson;

/** What an executor's JVM loads once and all its tasks share: models, gazetteer, the writer. */
final class Work {

  private static final class Loaded {
    private static final Reader READER = Reader.load(clock());
    private static final ReadingJson JSON = new ReadingJson();
  }

  private Work() {}

  static Reader reader() {
    return Loaded.READER;
  }

  static ReadingJson json() {
    return Loaded.JSON;
  }

  /** All articles of a run are read at one time: its start, or what builds reproducibly set. */
  private static Clock clock() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    Instant now =
        epoch != null && epoch.matches("\\d{1,11}")
            ? Instant.ofEpochSecond(Long.parseLong(epoch))
            : Instant.now();
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
