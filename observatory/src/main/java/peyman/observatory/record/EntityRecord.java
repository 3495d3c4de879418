package peyman.observatory.record;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import peyman.world.Entity;

/**
 * What a store holds of an entity: what an entity's page shows.
 *
 * @param latest its latest merged records, by type, at most ten each; types with none are absent
 * @param partners those that it plays parts together with most, at most twenty
 * @param months how many of its merged records fall into each month
 */
public record EntityRecord(
    EntitySummary summary,
    Map<RecordType, List<Merged>> latest,
    List<Partner> partners,
    SortedMap<YearMonth, Long> months) {

  public EntityRecord {
    latest = Map.copyOf(latest);
    partners = List.copyOf(partners);
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
  }

  /** Another entity and how many merged records both play a part in. */
  public record Partner(Entity entity, long count) {}
}
