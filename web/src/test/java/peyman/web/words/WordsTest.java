package peyman.web.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  /** A key that stands whole in a template. */
  private static final Pattern SAID =
      Pattern.compile("(?<!wording\\.)\\bsay\\(\"([\\w.]+)\"(?=[,)])");

  private final Words persian = Words.of("fa");
  private final Words english = Words.of("en");

  @Test
  void bothLanguagesHaveTheSameMessages() {
    assertThat(new TreeSet<>(persian.keys())).isEqualTo(new TreeSet<>(english.keys()));
  }

  @Test
  void messagesTakeTheSameValuesInBothLanguages() {
    for (String key : persian.keys()) {
      assertThat(places(persian.say(key))).as(key).isEqualTo(places(english.say(key)));
    }
  }

  @Test
  void everyMessageThatAPageNamesIsThere() throws IOException {
    String root = System.getProperty("peyman.root");
    assumeThat(root).as("the property peyman.root names the repository").isNotNull();
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(root, "web", "src", "main"))) {
      for (Path file : files.filter(path -> path.toString().matches(".*\\.(jte|java)")).toList()) {
        Matcher said = SAID.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (said.find()) {
          if (!persian.keys().contains(said.group(1))) {
            missing.add(file.getFileName() + ": " + said.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void daysAreJalaliInPersianAndGregorianInEnglish() {
    LocalDate day = LocalDate.of(2025, 11, 7);
    assertThat(persian.day(day)).isEqualTo("۱۶ آبان ۱۴۰۴");
    assertThat(english.day(day)).isEqualTo("7 November 2025");
  }

  @Test
  void spansOfDaysNameMonthAndYearOnce() {
    LocalDate from = LocalDate.of(2025, 11, 1);
    assertThat(english.days(from, LocalDate.of(2025, 11, 7))).isEqualTo("1 – 7 November 2025");
    assertThat(english.days(from, LocalDate.of(2025, 12, 7)))
        .isEqualTo("1 November – 7 December 2025");
    assertThat(english.days(from, LocalDate.of(2026, 1, 2)))
        .isEqualTo("1 November 2025 – 2 January 2026");
    assertThat(english.days(from, from)).isEqualTo("1 November 2025");
  }

  @Test
  void monthsFollowEachOtherInBothCalendars() {
    for (Words words : List.of(persian, english)) {
      LocalDate month = words.monthStart(LocalDate.of(2024, 1, 31));
      for (int i = 0; i < 40; i++) {
        LocalDate next = words.nextMonth(month);
        assertThat(words.dayOfMonth(next)).isIn("1", "۱");
        assertThat(next.toEpochDay() - month.toEpochDay()).isBetween(28L, 31L);
        month = next;
      }
    }
  }

  @Test
  void weeksBeginOnSaturdayInPersianAndOnMondayInEnglish() {
    LocalDate saturday = LocalDate.of(2025, 11, 8);
    assertThat(persian.weekColumn(saturday)).isZero();
    assertThat(english.weekColumn(saturday.plusDays(2))).isZero();
    assertThat(persian.weekdays()).hasSize(7);
    assertThat(english.weekdays()).hasSize(7);
  }

  @Test
  void numbersStandInTheLanguagesDigits() {
    assertThat(persian.say("read.found", 1234)).isEqualTo("۱٬۲۳۴ رکورد");
    assertThat(english.say("read.found", 1234)).isEqualTo("Records found: 1,234");
  }

  @Test
  void claimedAmountsAreToldInWords() {
    assertThat(english.claimedAmount("1600000000 EUR")).isEqualTo("1.6 billion euros");
    assertThat(english.claimedAmount("about 5000000000 USD"))
        .isEqualTo("about 5 billion US dollars");
    assertThat(english.claimedAmount("2-3 t")).isEqualTo("2 to 3 tonnes");
    assertThat(persian.claimedAmount("something 5")).isEqualTo("something ۵");
  }

  private static Set<String> places(String message) {
    Set<String> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{\\d}").matcher(message);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }
}
