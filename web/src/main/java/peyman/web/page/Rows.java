package peyman.web.page;

import java.util.List;
import java.util.Optional;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.web.article.Quotes;
import peyman.web.http.Address;
import peyman.web.words.Retold;
import peyman.web.words.Words;
import peyman.world.Entity;

/** Merged records as rows of lists. */
public final class Rows {

  private Rows() {}

  /**
   * A row.
   *
   * @param url of the record's page
   * @param type the contract's name of its type
   * @param sentence what it says
   * @param days when
   * @param dated whether an article states the days; else they are those of the articles
   * @param modality whether it is so, by the contract's name
   * @param quote words that say it
   * @param outlets who tells it
   * @param sources how many independent articles tell it
   * @param parts who plays a part, each once
   */
  public record Row(
      String id,
      String url,
      String type,
      String sentence,
      String days,
      boolean dated,
      String modality,
      String quote,
      List<String> outlets,
      int sources,
      List<Entity> parts,
      Merged merged) {

    public Row {
      outlets = List.copyOf(outlets);
      parts = List.copyOf(parts);
    }

    /** The first who plays a part. */
    public Optional<Entity> part(String name) {
      return merged.roles().stream()
          .filter(role -> role.name().equals(name))
          .map(role -> role.entity())
          .findFirst();
    }
  }

  /** Rows of merged records. */
  public static List<Row> of(List<Merged> records, Words words) {
    Retold retold = new Retold(words);
    return records.stream().map(merged -> of(merged, words, retold)).toList();
  }

  /** The row of a merged record. */
  public static Row of(Merged merged, Words words) {
    return of(merged, words, new Retold(words));
  }

  private static Row of(Merged merged, Words words, Retold retold) {
    return new Row(
        merged.id(),
        url(merged),
        merged.type().label(),
        retold.sentence(merged),
        words.days(merged.first(), merged.last()),
        merged.dated(),
        merged.modality().label(),
        Quotes.shortened(merged.quote()),
        merged.outlets(),
        merged.sourceCount(),
        merged.roles().stream().map(role -> role.entity()).distinct().toList(),
        merged);
  }

  /** The address of a merged record's page. */
  public static String url(Merged merged) {
    return url(merged.type(), merged.id());
  }

  /** The address of the page of a record. */
  public static String url(RecordType type, String id) {
    return (type == RecordType.AGREEMENT ? "/agreements/" : "/records/") + Address.encoded(id);
  }

  /** The address of an entity's page. */
  public static String url(Entity entity) {
    return "/entities/" + Address.encoded(entity.id());
  }
}
