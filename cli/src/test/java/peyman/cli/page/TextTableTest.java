package peyman.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private static List<String> print(boolean fromRight, int width, List<List<String>> rows) {
    TextTable table = new TextTable(List.of("A", "B"), fromRight);
    rows.forEach(table::row);
    return table.print(width).lines().toList();
  }

  @Test
  void columns_are_as_wide_as_their_widest_cell() {
    assertThat(print(false, 80, List.of(List.of("one", "two"), List.of("three", "4"))))
        .containsExactly("A      B", "-----  ---", "one    two", "three  4");
  }

  @Test
  void the_widest_column_wraps_where_the_screen_is_narrow() {
    List<String> lines =
        print(false, 24, List.of(List.of("12345678", "one two three four five six")));
    assertThat(lines)
        .containsExactly(
            "A         B",
            "--------  --------------",
            "12345678  one two three",
            "          four five six");
  }

  @Test
  void a_word_that_is_too_long_is_cut() {
    assertThat(print(false, 20, List.of(List.of("1234567890", "x".repeat(30)))))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(20));
  }

  @Test
  void marks_that_take_no_place_count_for_nothing() {
    assertThat(ScreenWidth.of("تَوافق\u200Cها")).isEqualTo(7);
    assertThat(ScreenWidth.of("日本")).isEqualTo(4);
  }

  @Test
  void what_is_written_from_the_right_does_not_disturb_the_columns() {
    assertThat(print(false, 80, List.of(List.of("ایران", "x"))).get(2))
        .isEqualTo("\u2068ایران\u2069  x");
  }

  @Test
  void a_table_from_the_right_has_its_first_column_there() {
    assertThat(print(true, 80, List.of(List.of("one", "two"))))
        .containsExactly("  B    A", "---  ---", "two  one");
  }

  @Test
  void cells_cannot_control_the_screen() {
    assertThat(print(false, 80, List.of(List.of("\u001B[31m\u202E", "a\nb"))).get(2))
        .isEqualTo("<U+001B>[31m<U+202E>  a b");
  }
}
