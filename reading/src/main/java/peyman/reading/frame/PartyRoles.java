package peyman.reading.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.WordTable;
import peyman.reading.finding.Party;
import peyman.reading.frame.Pivots.Pivot;
import peyman.world.Entity;

/**
 * As what each of two parties takes part, where the undertaking tells: in «چین قرارداد خرید گاز با
 * قطر امضا کرد» China buys and Qatar sells. Parties that are told together («چین و قطر») have the
 * same share in it, and no role of their own.
 */
final class PartyRoles {

  private static final int FARTHEST_IN_WORDS = 3;
  private static final List<String> OTHERS = List.of("با", "به", "از", "برای");

  private static final WordTable<Sides> WORDS =
      WordTable.load(PartyRoles.class, "party_roles.tsv", "roles", Sides::parse);

  private final Map<Entity, Party.Role> roles = new HashMap<>();

  private PartyRoles() {}

  /**
   * What who acts and who stands behind a preposition do.
   *
   * @param one the role of who acts
   * @param other the role of the other
   */
  private record Sides(Party.Role one, Party.Role other) {

    static Sides parse(String cell) {
      String[] sides = cell.toUpperCase(Locale.ROOT).split(" ");
      return new Sides(Party.Role.valueOf(sides[0]), Party.Role.valueOf(sides[1]));
    }
  }

  static PartyRoles of(Document document, Act act, Optional<Pivot> pivot, Roles roles) {
    PartyRoles found = new PartyRoles();
    Optional<Sides> sides = pivot.flatMap(p -> sides(document.words(act.sentence()), p));
    if (sides.isEmpty()) {
      return found;
    }
    List<Entity> one = Actors.parties(document, roles.by("subject"));
    Optional<Entity> other =
        OTHERS.stream()
            .flatMap(marker -> Actors.parties(document, roles.by(marker)).stream())
            .filter(entity -> !one.contains(entity))
            .findFirst();
    if (one.size() == 1 && other.isPresent()) {
      found.roles.put(one.get(0), sides.get().one());
      found.roles.put(other.get(), sides.get().other());
    }
    return found;
  }

  private static Optional<Sides> sides(List<Word> words, Pivot pivot) {
    int until = Math.min(words.size(), pivot.end() + FARTHEST_IN_WORDS);
    for (int i = pivot.start(); i < until; i++) {
      Optional<Sides> sides = WORDS.at(words, i).map(match -> match.value());
      if (sides.isPresent()) {
        return sides;
      }
    }
    return Optional.empty();
  }

  /** The role of a party, where the undertaking tells it. */
  Optional<Party.Role> of(Entity entity) {
    return Optional.ofNullable(roles.get(entity));
  }
}
