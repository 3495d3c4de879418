package peyman.observatory.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.reading.finding.Modality;
import peyman.world.Entity;

/**
 * A row of {@code merged}, without the tables that follow from it.
 *
 * @param roles role names and entity ids in turn
 */
record MergedRow(
    long key,
    String id,
    RecordType type,
    String act,
    String kind,
    String modality,
    long firstDay,
    long lastDay,
    boolean dated,
    List<String> roles,
    Optional<String> amount,
    Optional<String> name,
    List<String> sectors,
    List<String> commodities,
    String quote,
    double confidence,
    int recordCount,
    int articleCount,
    int sourceCount,
    List<String> outlets) {

  private static final int MAX_ROLES = 40;

  /** The roles of who does it; others have it done to them, or where it is done. */
  private static final Set<String> LEADING =
      Set.of("party", "participant", "speaker", "subject", "route", "from", "person", "actor");

  private static final int MAX_OUTLETS = 10;

  static final String COLUMNS =
      "m.merged_key, m.id, m.type, m.act, m.kind, m.modality, m.first_day, m.last_day, m.dated,"
          + " m.roles, m.amount, m.name, m.sectors, m.commodities, m.quote, m.confidence,"
          + " m.record_count, m.article_count, m.source_count, m.outlets";

  /** How many of the tellings a merged record has, and the best of them. */
  record Standing(
      String quote, double confidence, int recordCount, int articleCount, int sourceCount) {}

  /** The row of what a profile says. */
  static MergedRow of(long key, String id, Profile profile, Standing standing) {
    List<String> roles = new ArrayList<>();
    for (String role : profile.roles()) {
      for (String entity : profile.values(Profile.ROLE + role)) {
        if (roles.size() < 2 * MAX_ROLES) {
          roles.add(role);
          roles.add(entity);
        }
      }
    }
    List<String> outlets = profile.values(Profile.OUTLET);
    return new MergedRow(
        key,
        id,
        profile.type(),
        profile.act(),
        profile.best(Profile.KIND).orElse(""),
        profile.best(Profile.MODALITY).orElse(Modality.ASSERTED.name()),
        profile.firstDay().toEpochDay(),
        profile.lastDay().toEpochDay(),
        profile.dated(),
        roles,
        profile.best(Profile.AMOUNT),
        profile.best(Profile.NAME),
        profile.values(Profile.SECTOR),
        profile.values(Profile.COMMODITY),
        standing.quote(),
        standing.confidence(),
        standing.recordCount(),
        standing.articleCount(),
        standing.sourceCount(),
        outlets.subList(0, Math.min(outlets.size(), MAX_OUTLETS)));
  }

  /** The row of a result that has {@link #COLUMNS}. */
  static MergedRow of(RowView row) {
    return new MergedRow(
        row.getColumn("merged_key", Long.class),
        row.getColumn("id", String.class),
        RecordType.of(row.getColumn("type", Integer.class)),
        row.getColumn("act", String.class),
        row.getColumn("kind", String.class),
        row.getColumn("modality", String.class),
        row.getColumn("first_day", Long.class),
        row.getColumn("last_day", Long.class),
        row.getColumn("dated", Integer.class) == 1,
        Written.list(row.getColumn("roles", String.class)),
        Optional.ofNullable(row.getColumn("amount", String.class)),
        Optional.ofNullable(row.getColumn("name", String.class)),
        Written.list(row.getColumn("sectors", String.class)),
        Written.list(row.getColumn("commodities", String.class)),
        row.getColumn("quote", String.class),
        row.getColumn("confidence", Double.class),
        row.getColumn("record_count", Integer.class),
        row.getColumn("article_count", Integer.class),
        row.getColumn("source_count", Integer.class),
        Written.list(row.getColumn("outlets", String.class)));
  }

  static Optional<MergedRow> find(Handle handle, long key) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM merged m WHERE m.merged_key = ?")
        .bind(0, key)
        .reduceRows(new ArrayList<MergedRow>(), MergedRow::collect)
        .stream()
        .findFirst();
  }

  static List<MergedRow> collect(List<MergedRow> rows, RowView row) {
    rows.add(of(row));
    return rows;
  }

  /** Puts the row into the table. */
  void save(Handle handle, long change) {
    handle
        .createUpdate(
            "INSERT INTO merged (merged_key, id, type, act, kind, modality, first_day, last_day,"
                + " dated, roles, amount, valued, unit, name, sectors, commodities, quote,"
                + " confidence, record_count, article_count, source_count, outlets, change,"
                + " party, party_english)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " (SELECT alphabetical FROM entity WHERE id = ?),"
                + " (SELECT alphabetical_english FROM entity WHERE id = ?))"
                + " ON CONFLICT (merged_key) DO UPDATE SET id = excluded.id, act = excluded.act,"
                + " kind = excluded.kind, modality = excluded.modality,"
                + " first_day = excluded.first_day, last_day = excluded.last_day,"
                + " dated = excluded.dated, roles = excluded.roles, amount = excluded.amount,"
                + " valued = excluded.valued, unit = excluded.unit, name = excluded.name,"
                + " sectors = excluded.sectors, commodities = excluded.commodities,"
                + " quote = excluded.quote, confidence = excluded.confidence,"
                + " record_count = excluded.record_count, article_count = excluded.article_count,"
                + " source_count = excluded.source_count, outlets = excluded.outlets,"
                + " change = excluded.change, party = excluded.party,"
                + " party_english = excluded.party_english")
        .bind(0, key)
        .bind(1, id)
        .bind(2, type.code())
        .bind(3, act)
        .bind(4, kind)
        .bind(5, modality)
        .bind(6, firstDay)
        .bind(7, lastDay)
        .bind(8, dated ? 1 : 0)
        .bind(9, Written.list(roles))
        .bind(10, amount.orElse(null))
        .bind(11, amount.map(text -> Written.amount(text).value().doubleValue()).orElse(null))
        .bind(12, amount.map(text -> Written.amount(text).unit()).orElse(null))
        .bind(13, name.orElse(null))
        .bind(14, Written.list(sectors))
        .bind(15, Written.list(commodities))
        .bind(16, quote)
        .bind(17, confidence)
        .bind(18, recordCount)
        .bind(19, articleCount)
        .bind(20, sourceCount)
        .bind(21, Written.list(outlets))
        .bind(22, change)
        .bind(23, leading().orElse(null))
        .bind(24, leading().orElse(null))
        .execute();
  }

  /** The entity that plays the leading part. */
  private Optional<String> leading() {
    for (int i = 0; i + 1 < roles.size(); i += 2) {
      if (LEADING.contains(roles.get(i))) {
        return Optional.of(roles.get(i + 1));
      }
    }
    return roles.size() > 1 ? Optional.of(roles.get(1)) : Optional.empty();
  }

  /** Fills the columns by which parties are ordered, from the entities'. */
  static void fillParties(Handle handle) {
    PreparedBatch batch =
        handle.prepareBatch(
            "UPDATE merged SET party = (SELECT alphabetical FROM entity WHERE id = :lead),"
                + " party_english = (SELECT alphabetical_english FROM entity WHERE id = :lead)"
                + " WHERE merged_key = :key");
    handle
        .createQuery("SELECT " + COLUMNS + " FROM merged m")
        .reduceRows(new ArrayList<MergedRow>(), MergedRow::collect)
        .forEach(
            row ->
                row.leading()
                    .ifPresent(lead -> batch.bind("lead", lead).bind("key", row.key()).add()));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  Standing standing() {
    return new Standing(quote, confidence, recordCount, articleCount, sourceCount);
  }

  /** The ids of all entities in it. */
  Set<String> entityIds() {
    Set<String> ids = new TreeSet<>();
    for (int i = 1; i < roles.size(); i += 2) {
      ids.add(roles.get(i));
    }
    return ids;
  }

  /** What callers see. */
  Merged merged(Function<String, Entity> entities) {
    List<Role> parts = new ArrayList<>();
    for (int i = 0; i + 1 < roles.size(); i += 2) {
      parts.add(new Role(roles.get(i), entities.apply(roles.get(i + 1))));
    }
    return new Merged(
        id,
        type,
        act,
        kind,
        Modality.valueOf(modality),
        LocalDate.ofEpochDay(firstDay),
        LocalDate.ofEpochDay(lastDay),
        dated,
        parts,
        amount.map(Written::amount),
        name,
        sectors,
        commodities,
        quote,
        confidence,
        recordCount,
        articleCount,
        sourceCount,
        outlets);
  }

  /** The rows as callers see them, with their entities looked up at once. */
  static List<Merged> merged(Handle handle, List<MergedRow> rows) {
    Set<String> ids = new TreeSet<>();
    rows.forEach(row -> ids.addAll(row.entityIds()));
    Map<String, Entity> entities = Entities.byId(handle, ids);
    return rows.stream().map(row -> row.merged(entities::get)).toList();
  }
}
