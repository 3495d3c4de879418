package peyman.cli.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import peyman.text.Visible;

/**
 * A table for a screen: fits its width by wrapping the widest columns. Cells that are written from
 * right to left are isolated, so that they do not disturb the order of the columns; a table in
 * Persian begins at the right.
 */
public final class TextTable {

  private static final String GAP = "  ";
  private static final int NARROWEST = 8;
  private static final char ISOLATE = '\u2068';
  private static final char END_ISOLATE = '\u2069';

  private final List<String> heads;
  private final boolean fromRight;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table.
   *
   * @param fromRight whether the first column stands at the right
   */
  public TextTable(List<String> heads, boolean fromRight) {
    this.heads = List.copyOf(heads);
    this.fromRight = fromRight;
  }

  /** Adds a row with a cell for each column. */
  public void row(List<String> cells) {
    if (cells.size() != heads.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + heads.size() + " columns");
    }
    rows.add(
        cells.stream().map(cell -> Visible.line(cell.replaceAll("\\s+", " ").strip())).toList());
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines of the table, each at most so wide where that can be. */
  public String print(int width) {
    int[] widths = widths(width);
    StringBuilder page = new StringBuilder();
    print(heads, widths, page);
    List<String> rule = new ArrayList<>();
    for (int columnWidth : widths) {
      rule.add("-".repeat(columnWidth));
    }
    print(rule, widths, page);
    rows.forEach(row -> print(row, widths, page));
    return page.toString();
  }

  private int[] widths(int width) {
    int[] widths = new int[heads.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = ScreenWidth.of(heads.get(i));
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], ScreenWidth.of(row.get(i)));
      }
    }
    int over = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
    while (over > 0) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      int second = NARROWEST;
      for (int i = 0; i < widths.length; i++) {
        second = i == widest ? second : Math.max(second, widths[i]);
      }
      int cut = Math.min(over, Math.max(1, widths[widest] - second));
      if (widths[widest] - cut < NARROWEST) {
        break;
      }
      widths[widest] -= cut;
      over -= cut;
    }
    return widths;
  }

  private void print(List<String> cells, int[] widths, StringBuilder page) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(ScreenWidth.wrap(cells.get(i), widths[i]));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int place = 0; place < widths.length; place++) {
        int column = fromRight ? widths.length - 1 - place : place;
        List<String> parts = wrapped.get(column);
        String part = line < parts.size() ? parts.get(line) : "";
        String blank = " ".repeat(Math.max(0, widths[column] - ScreenWidth.of(part)));
        text.append(place == 0 ? "" : GAP);
        text.append(fromRight ? blank + isolated(part) : isolated(part) + blank);
      }
      page.append(text.toString().stripTrailing()).append('\n');
    }
  }

  private static String isolated(String cell) {
    return cell.codePoints().anyMatch(TextTable::fromRightToLeft)
        ? ISOLATE + cell + END_ISOLATE
        : cell;
  }

  private static boolean fromRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
