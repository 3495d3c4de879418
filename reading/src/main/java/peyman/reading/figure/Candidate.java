package peyman.reading.figure;

import java.util.List;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Change;
import peyman.reading.value.FactorValue;
import peyman.reading.value.Manner;
import peyman.reading.value.MoneyValue;
import peyman.reading.value.QuantityValue;
import peyman.reading.value.ShareValue;
import peyman.reading.value.Value;

/**
 * A value that may be a figure, in its sentence.
 *
 * @param sentence index of the sentence
 * @param value the value
 * @param words the words of the sentence
 */
record Candidate(int sentence, Value value, List<Word> words) {

  Amount amount() {
    return value.amount().orElseThrow();
  }

  boolean money() {
    return value instanceof MoneyValue;
  }

  boolean share() {
    return value instanceof ShareValue;
  }

  boolean factor() {
    return value instanceof FactorValue;
  }

  /** What is counted; empty where the value does not count. */
  Optional<String> counted() {
    return value instanceof QuantityValue quantity && !quantity.counted().isEmpty()
        ? Optional.of(quantity.counted())
        : Optional.empty();
  }

  /** A level that can grow: money or a quantity. */
  boolean level() {
    return money() || value instanceof QuantityValue;
  }

  boolean vague() {
    return value.manner().form() == Manner.Form.VAGUE;
  }

  Optional<Change.Direction> direction() {
    return value.manner().direction();
  }

  int start() {
    return value.startWord();
  }

  int end() {
    return value.endWord();
  }

  /** Words between the value and a word; 0 inside it. */
  int distance(int word) {
    if (word < start()) {
      return start() - word;
    }
    return word >= end() ? word - end() + 1 : 0;
  }

  String form(int word) {
    return word >= 0 && word < words.size() ? words.get(word).form() : "";
  }
}
