package peyman.observatory.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import peyman.observatory.query.Cursor;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;

/**
 * The order of a list by a column and a key, and where its pages begin: conditions that an index of
 * the two answers, so that the thousandth page is as quick as the first.
 *
 * @param column what the list is ordered by
 * @param key what tells rows of the same value apart
 * @param kind of the column
 * @param optional whether there are rows without a value; they come last
 */
record Keyset(Sort sort, String column, String key, Kind kind, boolean optional) {

  /** Types of columns. */
  enum Kind {
    WHOLE(Long.class),
    NUMBER(Double.class),
    TEXT(String.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }

    Object of(String at) {
      return switch (this) {
        case WHOLE -> Long.valueOf(at);
        case NUMBER -> Double.valueOf(at);
        case TEXT -> at;
      };
    }
  }

  /**
   * A row with its place in the order.
   *
   * @param at the column as text; empty where the row has no value
   */
  record Placed<T>(T row, Optional<String> at, long key) {}

  private <T> Placed<T> placed(RowView row, T value) {
    return new Placed<>(
        value,
        Optional.<Object>ofNullable(row.getColumn("placed_at", kind.type)).map(Object::toString),
        row.getColumn("placed_key", Long.class));
  }

  /**
   * What rows are read from.
   *
   * @param columns what is selected of each
   * @param source {@code FROM … WHERE …}, to which conditions may be added
   * @param filtered binds what the source names
   * @param reading makes a row of what was selected
   */
  record Rows<T>(
      String columns, String source, UnaryOperator<Query> filtered, Function<RowView, T> reading) {}

  /** Asks for so many rows: first for those with a value, then for those without. */
  <T> List<Placed<T>> rows(Handle handle, Rows<T> from, Optional<Cursor> after, int limit) {
    List<Placed<T>> rows = new ArrayList<>();
    boolean valued = after.map(cursor -> cursor.at().isPresent()).orElse(true);
    if (valued) {
      String beyond = after.map(cursor -> " AND " + beyond()).orElse("");
      String present = optional ? " AND " + column + " IS NOT NULL" : "";
      String order = column + direction() + ", " + key + direction();
      rows.addAll(ask(handle, from, present + beyond, order, limit, query -> bind(query, after)));
    }
    if (optional && rows.size() < limit) {
      String beyond = valued ? "" : " AND " + key + (sort.descending() ? " < :key" : " > :key");
      rows.addAll(
          ask(
              handle,
              from,
              " AND " + column + " IS NULL" + beyond,
              key + direction(),
              limit - rows.size(),
              query -> valued ? query : query.bind("key", after.orElseThrow().key())));
    }
    return rows;
  }

  private <T> List<Placed<T>> ask(
      Handle handle,
      Rows<T> from,
      String condition,
      String order,
      int limit,
      UnaryOperator<Query> placing) {
    Query query =
        handle
            .createQuery(
                "SELECT "
                    + from.columns()
                    + ", "
                    + column
                    + " AS placed_at, "
                    + key
                    + " AS placed_key "
                    + from.source()
                    + condition
                    + " ORDER BY "
                    + order
                    + " LIMIT :limit")
            .bind("limit", limit);
    return placing
        .apply(from.filtered().apply(query))
        .reduceRows(
            new ArrayList<>(),
            (all, row) -> {
              all.add(placed(row, from.reading().apply(row)));
              return all;
            });
  }

  private String direction() {
    return sort.descending() ? " DESC" : "";
  }

  private String beyond() {
    return "(" + column + ", " + key + ") " + (sort.descending() ? "<" : ">") + " (:at, :key)";
  }

  private Query bind(Query query, Optional<Cursor> after) {
    after.ifPresent(
        cursor -> query.bindByType("at", value(cursor), kind.type).bind("key", cursor.key()));
    return query;
  }

  private Object value(Cursor cursor) {
    try {
      return kind.of(cursor.at().orElseThrow());
    } catch (NumberFormatException e) {
      throw Cursor.wrong(cursor.toString(), e);
    }
  }

  /** Which of two rows comes first. */
  int compare(Placed<?> one, Placed<?> other) {
    if (one.at().isEmpty() || other.at().isEmpty()) {
      boolean same = one.at().isEmpty() == other.at().isEmpty();
      return same ? turned(Long.compare(one.key(), other.key())) : one.at().isEmpty() ? 1 : -1;
    }
    int byValue = kind == Kind.TEXT ? text(one, other) : number(one, other);
    return turned(byValue != 0 ? byValue : Long.compare(one.key(), other.key()));
  }

  private static int text(Placed<?> one, Placed<?> other) {
    return one.at().orElseThrow().compareTo(other.at().orElseThrow());
  }

  private static int number(Placed<?> one, Placed<?> other) {
    return Double.compare(
        Double.parseDouble(one.at().orElseThrow()), Double.parseDouble(other.at().orElseThrow()));
  }

  private int turned(int compared) {
    return sort.descending() ? -compared : compared;
  }

  /** The page of rows of which one more than asked for was read. */
  <T, R> Page<R> page(List<Placed<T>> rows, PageRequest request, Function<List<T>, List<R>> shown) {
    boolean more = rows.size() > request.size();
    List<Placed<T>> given = more ? rows.subList(0, request.size()) : rows;
    Optional<Cursor> next =
        more
            ? Optional.of(given.get(given.size() - 1))
                .map(last -> new Cursor(sort, last.at(), last.key()))
            : Optional.empty();
    return new Page<>(shown.apply(given.stream().map(Placed::row).toList()), next);
  }
}
