package peyman.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import peyman.text.Article;

/** An article whose parts stand in columns of a table; refused for what one in JSON is. */
public final class ColumnArticle {

  /** Columns that a table of articles has. */
  public static final List<String> NEEDED = List.of("id", "text");

  /** Columns that it may have; {@code published} is a string in ISO form. */
  public static final List<String> OPTIONAL = List.of("title", "outlet", "url", "published");

  private ColumnArticle() {}

  /**
   * The article of a row.
   *
   * @param column what a column of the row holds
   */
  public static Supply of(Place place, Function<String, Optional<String>> column) {
    Function<String, Optional<String>> stated =
        column.andThen(cell -> cell.filter(value -> !value.isBlank()));
    Optional<String> id = stated.apply("id");
    Optional<String> text = stated.apply("text");
    if (id.isEmpty() || text.isEmpty()) {
      return new Supply.Refused(place, "no id or no text; each article needs both");
    }
    Letters letters = Letters.of(text.get());
    if (letters.tooLong()) {
      return new Supply.Refused(place, "text has " + Letters.TOO_LONG);
    }
    if (letters.binary()) {
      return new Supply.Refused(place, "text is binary, not text; decode it first");
    }
    Article article =
        new Article(
            id.get(),
            stated.apply("title"),
            stated.apply("outlet"),
            stated.apply("url"),
            stated.apply("published").flatMap(PublicationTime::parse),
            letters.text());
    return new Supply.Given(place, article, letters.remarks());
  }
}
