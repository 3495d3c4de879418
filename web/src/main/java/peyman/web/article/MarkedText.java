package peyman.web.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import peyman.text.CodePointSpan;
import peyman.text.Visible;
import peyman.world.Entity;

/**
 * A part of an article's text, cut where evidence and names begin and end, so that a page can mark
 * them. Characters that would control how the page is shown stand in pieces of their own.
 *
 * @param paragraphs its lines that are not empty
 */
public record MarkedText(List<Paragraph> paragraphs) {

  /** How many records a stretch of text lists at most; a reader cannot follow more. */
  private static final int MAX_RECORDS = 12;

  public MarkedText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A line of the text. */
  public record Paragraph(List<Stretch> stretches) {
    public Paragraph {
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * Text that is evidence of the same records.
   *
   * @param records their numbers; none where the text is no evidence
   */
  public record Stretch(List<Integer> records, List<Piece> pieces) {
    public Stretch {
      records = List.copyOf(records);
      pieces = List.copyOf(pieces);
    }

    /** The numbers as an attribute has them. */
    public String numbers() {
      return String.join(" ", records.stream().map(String::valueOf).toList());
    }
  }

  /**
   * Characters in a row.
   *
   * @param entity whom they name
   * @param control whether they stand for a control character that is not shown itself
   */
  public record Piece(String text, Optional<Entity> entity, boolean control) {}

  /** A name's place in the given text. */
  public record Named(CodePointSpan span, Entity entity) {}

  /**
   * Marks a part of a text.
   *
   * @param text the given text
   * @param part which code points of it
   * @param records whose evidence is marked
   * @param names whom the text names, at non-overlapping places or not: the first wins
   */
  public static MarkedText of(
      String text, CodePointSpan part, List<RecordView> records, List<Named> names) {
    int[] given =
        text.substring(
                text.offsetByCodePoints(0, part.start()), text.offsetByCodePoints(0, part.end()))
            .codePoints()
            .toArray();
    return new MarkedText(new Cutting(given, part, records, names).paragraphs());
  }

  /** Evidence that begins and ends inside the part, relative to it. */
  private record Mark(int start, int end, int record) {}

  private static final class Cutting {

    private final int[] given;
    private final List<Mark> marks = new ArrayList<>();
    private final Entity[] entityAt;
    private final BitSet cuts;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private List<Stretch> stretches = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private List<Integer> current = List.of();

    Cutting(int[] given, CodePointSpan part, List<RecordView> records, List<Named> names) {
      this.given = given;
      this.entityAt = new Entity[given.length + 1];
      this.cuts = new BitSet(given.length + 1);
      for (RecordView record : records) {
        for (CodePointSpan span : record.evidence()) {
          int start = Math.max(0, span.start() - part.start());
          int end = Math.min(given.length, span.end() - part.start());
          if (start < end) {
            marks.add(new Mark(start, end, record.number()));
            cuts.set(start);
            cuts.set(end);
          }
        }
      }
      for (Named name : names) {
        int start = Math.max(0, name.span().start() - part.start());
        int end = Math.min(given.length, name.span().end() - part.start());
        if (start < end && entityAt[start] == null && entityAt[end - 1] == null) {
          cuts.set(start);
          cuts.set(end);
          for (int i = start; i < end; i++) {
            entityAt[i] = name.entity();
          }
        }
      }
      marks.sort(Comparator.comparingInt(Mark::start));
    }

    List<Paragraph> paragraphs() {
      PriorityQueue<Mark> open = new PriorityQueue<>(Comparator.comparingInt(Mark::end));
      int nextMark = 0;
      int start = 0;
      while (start < given.length) {
        while (nextMark < marks.size() && marks.get(nextMark).start <= start) {
          open.add(marks.get(nextMark++));
        }
        while (!open.isEmpty() && open.peek().end <= start) {
          open.remove();
        }
        int cut = cuts.nextSetBit(start + 1);
        int end = cut < 0 ? given.length : cut;
        turnTo(open.stream().map(Mark::record).distinct().sorted().limit(MAX_RECORDS).toList());
        write(start, end);
        start = end;
      }
      endParagraph();
      return paragraphs;
    }

    private void turnTo(List<Integer> records) {
      if (!records.equals(current)) {
        endStretch();
        current = records;
      }
    }

    private void write(int start, int end) {
      Optional<Entity> entity = Optional.ofNullable(entityAt[start]);
      int from = start;
      for (int i = start; i < end; i++) {
        int c = given[i];
        boolean line = c == '\n' || c == '\r';
        boolean control =
            !line && (c < ' ' && c != '\t' || c < 0x10000 && Visible.harmful((char) c));
        if (line || control) {
          piece(from, i, entity);
          from = i + 1;
        }
        if (line) {
          endParagraph();
        } else if (control) {
          pieces.add(new Piece(Visible.line(Character.toString(c)), Optional.empty(), true));
        }
      }
      piece(from, end, entity);
    }

    private void piece(int start, int end, Optional<Entity> entity) {
      if (start < end) {
        pieces.add(new Piece(new String(given, start, end - start), entity, false));
      }
    }

    private void endStretch() {
      if (!pieces.isEmpty()) {
        stretches.add(new Stretch(current, pieces));
        pieces = new ArrayList<>();
      }
    }

    private void endParagraph() {
      endStretch();
      if (!stretches.isEmpty()) {
        paragraphs.add(new Paragraph(stretches));
        stretches = new ArrayList<>();
      }
    }
  }
}
