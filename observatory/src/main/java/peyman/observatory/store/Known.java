package peyman.observatory.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import peyman.observatory.merge.Choosing;
import peyman.observatory.merge.Features;

/**
 * What a writer remembers of the store from one transaction to the next, within bounds, so that it
 * need not ask for each record anew. Keys of tags and entities never change; what others may change
 * is forgotten when somebody else wrote in between, and all when something was rolled back. Not
 * thread-safe.
 */
final class Known {

  private static final int MAX_KEYS = 50_000;
  private static final int MAX_COMPARED = 4_000;

  private final Map<Tag, Long> tagKeys = latest(MAX_KEYS);
  private final Map<String, Long> entityKeys = latest(MAX_KEYS);
  private final Map<Long, List<Features>> compared = latest(MAX_COMPARED);
  private long change = -1;

  private static <K, V> Map<K, V> latest(int most) {
    return new LinkedHashMap<>(64, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /** Another transaction begins, after a change. */
  void begin(long after) {
    if (change != after) {
      compared.clear();
    }
  }

  /** What was remembered holds after a change. */
  void committed(long now) {
    change = now;
  }

  /** What was remembered may not hold. */
  void forget() {
    tagKeys.clear();
    entityKeys.clear();
    compared.clear();
    change = -1;
  }

  /** The key of each tag that is known. */
  Map<Tag, Long> tagKeys() {
    return tagKeys;
  }

  /** The key of each entity that is known, by its id. */
  Map<String, Long> entityKeys() {
    return entityKeys;
  }

  /** The keys of some entities; those that the store does not have are missing. */
  Map<String, Long> entityKeys(Handle handle, Collection<String> ids) {
    Set<String> unknown = new TreeSet<>(ids);
    Map<String, Long> keys = new LinkedHashMap<>();
    for (String id : ids) {
      Long key = entityKeys.get(id);
      if (key != null) {
        keys.put(id, key);
        unknown.remove(id);
      }
    }
    if (!unknown.isEmpty()) {
      Map<String, Long> found = Entities.keys(handle, unknown);
      entityKeys.putAll(found);
      keys.putAll(found);
    }
    return keys;
  }

  /** The latest tellings of merged records, in the order of their keys, as merging sees them. */
  Map<Long, List<Features>> latest(Handle handle, Collection<Long> mergedKeys) {
    Map<Long, List<Features>> all = new LinkedHashMap<>();
    List<Long> unknown = new ArrayList<>();
    for (long key : mergedKeys) {
      List<Features> known = compared.get(key);
      all.put(key, known == null ? List.of() : known);
      if (known == null) {
        unknown.add(key);
      }
    }
    Tellings.ofEach(handle, unknown, Choosing.COMPARED)
        .forEach((key, told) -> all.put(key, told.stream().map(Telling::features).toList()));
    unknown.forEach(key -> compared.put(key, all.get(key)));
    return all;
  }

  /** The tellings of a merged record are others now. */
  void changed(long mergedKey) {
    compared.remove(mergedKey);
  }
}
