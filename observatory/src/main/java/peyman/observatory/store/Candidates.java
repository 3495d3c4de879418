package peyman.observatory.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import peyman.observatory.merge.Blocks;
import peyman.observatory.merge.Choosing;

/** Finds merged records that a telling may belong to: those of its blocks in the days around it. */
final class Candidates {

  private Candidates() {}

  /** Keys of merged records, those of the nearest days first. */
  static Set<Long> of(Handle handle, Telling telling) {
    long day = Blocks.day(telling.features());
    int window = Blocks.windowDays(telling.told().type());
    List<String> blocks = List.copyOf(new TreeSet<>(telling.blocks()));
    Set<Long> nearest = new LinkedHashSet<>();
    for (long key : near(handle, blocks, day, day - window, day + window)) {
      if (nearest.size() < Choosing.MAX_CANDIDATES) {
        nearest.add(key);
      }
    }
    return nearest;
  }

  /** In one statement, since each costs more than what it finds. */
  private static List<Long> near(Handle handle, List<String> blocks, long day, long from, long to) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    List<String> names = Padded.with("", blocks);
    // the text depends on their number alone, so that it is parsed once
    String of = "SELECT merged_key FROM (SELECT merged_key FROM block WHERE name = ? AND day ";
    String order = ", merged_key DESC LIMIT " + Choosing.MAX_OF_BLOCK + ") ";
    String sql =
        IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    of
                        + "BETWEEN ? AND ? ORDER BY day DESC"
                        + order
                        + "before"
                        + i
                        + " UNION ALL "
                        + of
                        + "> ? AND day <= ? ORDER BY day"
                        + order
                        + "after"
                        + i)
            .collect(Collectors.joining(" UNION ALL "));
    Query query = handle.createQuery(sql);
    int at = 0;
    for (String name : names) {
      query.bind(at++, name).bind(at++, from).bind(at++, day);
      query.bind(at++, name).bind(at++, day).bind(at++, to);
    }
    return query.mapTo(Long.class).list();
  }
}
