package peyman.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import peyman.reading.Reader;

/** The reader, loaded beside other work; who needs it waits until it is there. */
final class Loading implements Supplier<Reader> {

  private final FutureTask<Reader> reader = new FutureTask<>(Reader::load);

  /** Begins to load. */
  static Loading begin() {
    Loading loading = new Loading();
    Thread beside = new Thread(loading.reader, "peyman-reader");
    beside.setDaemon(true);
    beside.start();
    return loading;
  }

  @Override
  public Reader get() {
    try {
      return reader.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the reader loaded", e);
    }
  }
}
