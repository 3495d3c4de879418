package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import peyman.world.Entity;

/**
 * The words of an article's titles and whose each is last; asked by the beginning of a title, or by
 * one that goes on. Asking takes as long however many titles an article has told.
 */
final class TitleTexts {

  private record Known(int order, Entity person) {}

  private final TreeMap<String, Known> known = new TreeMap<>();
  private final Map<Entity, Integer> titles = new HashMap<>();

  /** Which title was found for a text: titles stay, and the first one told is taken. */
  private final Map<String, String> asked = new HashMap<>();

  /** The same titles, to which others can be added. */
  TitleTexts copy() {
    TitleTexts copy = new TitleTexts();
    copy.known.putAll(known);
    copy.titles.putAll(titles);
    copy.asked.putAll(asked);
    return copy;
  }

  void put(String text, Entity person) {
    Known before = known.get(text);
    if (before != null) {
      titles.merge(before.person(), -1, (count, less) -> count + less == 0 ? null : count + less);
    }
    known.put(text, new Known(before == null ? known.size() : before.order(), person));
    titles.merge(person, 1, Integer::sum);
  }

  /** Whether a person has a title. */
  boolean names(Entity person) {
    return titles.containsKey(person);
  }

  /** Whose title begins as a text does, or the other way round; the first one told. */
  Optional<Entity> like(String text) {
    String title = asked.computeIfAbsent(text, this::first);
    return Optional.ofNullable(title).map(found -> known.get(found).person());
  }

  private String first(String text) {
    List<String> titles = new ArrayList<>();
    for (String title : known.tailMap(text, true).keySet()) {
      if (!title.startsWith(text)) {
        break;
      }
      titles.add(title);
    }
    for (int end = 0; end < text.length(); end++) {
      String beginning = text.substring(0, end);
      if (known.containsKey(beginning)) {
        titles.add(beginning);
      }
    }
    String first = null;
    for (String title : titles) {
      boolean earlier = first == null || known.get(title).order() < known.get(first).order();
      first = earlier ? title : first;
    }
    return first;
  }
}
