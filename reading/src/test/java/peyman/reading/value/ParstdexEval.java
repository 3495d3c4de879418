package peyman.reading.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import peyman.language.AnalysedSentence;
import peyman.language.Language;
import peyman.text.CharSpan;
import peyman.text.CodePointSpan;
import peyman.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How many of the date and time spans of the parstdex sentences (MIT) are found. */
class ParstdexEval {

  private static final double GOAL = 0.95;

  @Test
  void findsDatesAndTimesOfParstdex() throws IOException {
    Path file =
        Path.of(System.getProperty("peyman.shared", "../shared"))
            .resolve("data/time/parstdex/tests_data.json");
    assumeTrue(Files.exists(file), "no parstdex data at " + file);
    Score score = score(new ObjectMapper().readTree(Files.readString(file)));
    System.err.println(score);
    assertThat(score.f1()).as(score.toString()).isGreaterThanOrEqualTo(GOAL - 0.005);
  }

  /** Spans are found when they overlap, each with one other at most; exact ones are counted too. */
  record Score(int gold, int read, int found, int exact) {

    double f1() {
      return 2.0 * found / (gold + read);
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "parstdex: %d spans, %d read, %d found (F1 %.3f), %d to the letter (F1 %.3f)",
          gold,
          read,
          found,
          f1(),
          exact,
          2.0 * exact / (gold + read));
    }
  }

  static Score score(JsonNode sentences) {
    Language language = Language.load();
    ValueReader reader = ValueReader.load();
    Score sum = new Score(0, 0, 0, 0);
    for (JsonNode sentence : sentences) {
      String given = sentence.get("test_input").asString();
      List<CodePointSpan> gold = new ArrayList<>();
      for (JsonNode span : new ObjectMapper().readTree(sentence.get("expected").asString())) {
        gold.add(new CodePointSpan(span.get(0).asInt(), span.get(1).asInt()));
      }
      sum = add(sum, gold, spans(language, reader, given));
    }
    return sum;
  }

  static List<CodePointSpan> spans(Language language, ValueReader reader, String given) {
    Text text = language.analyse(given).text();
    List<CodePointSpan> spans = new ArrayList<>();
    for (AnalysedSentence sentence : language.analyse(given).sentences()) {
      for (Value value : reader.read(sentence, LocalDate.of(2021, 10, 1))) {
        if (temporal(value)) {
          CharSpan span = value.span();
          spans.add(text.given(span));
        }
      }
    }
    return spans;
  }

  private static boolean temporal(Value value) {
    return value instanceof DateValue
        || value instanceof TimeValue
        || value instanceof DurationValue
        || value instanceof FrequencyValue
        || value instanceof OrdinalValue ordinal && ordinal.of().isPresent();
  }

  private static Score add(Score sum, List<CodePointSpan> gold, List<CodePointSpan> read) {
    int found = 0;
    int exact = 0;
    List<CodePointSpan> left = new ArrayList<>(read);
    for (CodePointSpan wanted : gold) {
      for (CodePointSpan have : List.copyOf(left)) {
        if (wanted.start() < have.end() && have.start() < wanted.end()) {
          left.remove(have);
          found++;
          exact += wanted.equals(have) ? 1 : 0;
          break;
        }
      }
    }
    return new Score(
        sum.gold() + gold.size(),
        sum.read() + read.size(),
        sum.found() + found,
        sum.exact() + exact);
  }
}
