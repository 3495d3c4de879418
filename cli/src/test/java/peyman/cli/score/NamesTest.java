package peyman.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void lettersAndHalfSpacesDoNotTellNamesApart() {
    assertThat(Names.same("رييس جمهوري", List.of("رئیس\u200Cجمهوری"))).isTrue();
  }

  @Test
  void aSurnameStandsForTheFullName() {
    assertThat(Names.same("مسعود پزشکیان", List.of("پزشکیان"))).isTrue();
  }

  @Test
  void aMiddleNameMoreOrLessIsTheSamePerson() {
    assertThat(Names.same("جورج بوش", List.of("جورج دبلیو بوش"))).isTrue();
  }

  @Test
  void twoLettersStandForNothing() {
    assertThat(Names.same("علی رضا", List.of("رض"))).isFalse();
  }

  @Test
  void aBlocWithoutACodeIsComparedByName() {
    assertThat(Names.same("B:مرکوسور", List.of("مرکوسور"))).isTrue();
  }

  @Test
  void codesAreCapitals() {
    assertThat(Names.code("C5+1")).isTrue();
    assertThat(Names.code("ایران")).isFalse();
  }

  @Test
  void halfOfTheWordsCountLessThanAll() {
    assertThat(Names.overlap("الف ب", "الف ب")).isEqualTo(1);
    assertThat(Names.overlap("الف ب پ ت", "الف ب")).isBetween(0.5, 0.9);
    assertThat(Names.overlap("", "الف")).isZero();
  }
}
