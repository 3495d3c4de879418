package peyman.observatory.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Modality;

/**
 * What one or many articles tell of one agreement, meeting, statement, figure, route, office or
 * event. Where they differ the value that most independent sources give stands here; the others are
 * {@link Claim}s of the {@link MergedRecord}.
 *
 * @param id stable as long as it is not merged into another
 * @param type its type
 * @param act of an agreement the latest point of its life, else as {@link Told#act}
 * @param kind as {@link Told#kind}
 * @param modality whether it is so
 * @param first the first day that it is told of
 * @param last the last day that it is told of; lists are in the order of this day, latest first
 * @param dated whether the days are stated; else they are the articles' own days
 * @param roles who plays which part
 * @param amount the amount that most sources give
 * @param name its name, where it has one
 * @param sectors what it is about
 * @param commodities which goods
 * @param quote the words of the telling with the highest confidence
 * @param confidence the highest of its tellings
 * @param recordCount how many records it is merged from
 * @param articleCount how many articles tell it
 * @param sourceCount how many independent articles tell it: those of one story count as one
 * @param outlets who tells it, those that tell it most first, at most ten
 */
public record Merged(
    String id,
    RecordType type,
    String act,
    String kind,
    Modality modality,
    LocalDate first,
    LocalDate last,
    boolean dated,
    List<Role> roles,
    Optional<Amount> amount,
    Optional<String> name,
    List<String> sectors,
    List<String> commodities,
    String quote,
    double confidence,
    int recordCount,
    int articleCount,
    int sourceCount,
    List<String> outlets) {

  public Merged {
    roles = List.copyOf(roles);
    sectors = List.copyOf(sectors);
    commodities = List.copyOf(commodities);
    outlets = List.copyOf(outlets);
  }
}
