package peyman.observatory.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import peyman.reading.discourse.Folding;
import peyman.world.Entity;
import peyman.world.EntityType;

/** The entities of a store. */
final class Entities {

  static final String COLUMNS =
      "e.entity_key, e.id, e.type, e.persian, e.english, e.wikidata, e.belongs";

  private Entities() {}

  /** An entity of a row that has {@link #COLUMNS}. */
  static Entity of(RowView row) {
    String belongs = row.getColumn("belongs", String.class);
    return new Entity(
        row.getColumn("id", String.class),
        EntityType.valueOf(row.getColumn("type", String.class)),
        row.getColumn("persian", String.class),
        Optional.ofNullable(row.getColumn("english", String.class)),
        Optional.ofNullable(row.getColumn("wikidata", String.class)),
        belongs.isEmpty() ? List.of() : List.of(belongs.split("\n")));
  }

  /** The entities of some ids; those that the store does not know are missing. */
  static Map<String, Entity> byId(Handle handle, Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM entity e WHERE e.id IN (<ids>)")
        .bindList("ids", Padded.set(List.copyOf(ids)))
        .reduceRows(
            new HashMap<>(),
            (found, row) -> {
              Entity entity = of(row);
              found.put(entity.id(), entity);
              return found;
            });
  }

  /** The entities of some keys. */
  static Map<Long, Entity> byKey(Handle handle, Collection<Long> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM entity e WHERE e.entity_key IN (<keys>)")
        .bindList("keys", Padded.set(List.copyOf(keys)))
        .reduceRows(
            new HashMap<>(),
            (found, row) -> {
              found.put(row.getColumn("entity_key", Long.class), of(row));
              return found;
            });
  }

  /** The keys of the entities of some ids; those that the store does not know are missing. */
  static Map<String, Long> keys(Handle handle, Collection<String> ids) {
    return handle
        .createQuery("SELECT entity_key, id FROM entity WHERE id IN (<ids>)")
        .bindList("ids", Padded.set(List.copyOf(ids)))
        .reduceRows(
            new LinkedHashMap<>(),
            (all, row) -> {
              all.put(row.getColumn("id", String.class), row.getColumn("entity_key", Long.class));
              return all;
            });
  }

  /** The keys of entities, which are stored where they are new. */
  static Map<String, Long> store(Transaction in, Collection<Entity> entities) {
    Handle handle = in.handle();
    Map<String, Long> known =
        in.known().entityKeys(handle, entities.stream().map(Entity::id).distinct().toList());
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO entity (entity_key, id, type, persian, english, wikidata, belongs, folded,"
                + " folded_english, alphabetical, alphabetical_english, article_count)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)");
    for (Entity entity : entities) {
      if (!known.containsKey(entity.id())) {
        long key = in.keys().next("entity", "entity_key");
        known.put(entity.id(), key);
        in.known().entityKeys().put(entity.id(), key);
        batch
            .bind(0, key)
            .bind(1, entity.id())
            .bind(2, entity.type().name())
            .bind(3, entity.persian())
            .bind(4, entity.english().orElse(null))
            .bind(5, entity.wikidata().orElse(null))
            .bind(6, String.join("\n", entity.of()))
            .bind(7, Folding.fold(entity.persian()))
            .bind(8, Folding.fold(entity.english().orElse("")))
            .bind(9, Alphabet.key(entity.persian()))
            .bind(10, entity.english().map(Alphabet::key).orElse(null))
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    return known;
  }
}
