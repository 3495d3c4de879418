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
import peyman.observatory.record.Merged;

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

  @Test
  void whatWentOnAfterADayIsAmongWhatBeganByIt() {
    try (Store store = Store.open(StoreLocation.in(folder), true)) {
      try (Writing writing = store.write("test", Clock.systemUTC())) {
        MadeArticles.make(30).forEach(article -> writing.add(Articles.read(article)));
      }
      List<Merged> all = store.records(Filter.ALL, PageRequest.first(500)).items();
      List<Merged> lasting =
          all.stream().filter(merged -> merged.first().isBefore(merged.last())).toList();
      assertThat(lasting).isNotEmpty();
      for (Merged one : lasting) {
        Filter filter = Filter.parse(Map.of("until", List.of(one.first().toString())));
        List<String> begun =
            all.stream()
                .filter(merged -> !merged.first().isAfter(one.first()))
                .map(Merged::id)
                .toList();
        assertThat(store.records(filter, PageRequest.first(500)).items().stream().map(Merged::id))
            .contains(one.id())
            .containsExactlyElementsOf(begun);
        assertThat(store.count(filter).value()).isEqualTo(begun.size());
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
