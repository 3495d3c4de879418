package peyman.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

  private static final DateText DATES = DateText.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "۱۶ آبان ۱۴۰۴، ۱۲:۳۰ | 2025-11-07T09:00:00Z",
        "تاریخ انتشار: ۱۹ شهریور ۱۴۰۴ - ۱۸:۴۰ | 2025-09-10T15:10:00Z",
        "پنجشنبه / ۱۷ مهر ۱۴۰۴ / ۱۱:۴۵ | 2025-10-09T08:15:00Z",
        "1404/08/12 10:20 | 2025-11-03T06:50:00Z",
        "۱۴ عقرب ۱۴۰۴ - ۲۰:۱۰ | 2025-11-05T15:40:00Z",
        "۳۰ اسفند ۱۴۰۳ | 2025-03-20T00:00:00Z",
        "6 نوامبر 2025 | 2025-11-06T00:00:00Z",
        "۰۲ اکتبر ,۲۰۲۵ | 2025-10-02T00:00:00Z",
        "October 17, 2019 | 2019-10-17T00:00:00Z",
        "17. Oktober 2019 | 2019-10-17T00:00:00Z",
        "17.10.2019 | 2019-10-17T00:00:00Z",
        "2025-11-07T13:00:00+03:30 | 2025-11-07T09:30:00Z",
        "2025-11-07 | 2025-11-07T00:00:00Z",
        "1404-08-16 | 2025-11-07T00:00:00Z",
        "1386/05/14 | 2007-08-05T00:00:00Z",
      })
  void reads_the_dates_that_pages_write(String text, Instant time) {
    assertThat(DATES.find(text)).contains(time);
  }

  @ParameterizedTest
  @CsvSource({"''", "کد خبر ۱۲۳۴۵۶۷", "31 آبان 1404", "1404/13/01", "2025-02-30", "99 نوامبر 2025"})
  void finds_no_day_where_none_is(String text) {
    assertThat(DATES.find(text)).isEmpty();
  }

  @Test
  void leap_years_have_a_thirtieth_of_the_last_month() {
    assertThat(JalaliDay.of(1403, 12, 30)).isPresent();
    assertThat(JalaliDay.of(1404, 12, 30)).isEmpty();
    assertThat(JalaliDay.of(1399, 12, 30)).hasToString("Optional[2021-03-20]");
    assertThat(JalaliDay.of(1300, 1, 1)).hasToString("Optional[1921-03-21]");
  }
}
