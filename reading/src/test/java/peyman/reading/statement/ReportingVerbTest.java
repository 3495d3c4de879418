package peyman.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peyman.reading.discourse.Folding;

class ReportingVerbTest {

  private static final ReportingVerb SAY =
      ReportingVerb.of("-", "گفت", "گو", ReportingVerb.Kind.SAY, "");

  @ParameterizedTest
  @ValueSource(
      strings = {"گفت", "گفتند", "می\u200Cگوید", "می\u200Cگویند", "گفته", "گفته\u200Cاند", "نگفت"})
  void inflectsInEveryPersonAndTense(String form) {
    assertThat(SAY.inflects(Folding.fold(form))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"گفتگو", "گفتن", "گفتار", "گو", "گوش", "گفتمان"})
  void leavesNounsOfTheSameStem(String form) {
    assertThat(SAY.inflects(Folding.fold(form))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"نگفت", "نمی\u200Cگوید"})
  void knowsNegation(String form) {
    assertThat(SAY.negated(Folding.fold(form))).isTrue();
  }
}
