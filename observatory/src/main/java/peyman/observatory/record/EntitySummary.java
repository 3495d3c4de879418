package peyman.observatory.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import peyman.world.Entity;

/**
 * An entity and how much is told of it.
 *
 * @param counts merged records that it plays a part in, by type; types with none are absent
 * @param articleCount articles that name it
 * @param last the latest day of its merged records
 */
public record EntitySummary(
    Entity entity, Map<RecordType, Long> counts, long articleCount, Optional<LocalDate> last) {

  public EntitySummary {
    counts = Map.copyOf(counts);
  }

  /** All merged records that it plays a part in. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
