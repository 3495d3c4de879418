package peyman.reading.finding;

import java.util.List;
import java.util.Optional;
import peyman.world.Entity;

/**
 * An accord, treaty, contract or other undertaking, at one point of its life.
 *
 * @param action the point of its life
 * @param kind what it is
 * @param name its name, where it has one
 * @param accord the named accord
 * @param parties who takes part
 * @param value what it is worth; the unit is a currency
 * @param sectors what it is about
 * @param commodities which goods, by their English names
 * @param partOf index of the larger agreement in the same reading's findings
 * @param place where
 */
public record Agreement(
    Circumstances circumstances,
    Action action,
    Kind kind,
    Optional<String> name,
    Optional<Entity> accord,
    List<Party> parties,
    Optional<Amount> value,
    List<Sector> sectors,
    List<String> commodities,
    Optional<Integer> partOf,
    Optional<Entity> place)
    implements Finding {

  public Agreement {
    parties = List.copyOf(parties);
    sectors = List.copyOf(sectors);
    commodities = List.copyOf(commodities);
  }

  /** The points of an agreement's life. */
  public enum Action implements Label {
    PROPOSE,
    NEGOTIATE,
    SIGN,
    JOIN,
    RATIFY,
    START,
    EXTEND,
    AMEND,
    SUSPEND,
    WITHDRAW,
    END,
    VIOLATE
  }

  /** What an agreement is. */
  public enum Kind implements Label {
    TREATY,
    AGREEMENT,
    CONTRACT,
    MEMORANDUM,
    CEASEFIRE,
    DECLARATION,
    MEMBERSHIP
  }

  @Override
  public Agreement with(Circumstances other) {
    return new Agreement(
        other, action, kind, name, accord, parties, value, sectors, commodities, partOf, place);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.agreement(this);
  }
}
