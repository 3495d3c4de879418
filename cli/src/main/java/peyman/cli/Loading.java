package peyman.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that takes time to load, loaded beside other work; who needs it waits until it is
 * there.
 */
final class Loading<T> implements Supplier<T> {

  private final FutureTask<T> task;

  private Loading(Callable<T> load) {
    this.task = new FutureTask<>(load);
  }

  /** Begins to load, in a thread of that name. */
  static <T> Loading<T> begin(String name, Callable<T> load) {
    Loading<T> loading = new Loading<>(load);
    Thread beside = new Thread(loading.task, name);
    beside.setDaemon(true);
    beside.start();
    return loading;
  }

  @Override
  public T get() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", e);
    }
  }
}
