package peyman.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import peyman.observatory.parquet.ParquetArticles;
import peyman.source.ArticleSource;
import peyman.source.ArticleSupply;
import peyman.source.Place;
import peyman.source.Supply;
import peyman.source.WebSource;
import peyman.source.fetch.Fetcher;

/** The articles of all inputs of a command, in order, each id once. */
final class Inputs implements Iterator<Supply>, AutoCloseable {

  private final Iterator<String> names;
  private final InputStream standardInput;
  private final Supplier<Fetcher> fetcher;
  private final Supply.Cases<Supply> check;
  private Optional<ArticleSupply> current = Optional.empty();

  private Inputs(
      List<String> names,
      InputStream standardInput,
      Supplier<Fetcher> fetcher,
      Supply.Cases<Supply> check) {
    this.names = (names.isEmpty() ? List.of("-") : names).iterator();
    this.standardInput = standardInput;
    this.fetcher = fetcher;
    this.check = check;
  }

  /**
   * Inputs by name, of which an article whose id was given before is refused.
   *
   * @param names files, web addresses, or {@code -} for standard input; none means standard input
   *     too
   */
  static Inputs eachIdOnce(
      List<String> names, InputStream standardInput, Supplier<Fetcher> fetcher) {
    return new Inputs(names, standardInput, fetcher, new Once());
  }

  /** Inputs by name, whatever their ids. */
  static Inputs all(List<String> names, InputStream standardInput, Supplier<Fetcher> fetcher) {
    return new Inputs(names, standardInput, fetcher, new Any());
  }

  @Override
  public boolean hasNext() {
    while (current.isEmpty() || !current.get().hasNext()) {
      close();
      if (!names.hasNext()) {
        return false;
      }
      current = Optional.of(open(names.next()));
    }
    return true;
  }

  @Override
  public Supply next() {
    return current.orElseThrow().next().match(check);
  }

  private ArticleSupply open(String name) {
    if (name.equals("-")) {
      return ArticleSource.open("stdin", unclosed());
    }
    if (WebSource.address(name)) {
      return new WebSource(fetcher.get()).open(name);
    }
    try {
      Path path = Path.of(name);
      return ParquetArticles.named(path) ? ParquetArticles.open(path) : ArticleSource.open(path);
    } catch (IOException e) {
      return new Refusal(name, "no Parquet of articles (" + e.getMessage() + ")");
    } catch (InvalidPathException e) {
      return new Refusal(name, "no file can have this name; check it");
    }
  }

  private InputStream unclosed() {
    return new FilterInputStream(standardInput) {
      @Override
      public void close() {
        // the process's to close
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return in.read(bytes, offset, length);
      }
    };
  }

  @Override
  public void close() {
    try {
      if (current.isPresent()) {
        current.get().close();
      }
    } catch (IOException e) {
      throw new RunException("cannot close an input (" + e.getMessage() + ")", e);
    }
    current = Optional.empty();
  }

  /** Refuses an article whose id was given before. */
  private static final class Once implements Supply.Cases<Supply> {

    private final Map<String, Place> places = new HashMap<>();

    @Override
    public Supply given(Supply.Given given) {
      String id = given.article().id();
      Place earlier = places.putIfAbsent(id, given.place());
      if (earlier == null) {
        return given;
      }
      String reason =
          "the id " + id + " was given before, at " + earlier + "; give each article its own";
      return new Supply.Refused(given.place(), reason);
    }

    @Override
    public Supply refused(Supply.Refused refused) {
      return refused;
    }
  }

  /** Takes every article. */
  private static final class Any implements Supply.Cases<Supply> {

    @Override
    public Supply given(Supply.Given given) {
      return given;
    }

    @Override
    public Supply refused(Supply.Refused refused) {
      return refused;
    }
  }

  /** An input that cannot be opened. */
  private static final class Refusal implements ArticleSupply {

    private final Iterator<Supply> single;

    Refusal(String name, String reason) {
      single = List.<Supply>of(new Supply.Refused(Place.of(name), reason)).iterator();
    }

    @Override
    public boolean hasNext() {
      return single.hasNext();
    }

    @Override
    public Supply next() {
      return single.next();
    }

    @Override
    public void close() {
      // nothing was opened
    }
  }
}
