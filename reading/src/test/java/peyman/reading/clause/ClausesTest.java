package peyman.reading.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.language.Language;
import peyman.language.Word;
import peyman.reading.finding.Modality;
import peyman.text.TsvTable;

class ClausesTest {

  private static final Language LANGUAGE = Language.load();

  record Case(String sentence, String clauses) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  static List<Case> cases() {
    return TsvTable.load(
            ClausesTest.class, "/peyman/reading/clause/clauses.tsv", "sentence", "clauses")
        .check()
        .rows()
        .stream()
        .map(row -> new Case(row.cell(0), row.cell(1)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutsSentencesIntoClauses(Case row) {
    List<Word> words = LANGUAGE.analyse(row.sentence()).sentences().get(0).words();
    String found =
        Clauses.of(words).all().stream()
            .map(clause -> describe(clause, words))
            .collect(Collectors.joining(" | "));
    assertThat(found).as(row.sentence()).isEqualTo(row.clauses());
  }

  private static String describe(Clause clause, List<Word> words) {
    String verb = clause.predicate().map(ClausesTest::describe).orElse("-");
    return clause.kind().name().toLowerCase(Locale.ROOT)
        + " "
        + verb
        + " ["
        + words.get(clause.start()).form()
        + ".."
        + words.get(clause.end() - 1).form()
        + "]";
  }

  private static String describe(Predicate verb) {
    return verb.infinitive()
        + " "
        + verb.tense().name().toLowerCase(Locale.ROOT)
        + (verb.modality() == Modality.ASSERTED ? "" : " " + verb.modality().label())
        + (verb.negated() ? " not" : "")
        + (verb.passive() ? " passive" : "");
  }

  @Test
  void leavesTheWordsOfAClauseWithinToIt() {
    String text = "وزیری که دیروز آمد امروز قرارداد را امضا کرد.";
    List<Word> words = LANGUAGE.analyse(text).sentences().get(0).words();
    Clauses clauses = Clauses.of(words);
    Clause outer = clauses.around(0);
    assertThat(outer.owns(2)).isFalse();
    assertThat(clauses.around(2).kind()).isEqualTo(Clause.Kind.RELATIVE);
    assertThat(clauses.governor(clauses.around(2))).contains(outer);
  }
}
