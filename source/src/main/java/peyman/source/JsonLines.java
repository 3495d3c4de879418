package peyman.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** JSON lines: each line an article of its own, so that a broken one spoils no other. */
final class JsonLines implements ArticleSupply {

  private static final int MAX_LINE_CHARS = 512 * 1024 * 1024;

  private final String name;
  private final BufferedReader in;
  private final List<String> remarks;
  private long line;
  private boolean ended;
  private boolean anyGiven;
  private Optional<Supply> next;

  JsonLines(String name, Reader in, List<String> remarks) {
    this.name = name;
    this.in = new BufferedReader(in, 1 << 16);
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
    try {
      while (!ended) {
        Optional<String> content = line();
        if (content.isPresent() && !content.get().isBlank()) {
          anyGiven = true;
          return Optional.of(supply(content.get()));
        }
      }
    } catch (IOException e) {
      ended = true;
      anyGiven = true;
      return Optional.of(new Supply.Refused(new Place(name, line), ArticleSource.unreadable(e)));
    }
    if (!anyGiven) {
      anyGiven = true;
      String reason = "empty; give a file that holds an article a line";
      return Optional.of(new Supply.Refused(Place.of(name), reason));
    }
    return Optional.empty();
  }

  /** The next line without its end; empty at the end of the input. */
  private Optional<String> line() throws IOException {
    StringBuilder content = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      ended = true;
      return Optional.empty();
    }
    line++;
    while (c >= 0 && c != '\n') {
      if (content.length() == MAX_LINE_CHARS) {
        throw new IOException("a line of more than 512 million characters");
      }
      content.append((char) c);
      c = in.read();
    }
    return Optional.of(content.toString());
  }

  private Supply supply(String content) {
    Place place = new Place(name, line);
    try (JsonParser parser = JsonArticle.parser(content)) {
      parser.nextToken();
      Supply supply = JsonArticle.read(parser, place, remarks);
      if (parser.nextToken() != null) {
        return new Supply.Refused(place, "more than one value on the line; write one a line");
      }
      return supply;
    } catch (JacksonException e) {
      return new Supply.Refused(place, JsonDocument.broken(e, true));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
