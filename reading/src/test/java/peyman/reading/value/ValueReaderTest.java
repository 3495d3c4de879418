package peyman.reading.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.language.AnalysedSentence;
import peyman.language.Analysis;
import peyman.language.Language;
import peyman.text.TsvTable;

class ValueReaderTest {

  static final LocalDate DAY = LocalDate.of(2025, 11, 7);
  static final LocalDate OLD = LocalDate.of(2006, 5, 1);
  private static final Language LANGUAGE = Language.load();
  private static final ValueReader READER = ValueReader.load();

  record Case(String input, String expected, String note) {
    @Override
    public String toString() {
      return note + ": " + input;
    }
  }

  static List<Case> modern() {
    return cases("values.tsv");
  }

  static List<Case> reversed() {
    return cases("reversed.tsv");
  }

  private static List<Case> cases(String file) {
    TsvTable table =
        TsvTable.load(
                ValueReaderTest.class, "/peyman/reading/value/" + file, "input", "expected", "note")
            .check();
    return table.rows().stream()
        .map(row -> new Case(row.cell(0), row.cell(1), row.cell(2)))
        .toList();
  }

  static List<Value> read(String text, LocalDate day) {
    List<Value> values = new ArrayList<>();
    for (AnalysedSentence sentence : LANGUAGE.analyse(text).sentences()) {
      values.addAll(READER.read(sentence, day));
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("modern")
  void readsValues(Case row) {
    assertThat(Rendering.of(read(row.input(), DAY))).as(row.toString()).isEqualTo(row.expected());
  }

  @ParameterizedTest
  @MethodSource("reversed")
  void readsDecimalsThatWereStoredFromRightToLeft(Case row) {
    assertThat(Rendering.of(read(row.input(), OLD))).as(row.toString()).isEqualTo(row.expected());
  }

  @Test
  void readsArabicAndLatinDigitsAlike() {
    String arabic = "٢٥ درصد";
    assertThat(Rendering.of(read(arabic, DAY))).isEqualTo("share 0.25");
    assertThat(Rendering.of(read("25 درصد", DAY))).isEqualTo("share 0.25");
  }

  @Test
  void neverThrowsOnRandomText() {
    long seed = 20251107;
    Random random = new Random(seed);
    String[] pieces = {
      "۱",
      "۵۰",
      "/",
      ".",
      ":",
      "-",
      " ",
      "\u200C",
      "تا",
      "و",
      "میلیون",
      "دلار",
      "سال",
      "نیم",
      "هزار",
      "%",
      "از",
      "آبان",
      "یک",
      "چهارم",
      "پیش",
      "(",
      "\uD83D\uDE00"
    };
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(14); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        text.append(random.nextBoolean() ? " " : "");
      }
      Analysis analysis = LANGUAGE.analyse(text.toString());
      for (AnalysedSentence sentence : analysis.sentences()) {
        int end = -1;
        for (Value value : READER.read(sentence, DAY)) {
          assertThat(value.span().start())
              .as("seed " + seed + ": " + text)
              .isGreaterThanOrEqualTo(end);
          end = value.span().end();
        }
      }
    }
  }
}
