package peyman.observatory.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Modality;
import peyman.world.Entity;

/**
 * A record as one article tells it.
 *
 * @param id the record's id
 * @param type its type
 * @param articleId the article that tells it
 * @param act what is done, by the contract's names: an agreement's action, a meeting's kind, {@code
 *     direct} or {@code indirect} of a statement, a figure's measure, {@code route}, an office's
 *     post, an event's code
 * @param kind of an agreement what it is ({@code treaty}, …), of an office {@code current} or
 *     {@code former}; else empty
 * @param modality whether it is so
 * @param date when, where the article says so
 * @param attribution who the article says claims it
 * @param confidence 0 to 1
 * @param evidence the words that say it; of a statement what was said comes first
 * @param roles who plays which part, in the contract's order
 * @param amount the money of an agreement, the number of a figure
 * @param name its name, where it has one; of a figure the commodity
 * @param sectors what an agreement is about
 * @param commodities which goods
 * @param json the record as the contract has it, on one line, with the article's id
 */
public record Told(
    String id,
    RecordType type,
    String articleId,
    String act,
    String kind,
    Modality modality,
    Optional<Days> date,
    Optional<Entity> attribution,
    double confidence,
    List<Quote> evidence,
    List<Role> roles,
    Optional<Amount> amount,
    Optional<String> name,
    List<String> sectors,
    List<String> commodities,
    String json) {

  public Told {
    Objects.requireNonNull(json);
    evidence = List.copyOf(evidence);
    roles = List.copyOf(roles);
    sectors = List.copyOf(sectors);
    commodities = List.copyOf(commodities);
  }

  /** The entities that play a part. */
  public List<Entity> in(String role) {
    return roles.stream().filter(part -> part.name().equals(role)).map(Role::entity).toList();
  }
}
