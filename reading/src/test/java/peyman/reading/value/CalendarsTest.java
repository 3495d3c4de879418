package peyman.reading.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarsTest {

  @Test
  void agreesWithIcuOnEveryJalaliDayFrom1200To1500() {
    Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=persian"));
    LocalDate first = Calendars.jalali(1200, 1, 1).orElseThrow();
    LocalDate last = Calendars.jalali(1501, 1, 1).orElseThrow();
    for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
      icu.setTimeInMillis(day.toEpochDay() * 86_400_000L);
      Calendars.Ymd jalali = Calendars.jalali(day);
      assertThat(jalali)
          .as("%s", day)
          .isEqualTo(
              new Calendars.Ymd(
                  icu.get(Calendar.YEAR), icu.get(Calendar.MONTH) + 1, icu.get(Calendar.DATE)));
      assertThat(Calendars.jalali(jalali.year(), jalali.month(), jalali.day())).contains(day);
    }
  }

  @Test
  void refusesDaysThatAMonthDoesNotHave() {
    assertThat(Calendars.jalali(1404, 12, 30)).isEmpty();
    assertThat(Calendars.jalali(1403, 12, 30)).isPresent();
    assertThat(Calendars.gregorian(2025, 2, 29)).isEmpty();
    assertThat(Calendars.jalali(1404, 13, 1)).isEmpty();
  }

  @Test
  void countsHijriDaysByUmmAlQura() {
    assertThat(Calendars.hijri(1446, 9, 1)).contains(LocalDate.of(2025, 3, 1));
    assertThat(Calendars.hijri(1210, 9, 25))
        .hasValueSatisfying(day -> assertThat(day.getYear()).isEqualTo(1796));
  }
}
