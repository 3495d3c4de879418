package peyman.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import peyman.cli.page.TextTable;
import peyman.observatory.export.Table;
import peyman.observatory.query.Cursor;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;

/**
 * A list as users ask for it: a table, JSON or rows.
 *
 * @param heads of the columns of a table
 * @param cells of a row of the table
 * @param json of an item, on one line
 * @param rows the columns of CSV
 */
record Listing<T>(
    List<String> heads, Function<T, List<String>> cells, Function<T, String> json, Table<T> rows) {

  private static final int TOGETHER = 200;

  /** Gives a part of what is listed. */
  interface Asking<T> {
    Page<T> page(PageRequest request);
  }

  /** Prints the list; tells how many there are where not all are shown. */
  void print(Terminal terminal, Shown shown, Asking<T> asking, Function<Long, String> more) {
    Shown.Form form = shown.form(terminal);
    Output output = new Output(terminal.out());
    TextTable table = new TextTable(heads, shown.fromRight());
    long limit = shown.limit();
    long printed = 0;
    Optional<Cursor> next = Optional.empty();
    try {
      output.write(form == Shown.Form.CSV ? rows.header() : form == Shown.Form.JSON ? "[" : "");
      do {
        int size = (int) Math.min(TOGETHER, limit - printed);
        Page<T> page = asking.page(new PageRequest(size, next));
        for (T item : page.items()) {
          switch (form) {
            case TABLE -> table.row(cells.apply(item));
            case JSON -> output.write((printed == 0 ? "\n" : ",\n") + json.apply(item));
            case JSONL -> output.write(json.apply(item) + "\n");
            case CSV -> output.write(rows.line(item));
          }
          printed++;
        }
        next = page.next();
      } while (next.isPresent() && printed < limit);
      output.write(form == Shown.Form.JSON ? (printed == 0 ? "]\n" : "\n]\n") : "");
      if (form == Shown.Form.TABLE && !table.isEmpty()) {
        output.write(table.print(terminal.columns()));
      }
      output.flush();
    } catch (Output.ClosedException e) {
      return; // who reads the output has enough
    }
    if (printed == 0 && form == Shown.Form.TABLE) {
      terminal.say("nothing that fits is stored");
    } else if (next.isPresent()) {
      terminal.say(more.apply(printed));
    }
  }
}
