package peyman.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** What a function makes of the items of an iterator, one at a time; nothing of some. */
final class Mapping<T, R> implements Iterator<R> {

  private final Iterator<? extends T> items;
  private final Function<T, Optional<R>> function;
  private Optional<R> next = Optional.empty();

  Mapping(Iterator<? extends T> items, Function<T, Optional<R>> function) {
    this.items = items;
    this.function = function;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && items.hasNext()) {
      next = function.apply(items.next());
    }
    return next.isPresent();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    R result = next.orElseThrow();
    next = Optional.empty();
    return result;
  }
}
