package peyman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReaderTest {

  private static final TextReader READER = TextReader.load();

  static List<Cases.Case> tokens() {
    return Cases.of("tokens.tsv");
  }

  static List<Cases.Case> sentences() {
    return Cases.of("sentences.tsv");
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void cutsTokens(Cases.Case given) {
    String forms =
        READER.read(given.input()).sentences().stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .map(Token::form)
            .collect(Collectors.joining("|"));
    assertThat(Cases.points(forms)).isEqualTo(Cases.points(given.expected()));
  }

  @Test
  void cutsWhatGoesOnWithoutAnEnd() {
    String words = "کتاب ".repeat(260) + "، " + "باغ ".repeat(210) + "، " + "آب ".repeat(20);
    assertThat(READER.read(words).sentences())
        .extracting(sentence -> sentence.tokens().size())
        .containsExactly(250, 222, 20);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void cutsSentences(Cases.Case given) {
    Text text = READER.read(given.input());
    String forms =
        text.sentences().stream()
            .map(sentence -> text.slice(sentence.span()))
            .collect(Collectors.joining("|"));
    assertThat(Cases.points(forms)).isEqualTo(Cases.points(given.expected()));
  }

  @Test
  void tokensAreSlicesInOrder() {
    Random random = new Random(7);
    String alphabet =
        "\u06A9\u062A\u0627\u0628\u06CC \u200C.\u061F!\u00AB\u00BB\n\u06F112+/:-ab@#\uD83D\uDE00";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder given = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        given.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Text text = READER.read(given.toString());
      int last = 0;
      int tokens = 0;
      for (Sentence sentence : text.sentences()) {
        for (Token token : sentence.tokens()) {
          assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
          assertThat(text.slice(token.span())).isEqualTo(token.form());
          last = token.span().end();
          tokens += token.form().length();
        }
      }
      long shown = text.repaired().chars().filter(c -> !Character.isWhitespace(c)).count();
      assertThat(tokens).isEqualTo((int) shown);
    }
  }

  @Test
  void linesThatAreBrokenAroundBoldWordsGoOn() {
    assertThat(READER.read("الی کوهن\n(وزیر) با\nآنا\nرا دید.\nبعد رفت").sentences()).hasSize(2);
    assertThat(READER.read("خبر روز\nدر تهران باران آمد.").sentences()).hasSize(2);
  }
}
