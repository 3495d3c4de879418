package peyman.source;

import java.util.Objects;

/**
 * Where in the input something stands.
 *
 * @param source the file as it was named, or {@code stdin}
 * @param line counted from 1; 0 where the whole source is meant
 */
public record Place(String source, long line) {

  public Place {
    Objects.requireNonNull(source);
    if (line < 0) {
      throw new IllegalArgumentException("line " + line);
    }
  }

  /** The whole source. */
  public static Place of(String source) {
    return new Place(source, 0);
  }

  /** As compilers write it: {@code news.jsonl:12}. */
  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line;
  }
}
