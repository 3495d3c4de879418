package peyman.observatory.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges tellings in memory, one after the other, as a store does: by the same blocks, limits and
 * verdicts. Tellings that share no block with each other, directly or through others, never meet,
 * so that each connected set may have a pool of its own. What people decided is for stores alone.
 * Not thread-safe.
 */
public final class Pool {

  /** A merged record in a block: the day of one of its tellings. */
  private record Entry(long day, long key) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byDay = Long.compare(day, other.day);
      return byDay != 0 ? byDay : Long.compare(key, other.key);
    }
  }

  /**
   * Where a telling belongs.
   *
   * @param mergedId the id of the first telling of its merged record
   * @param why in English: {@code same parties, same day}
   */
  public record Placed(String mergedId, String why) {}

  private final Map<String, NavigableSet<Entry>> blocks = new HashMap<>();
  private final Map<Long, Deque<Features>> latest = new HashMap<>();
  private final List<String> ids = new ArrayList<>();

  /** Puts the next telling where it belongs. */
  public Placed place(Features telling) {
    Set<String> names = new TreeSet<>(Blocks.of(telling));
    Map<Long, List<Features>> others = new LinkedHashMap<>();
    for (long key : candidates(names, telling)) {
      others.put(key, List.copyOf(latest.get(key)));
    }
    Optional<Choosing.Choice> best = Choosing.best(telling, others);
    long key = best.map(Choosing.Choice::key).orElse((long) ids.size());
    if (best.isEmpty()) {
      ids.add(telling.told().id());
    }
    Deque<Features> tellings = latest.computeIfAbsent(key, none -> new ArrayDeque<>());
    tellings.addFirst(telling);
    if (tellings.size() > Choosing.COMPARED) {
      tellings.removeLast();
    }
    Entry entry = new Entry(Blocks.day(telling), key);
    names.forEach(name -> blocks.computeIfAbsent(name, none -> new TreeSet<>()).add(entry));
    return new Placed(
        ids.get((int) key), best.map(choice -> choice.verdict().why()).orElse("first told"));
  }

  /** Merged records of the blocks in the days around a telling, those of the nearest days first. */
  private Set<Long> candidates(Set<String> names, Features telling) {
    long day = Blocks.day(telling);
    long window = Blocks.windowDays(telling.type());
    Set<Long> nearest = new LinkedHashSet<>();
    for (String name : names) {
      NavigableSet<Entry> block = blocks.getOrDefault(name, new TreeSet<>());
      Entry now = new Entry(day, Long.MAX_VALUE);
      List<Entry> before = new ArrayList<>();
      for (Entry entry : block.headSet(now, true).descendingSet()) {
        if (entry.day() < day - window || before.size() == Choosing.MAX_OF_BLOCK) {
          break;
        }
        before.add(entry);
      }
      before.forEach(entry -> add(nearest, entry));
      after(block.tailSet(now, false), day + window).forEach(entry -> add(nearest, entry));
    }
    return nearest;
  }

  /** The next entries up to a day; of one day the latest merged records first. */
  private static List<Entry> after(NavigableSet<Entry> later, long to) {
    List<Entry> after = new ArrayList<>();
    Iterator<Entry> entries = later.iterator();
    List<Entry> ofDay = new ArrayList<>();
    while (entries.hasNext()) {
      Entry entry = entries.next();
      if (entry.day() > to) {
        break;
      }
      if (!ofDay.isEmpty() && ofDay.get(0).day() != entry.day()) {
        after.addAll(ofDay);
        ofDay.clear();
        if (after.size() >= Choosing.MAX_OF_BLOCK) {
          break;
        }
      }
      ofDay.add(0, entry);
    }
    after.addAll(ofDay);
    return after.subList(0, Math.min(after.size(), Choosing.MAX_OF_BLOCK));
  }

  private static void add(Set<Long> nearest, Entry entry) {
    if (nearest.size() < Choosing.MAX_CANDIDATES) {
      nearest.add(entry.key());
    }
  }
}
