package peyman.source.page;

import java.util.Arrays;

/** The traits of one block, as numbers of values; filled while a page is looked at. */
final class TraitSet {

  private int[] numbers = new int[64];
  private int size;

  void add(Trait trait, int value) {
    if (value < 0 || value >= trait.size()) {
      throw new IllegalArgumentException(trait + " has no value " + value);
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = trait.start() + value;
  }

  void addAll(Trait trait, long marks) {
    for (long left = marks; left != 0; left &= left - 1) {
      add(trait, Long.numberOfTrailingZeros(left));
    }
  }

  double sum(double[] weights) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += weights[numbers[i]];
    }
    return sum;
  }

  int size() {
    return size;
  }

  int number(int at) {
    return numbers[at];
  }

  TraitSet copy() {
    TraitSet copy = new TraitSet();
    copy.numbers = numbers.clone();
    copy.size = size;
    return copy;
  }
}
