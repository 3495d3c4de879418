package peyman.observatory.record;

import java.time.LocalDate;
import java.util.List;
import peyman.reading.finding.Modality;

/**
 * A merged record with everything behind it.
 *
 * @param sources its tellings, latest article first, at most two hundred
 * @param claims the fields on which tellings differ; nothing where all agree
 * @param timeline the points of its life, earliest first
 * @param decisions what people decided about it
 */
public record MergedRecord(
    Merged merged,
    List<Source> sources,
    List<Claim> claims,
    List<Point> timeline,
    List<Decision> decisions) {

  public MergedRecord {
    sources = List.copyOf(sources);
    claims = List.copyOf(claims);
    timeline = List.copyOf(timeline);
    decisions = List.copyOf(decisions);
  }

  /**
   * One article's telling.
   *
   * @param why why it was merged with the others, in English: {@code same parties and amount}; of
   *     the first telling {@code first told}
   */
  public record Source(Told told, ArticleSummary article, String why) {}

  /**
   * A field that articles fill differently.
   *
   * @param field {@code amount}, {@code date}, {@code place}, {@code act}, {@code modality}, …
   * @param values what is claimed, by whom; those with most independent sources first
   */
  public record Claim(String field, List<Value> values) {

    public Claim {
      values = List.copyOf(values);
    }
  }

  /**
   * One of several claimed values.
   *
   * @param value as the contract writes it; of an entity its id
   * @param sourceCount how many independent articles say so
   * @param recordIds the tellings that say so
   * @param outlets their outlets
   */
  public record Value(String value, int sourceCount, List<String> recordIds, List<String> outlets) {

    public Value {
      recordIds = List.copyOf(recordIds);
      outlets = List.copyOf(outlets);
    }
  }

  /**
   * A point of its life.
   *
   * @param day when; where no article states a day, the first article's own
   * @param dated whether an article states the day
   * @param act what happened
   * @param modality whether it did
   * @param recordIds the tellings of it
   * @param quote words that tell it
   */
  public record Point(
      LocalDate day,
      boolean dated,
      String act,
      Modality modality,
      List<String> recordIds,
      String quote) {

    public Point {
      recordIds = List.copyOf(recordIds);
    }
  }
}
