package peyman.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import peyman.reading.finding.Modality;
import peyman.text.CodePointSpan;
import peyman.world.Entity;
import peyman.world.EntityType;

class MarkedTextTest {

  private static final Entity SOMEBODY =
      new Entity(
          "country:KZ",
          EntityType.COUNTRY,
          "\u0642",
          Optional.empty(),
          Optional.empty(),
          List.of());

  @Test
  void marksWhereEvidenceOverlaps() {
    MarkedText marked = mark("abcdefgh", List.of(record(1, 0, 4), record(2, 2, 6)), List.of());
    assertThat(marked.paragraphs()).hasSize(1);
    assertThat(shown(marked)).isEqualTo("[1:ab][1 2:cd][2:ef][:gh]");
  }

  @Test
  void marksNamesWithinEvidence() {
    MarkedText marked =
        mark(
            "abcdef",
            List.of(record(1, 0, 6)),
            List.of(new MarkedText.Named(new CodePointSpan(2, 4), SOMEBODY)));
    MarkedText.Stretch stretch = marked.paragraphs().get(0).stretches().get(0);
    assertThat(stretch.pieces())
        .extracting(MarkedText.Piece::text)
        .containsExactly("ab", "cd", "ef");
    assertThat(stretch.pieces().get(1).entity()).contains(SOMEBODY);
  }

  @Test
  void linesBecomeParagraphsAndEmptyOnesGo() {
    MarkedText marked = mark("ab\n\r\ncd\n", List.of(record(1, 1, 7)), List.of());
    assertThat(marked.paragraphs()).hasSize(2);
    assertThat(shown(marked)).isEqualTo("[:a][1:b]/[1:cd]");
  }

  @Test
  void charactersThatWouldTurnThePageStandAloneAndAreNamed() {
    MarkedText marked = mark("a\u202Eb\u0007", List.of(), List.of());
    List<MarkedText.Piece> pieces = marked.paragraphs().get(0).stretches().get(0).pieces();
    assertThat(pieces)
        .extracting(MarkedText.Piece::text)
        .containsExactly("a", "<U+202E>", "b", "<U+0007>");
    assertThat(pieces.get(1).control()).isTrue();
  }

  @Test
  void noLetterIsLostWhateverTheSpans() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String text =
          random
              .ints(random.nextInt(1, 60), 0, 40)
              .mapToObj(
                  i ->
                      i == 0
                          ? "\n"
                          : i == 1 ? "\uD83D\uDE00" : String.valueOf((char) ('a' + i % 26)))
              .collect(Collectors.joining());
      int length = text.codePointCount(0, text.length());
      List<RecordView> records = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        int start = random.nextInt(length);
        records.add(record(i, start, random.nextInt(start, length + 1)));
      }
      MarkedText marked = mark(text, records, List.of());
      String letters =
          marked.paragraphs().stream()
              .flatMap(paragraph -> paragraph.stretches().stream())
              .flatMap(stretch -> stretch.pieces().stream())
              .map(MarkedText.Piece::text)
              .collect(Collectors.joining());
      assertThat(letters).isEqualTo(text.replace("\n", ""));
    }
  }

  @Test
  void partsOfALongTextAreTheText() {
    String text = "word and more\n".repeat(5_000);
    List<CodePointSpan> parts = Parts.of(text);
    assertThat(parts.size()).isBetween(5, 8);
    assertThat(parts.stream().map(part -> part.of(text)).collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(Parts.of("")).containsExactly(new CodePointSpan(0, 0));
  }

  private static MarkedText mark(
      String text, List<RecordView> records, List<MarkedText.Named> names) {
    return MarkedText.of(
        text, new CodePointSpan(0, text.codePointCount(0, text.length())), records, names);
  }

  private static RecordView record(int number, int start, int end) {
    return new RecordView(
        number,
        "r" + number,
        "event",
        "",
        Optional.empty(),
        Modality.ASSERTED,
        Optional.empty(),
        Optional.empty(),
        0.5,
        List.of(new CodePointSpan(start, end)),
        "",
        Optional.empty());
  }

  private static String shown(MarkedText marked) {
    return marked.paragraphs().stream()
        .map(
            paragraph ->
                paragraph.stretches().stream()
                    .map(
                        stretch ->
                            "["
                                + stretch.numbers()
                                + ":"
                                + stretch.pieces().stream()
                                    .map(MarkedText.Piece::text)
                                    .collect(Collectors.joining())
                                + "]")
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("/"));
  }
}
