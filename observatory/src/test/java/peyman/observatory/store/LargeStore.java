package peyman.observatory.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Makes a large SQLite store of a smaller one: copies of all that its articles tell, each some
 * weeks earlier and with other amounts, under ids of their own.
 *
 * <pre>LargeStore SOURCE TARGET RECORDS</pre>
 */
final class LargeStore {

  private static final int DAYS_BETWEEN_COPIES = 29;

  /** Statements of one copy; {@code :off} is added to keys, {@code :days} taken from days. */
  private static final List<String> COPY =
      List.of(
          "INSERT INTO article SELECT article_key + :off, id || '~' || :copy, content || :copy,"
              + " title, outlet, url, published, day - :days, text, language, length, added,"
              + " reader, story + :off, record_count, :copy + 1000,"
              + " outlet_alphabetical FROM article"
              + " WHERE article_key <= :articles",
          "INSERT INTO mention SELECT article_key + :off, entity_key, spans FROM mention"
              + " WHERE article_key <= :articles",
          "INSERT INTO record SELECT record_key + :off, id || '~' || :copy, article_key + :off,"
              + " merged_key + :off, type, why, words, replace(replace(json,"
              + " '\"id\":\"' || id, '\"id\":\"' || id || '~' || :copy),"
              + " '\",\"id\":\"', '~' || :copy || '\",\"id\":\"') FROM record"
              + " WHERE record_key <= :records",
          "INSERT INTO merged SELECT merged_key + :off, id || '~' || :copy, type, act, kind,"
              + " modality, first_day - :days, last_day - :days, dated, roles, amount,"
              + " valued * (1 + :copy % 7), unit, name, sectors, commodities, quote, confidence,"
              + " record_count, article_count, source_count, outlets, :copy + 1000,"
              + " party, party_english FROM merged"
              + " WHERE merged_key <= :merged",
          "INSERT INTO claim SELECT merged_key + :off, field, value, told FROM claim"
              + " WHERE merged_key <= :merged",
          "INSERT INTO block SELECT name, day - :days, merged_key + :off FROM block"
              + " WHERE merged_key <= :merged",
          "INSERT INTO posting SELECT tag_key, day - :days, merged_key + :off FROM posting"
              + " WHERE merged_key <= :merged",
          "INSERT INTO print_part SELECT part + :copy, day - :days, article_key + :off"
              + " FROM print_part WHERE article_key <= :articles");

  private static final List<String> COUNT =
      List.of(
          "DELETE FROM tally",
          "INSERT INTO tally SELECT p.tag_key, m.type,"
              + " CAST(strftime('%Y', p.day * 86400, 'unixepoch') AS INTEGER) * 12"
              + " + CAST(strftime('%m', p.day * 86400, 'unixepoch') AS INTEGER) - 1, '', count(*), 0"
              + " FROM posting p JOIN merged m ON m.merged_key = p.merged_key GROUP BY 1, 2, 3",
          "INSERT INTO tally SELECT p.tag_key, m.type,"
              + " CAST(strftime('%Y', p.day * 86400, 'unixepoch') AS INTEGER) * 12"
              + " + CAST(strftime('%m', p.day * 86400, 'unixepoch') AS INTEGER) - 1, m.unit,"
              + " count(*), sum(m.valued) FROM posting p"
              + " JOIN merged m ON m.merged_key = p.merged_key WHERE m.unit IS NOT NULL"
              + " GROUP BY 1, 2, 3, 4",
          "UPDATE tag SET told = told * :copies",
          "UPDATE pair SET told = told * :copies",
          "UPDATE entity SET article_count = article_count * :copies",
          "UPDATE fact SET value = CAST(value AS INTEGER) * :copies WHERE name NOT IN"
              + " ('schema', 'change', 'changed')",
          "UPDATE fact SET value = CAST(value AS INTEGER) + 2000 WHERE name = 'change'");

  private LargeStore() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    StoreLocation target = StoreLocation.parse(args[1]);
    Files.createDirectories(target.folder());
    Files.copy(StoreLocation.parse(args[0]).file(), target.file());
    long wanted = Long.parseLong(args[2]);
    try (Database database = Database.open(target, false)) {
      long records = max(database, "record", "record_key");
      long copies = (wanted + records - 1) / records;
      for (long copy = 1; copy < copies; copy++) {
        copy(database, copy, records);
        out.println("copy " + copy + " of " + (copies - 1));
      }
      database.write(
          handle -> {
            COUNT.forEach(sql -> run(handle, sql.replace(":copies", Long.toString(copies))));
            return copies;
          });
    }
    out.println(Files.size(Path.of(target.file().toString())) / 1_000_000 + " MB");
  }

  private static void copy(Database database, long copy, long records) {
    long articles = max(database, "article", "article_key");
    long merged = max(database, "merged", "merged_key");
    database.write(
        handle -> {
          for (String sql : COPY) {
            run(
                handle,
                sql.replace(":off", Long.toString(copy * 10_000_000))
                    .replace(":days", Long.toString(copy * DAYS_BETWEEN_COPIES))
                    .replace(":copy", Long.toString(copy))
                    .replace(":articles", Long.toString(articles))
                    .replace(":records", Long.toString(records))
                    .replace(":merged", Long.toString(merged)));
          }
          return copy;
        });
  }

  private static void run(Handle handle, String sql) {
    handle.execute(sql);
  }

  /** The largest key of the source; copies have larger ones. */
  private static long max(Database database, String table, String key) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT max(" + key + ") FROM " + table + " WHERE " + key + " < 10000000")
                .mapTo(Long.class)
                .one());
  }
}
