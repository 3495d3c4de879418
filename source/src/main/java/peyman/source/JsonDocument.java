package peyman.source;

import java.io.Reader;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON document: an article, an array of articles, or several of either one after the other. */
final class JsonDocument implements ArticleSupply {

  private final String name;
  private final JsonParser parser;
  private final List<String> remarks;
  private boolean ended;
  private boolean anyGiven;
  private int arrays;
  private Optional<Supply> next;

  JsonDocument(String name, Reader in, List<String> remarks) {
    this.name = name;
    this.parser = JsonArticle.parser(in);
    this.remarks = remarks;
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Supply next() {
    Supply supply = next.orElseThrow(NoSuchElementException::new);
    next = advance();
    return supply;
  }

  private Optional<Supply> advance() {
    if (ended) {
      return Optional.empty();
    }
    try {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY && arrays == 0) {
          arrays++;
        } else if (token == JsonToken.END_ARRAY) {
          arrays--;
        } else {
          anyGiven = true;
          return Optional.of(JsonArticle.read(parser, place(), remarks));
        }
      }
    } catch (JacksonException e) {
      ended = true;
      long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      return Optional.of(new Supply.Refused(new Place(name, line), broken(e, false)));
    }
    ended = true;
    return anyGiven
        ? Optional.empty()
        : Optional.of(new Supply.Refused(Place.of(name), "holds no article; put one in"));
  }

  private Place place() {
    return new Place(name, parser.currentTokenLocation().getLineNr());
  }

  /** Why JSON could not be parsed, on one line. */
  static String broken(JacksonException e, boolean oneLine) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("broken");
    String column = "";
    if (e.getLocation() != null) {
      column = ", column " + e.getLocation().getColumnNr();
    }
    String rest = oneLine ? "" : "; what follows was not read";
    return "not JSON" + column + ": " + OneLine.of(message) + "; mend it there" + rest;
  }

  @Override
  public void close() {
    parser.close();
  }
}
