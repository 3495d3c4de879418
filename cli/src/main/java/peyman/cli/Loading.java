package peyman.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that takes time to load, loaded beside other work; who needs it waits until it is
 * there.
 */
final class Loading<T> implements Supplier<T> {

  private final String name;
  private final FutureTask<T> task;

  /** Something to load in a thread of that name, once {@link #begin()} is called. */
  Loading(String name, Callable<T> load) {
    this.name = name;
    this.task = new FutureTask<>(load);
  }

  /** Begins to load. */
  static <T> Loading<T> begin(String name, Callable<T> load) {
    Loading<T> loading = new Loading<>(name, load);
    loading.begin();
    return loading;
  }

  /** Begins to load, unless that was begun before. */
  void begin() {
    Thread beside = new Thread(task, name);
    beside.setDaemon(true);
    beside.start();
  }

  /** What is loaded by now; empty while it loads. */
  Optional<T> loaded() {
    return task.isDone() ? Optional.of(get()) : Optional.empty();
  }

  @Override
  public T get() {
    task.run(); // does nothing where it runs already
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
