package peyman.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Applies a function to items on several threads and hands the results on in the order of the
 * items. What is under way at a time is bounded, in number and in weight.
 */
final class InOrder<T, R> {

  private static final int ITEMS_PER_THREAD = 8;

  /** Weight (chars of text) under way at most, one item apart. */
  private static final long MAX_WEIGHT = 8_000_000;

  private record UnderWay<R>(Future<R> result, long weight) {}

  private final int threads;
  private final Function<T, R> work;
  private final ToLongFunction<T> weight;
  private final Consumer<R> sink;
  private final ArrayDeque<UnderWay<R>> underWay = new ArrayDeque<>();
  private long weightUnderWay;

  InOrder(int threads, Function<T, R> work, ToLongFunction<T> weight, Consumer<R> sink) {
    this.threads = threads;
    this.work = work;
    this.weight = weight;
    this.sink = sink;
  }

  /** Runs all items; work or a sink that throws ends the run. */
  void run(Iterator<T> items) {
    T first = items.hasNext() ? items.next() : null;
    if (threads == 1 || !items.hasNext()) {
      alone(first, items);
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      submit(pool, first);
      while (items.hasNext()) {
        submit(pool, items.next());
      }
      while (!underWay.isEmpty()) {
        handOn();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void alone(T first, Iterator<T> rest) {
    for (T item = first; item != null; item = rest.hasNext() ? rest.next() : null) {
      sink.accept(work.apply(item));
    }
  }

  private void submit(ExecutorService pool, T item) {
    long itemWeight = weight.applyAsLong(item);
    while (!underWay.isEmpty()
        && (underWay.size() >= threads * ITEMS_PER_THREAD
            || weightUnderWay + itemWeight > MAX_WEIGHT)) {
      handOn();
    }
    underWay.add(new UnderWay<>(pool.submit(() -> work.apply(item)), itemWeight));
    weightUnderWay += itemWeight;
  }

  private void handOn() {
    UnderWay<R> first = underWay.remove();
    weightUnderWay -= first.weight();
    try {
      sink.accept(first.result().get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("work must not throw", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunException("interrupted", e);
    }
  }
}
