package peyman.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import peyman.observatory.query.ArticleFilter;
import peyman.observatory.query.Cursor;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.EntityFilter;
import peyman.observatory.query.Filter;
import peyman.observatory.query.FilterException;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;
import peyman.observatory.query.Tally;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.reading.value.Calendars;
import peyman.testing.DatabaseKind;
import peyman.testing.Databases;

/** Lists in every order, page by page, in both kinds of store. */
@ParameterizedClass
@EnumSource
class OrderIT {

  private static final Databases DATABASES = new Databases();
  private static final int PAGE = 7;
  private static final Comparator<Double> NUMBERS = Comparator.naturalOrder();

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Observatory observatory;

  @BeforeEach
  void open() {
    observatory =
        Observatory.openOrCreate(
            StoreLocation.parse(DATABASES.fresh(kind, folder)).withIndex(folder));
    try (Writing writing = observatory.write()) {
      MadeArticles.make(12).forEach(article -> writing.add(Articles.read(article)));
    }
  }

  @AfterEach
  void close() {
    observatory.close();
  }

  @AfterAll
  static void stop() {
    DATABASES.close();
  }

  private List<Merged> records(Filter filter, Sort sort) {
    return whole(request -> observatory.records(filter, request), sort);
  }

  private static <T> List<T> whole(Function<PageRequest, Page<T>> asking, Sort sort) {
    List<T> all = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Page<T> page =
          asking.apply(
              new PageRequest(
                  PAGE, next.map(Cursor::toString).map(Cursor::parse), Optional.of(sort)));
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return all;
  }

  @Test
  void everyOrderGivesEveryRecordOnceAndBackwardsFromItsOtherEnd() {
    List<String> ids = records(Filter.ALL, Sort.LATEST).stream().map(Merged::id).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(3 * PAGE);
    for (Sort.By by : Sort.RECORDS) {
      List<Merged> down = records(Filter.ALL, new Sort(by, true));
      List<Merged> up = new ArrayList<>(records(Filter.ALL, new Sort(by, false)));
      assertThat(down.stream().map(Merged::id))
          .as(by.label())
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(up).containsExactlyInAnyOrderElementsOf(down);
    }
  }

  @Test
  void ordersByWhatIsAskedFor() {
    assertThat(records(Filter.ALL, new Sort(Sort.By.DAY, false)))
        .isSortedAccordingTo(Comparator.comparing(Merged::last));
    assertThat(records(Filter.ALL, new Sort(Sort.By.SOURCES, true)))
        .isSortedAccordingTo(Comparator.comparing(Merged::sourceCount).reversed());
    assertThat(records(Filter.ALL, new Sort(Sort.By.CONFIDENCE, true)))
        .isSortedAccordingTo(Comparator.comparing(Merged::confidence).reversed());
  }

  @Test
  void recordsWithoutAnAmountComeLastEitherWay() {
    for (boolean descending : List.of(true, false)) {
      List<Optional<Double>> amounts =
          records(Filter.ALL, new Sort(Sort.By.AMOUNT, descending)).stream()
              .map(merged -> merged.amount().map(amount -> amount.value().doubleValue()))
              .toList();
      long present = amounts.stream().filter(Optional::isPresent).count();
      assertThat(present).isBetween(1L, amounts.size() - 1L);
      assertThat(amounts.stream().limit(present).map(Optional::orElseThrow).toList())
          .isSortedAccordingTo(descending ? NUMBERS.reversed() : NUMBERS);
    }
  }

  @Test
  void filtersHoldInEveryOrder() {
    Filter filter = Filter.ALL.with("IR");
    List<Merged> all = records(filter, Sort.LATEST);
    assertThat(all).isNotEmpty();
    for (Sort.By by : Sort.RECORDS) {
      assertThat(records(filter, by.first())).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @Test
  void namesFollowThePersianAlphabet() {
    List<String> names =
        whole(request -> observatory.entities(EntityFilter.ALL, request), Sort.By.NAME.first())
            .stream()
            .map(summary -> summary.entity().persian())
            .toList();
    assertThat(names).containsSubsequence("ایران", "پاکستان", "چین", "روسیه", "عراق", "هند");
  }

  @Test
  void entitiesAndArticlesGiveEachOnce() {
    for (Sort.By by : Sort.ENTITIES) {
      assertThat(whole(request -> observatory.entities(EntityFilter.ALL, request), by.first()))
          .extracting(EntitySummary::entity)
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(PAGE);
    }
    for (Sort.By by : Sort.ARTICLES) {
      assertThat(whole(request -> observatory.articles(ArticleFilter.ALL, request), by.first()))
          .extracting(ArticleSummary::id)
          .doesNotHaveDuplicates()
          .hasSize(12);
    }
  }

  @Test
  void monthsOfThePersianCalendarAreCountedByDays() {
    for (Filter filter :
        List.of(
            Filter.ALL,
            Filter.parse(Map.of("party", List.of("IR"), "until", List.of("2025-02"))))) {
      Map<String, Long> counted = new TreeMap<>();
      for (Merged merged : records(filter, Sort.LATEST)) {
        Calendars.Ymd day = Calendars.jalali(merged.last());
        counted.merge(YearMonth.of(day.year(), day.month()).toString(), 1L, Long::sum);
      }
      assertThat(observatory.statistics(filter, Dimension.JALALI_MONTH))
          .isNotEmpty()
          .allSatisfy(tally -> assertThat(tally.count()).isEqualTo(counted.remove(tally.key())));
      assertThat(counted).isEmpty();
      assertThat(observatory.statistics(filter, Dimension.JALALI_YEAR))
          .extracting(Tally::key)
          .contains("1403");
    }
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    Cursor cursor = observatory.records(Filter.ALL, PageRequest.first(3)).next().orElseThrow();
    PageRequest other =
        new PageRequest(3, Optional.of(cursor), Optional.of(Sort.By.AMOUNT.first()));
    assertThatThrownBy(() -> observatory.records(Filter.ALL, other))
        .isInstanceOf(FilterException.class)
        .hasMessageContaining("cursor");
  }
}
