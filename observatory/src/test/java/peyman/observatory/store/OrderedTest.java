package peyman.observatory.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.observatory.Articles;
import peyman.observatory.MadeArticles;
import peyman.observatory.query.Filter;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;

class OrderedTest {

  @TempDir Path folder;

  @Test
  void walkingAnIndexGivesWhatReadingWholeGives() {
    StoreLocation location = StoreLocation.in(folder);
    try (Store store = Store.open(location, true)) {
      try (Writing writing = store.write("test", Clock.systemUTC())) {
        MadeArticles.make(10).forEach(article -> writing.add(Articles.read(article)));
      }
    }
    try (Database database = Database.open(location, false)) {
      for (Filter filter :
          List.of(
              Filter.ALL,
              Filter.parse(Map.of("party", List.of("IR"), "until", List.of("2025-02"))),
              Filter.parse(
                  Map.of("type", List.of("agreement,figure"), "min-amount", List.of("5"))))) {
        for (Sort.By by : Sort.RECORDS) {
          for (Sort sort : List.of(by.first(), by.first().reversed())) {
            assertThat(rows(database, filter, sort, true))
                .as(filter + " by " + sort)
                .isNotEmpty()
                .isEqualTo(rows(database, filter, sort, false));
          }
        }
      }
    }
  }

  private static List<Keyset.Placed<MergedRow>> rows(
      Database database, Filter filter, Sort sort, boolean walked) {
    return database.read(
        handle -> {
          Selection selection = new Selection(handle, filter);
          PageRequest request = new PageRequest(9, Optional.empty(), Optional.of(sort));
          Keyset order = new Ordered(selection, request).order(walked ? "m.last_day" : "p.day");
          return walked
              ? selection.walked(order, Optional.empty(), 9)
              : selection.led(order, Optional.empty(), 9);
        });
  }

  @Test
  void namesAreWrittenSoThatTheyStandByTheAlphabet() {
    assertThat(
            List.of("آلمان", "ایران", "بلژیک", "پاکستان", "ترکیه", "چین", "کنیا", "گرجستان", "یمن"))
        .isSortedAccordingTo((one, other) -> Alphabet.key(one).compareTo(Alphabet.key(other)));
    assertThat(Alphabet.key("ایران خودرو")).isGreaterThan(Alphabet.key("ایران"));
    assertThat(Alphabet.key("ایران خودرو")).isLessThan(Alphabet.key("ایرانشهر"));
  }
}
