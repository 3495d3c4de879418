package peyman.observatory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.observatory.Articles;
import peyman.observatory.MadeArticles;
import peyman.observatory.merge.Features;
import peyman.observatory.merge.Pool;
import peyman.observatory.record.Told;
import peyman.reading.Reading;

class PoolTest {

  @TempDir Path folder;

  @Test
  void mergesInMemoryAsAStoreDoes() {
    List<Reading> readings =
        new ArrayList<>(MadeArticles.make(80).stream().map(Articles::read).toList());
    Collections.shuffle(readings, new Random(5));
    Map<String, String> inMemory = new HashMap<>();
    Pool pool = new Pool();
    try (Store store = Store.open(StoreLocation.in(folder), true)) {
      try (Writing writing = store.write("test", Clock.systemUTC())) {
        for (Reading reading : readings) {
          long story = writing.add(reading).story().hashCode();
          LocalDate day =
              reading.article().published().orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
          for (Told told : Incoming.of(reading).told()) {
            Set<String> words = Set.of(Features.words(told).split(" "));
            inMemory.put(told.id(), pool.place(new Features(told, day, story, words)).mergedId());
          }
        }
      }
      Map<String, String> stored = new HashMap<>();
      inMemory.keySet().forEach(id -> stored.put(id, store.record(id).orElseThrow().merged().id()));
      assertThat(inMemory).isEqualTo(stored);
      assertThat(new HashSet<>(stored.values())).hasSizeLessThan(stored.size());
    }
  }
}
