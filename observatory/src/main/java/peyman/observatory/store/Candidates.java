package peyman.observatory.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      String of = "SELECT merged_key FROM block WHERE name = :block" + i + " AND day ";
      String order = "merged_key DESC LIMIT " + Choosing.MAX_OF_BLOCK + ") ";
      sql.append(i == 0 ? "" : " UNION ALL ")
          .append("SELECT merged_key FROM (")
          .append(of)
          .append("BETWEEN :from AND :day ORDER BY day DESC, ")
          .append(order)
          .append("before")
          .append(i)
          .append(" UNION ALL SELECT merged_key FROM (")
          .append(of)
          .append("> :day AND day <= :to ORDER BY day, ")
          .append(order)
          .append("after")
          .append(i);
    }
    Query query = handle.createQuery(sql).bind("from", from).bind("day", day).bind("to", to);
    for (int i = 0; i < blocks.size(); i++) {
      query.bind("block" + i, blocks.get(i));
    }
    return query.mapTo(Long.class).list();
  }
}
