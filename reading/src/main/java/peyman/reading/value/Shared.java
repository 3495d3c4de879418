package peyman.reading.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.language.AnalysedSentence;
import peyman.language.Word;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Bound;

/** Gives numbers in a list the unit told at its end: «۶.۴ و ۴.۳ میلیارد دلار». */
final class Shared {

  private Shared() {}

  static List<Value> units(List<Value> values, AnalysedSentence sentence) {
    List<Value> shared = new ArrayList<>(values);
    for (int i = shared.size() - 2; i >= 0; i--) {
      if (shared.get(i) instanceof NumberValue bare && listed(bare, shared.get(i + 1), sentence)) {
        shared.set(i, like(bare, shared.get(i + 1)));
      }
    }
    return List.copyOf(shared);
  }

  private static boolean listed(NumberValue bare, Value next, AnalysedSentence sentence) {
    boolean united = next.amount().isPresent() && !(next instanceof NumberValue);
    if (!united || next.startWord() != bare.endWord() + 1) {
      return false;
    }
    Word between = sentence.words().get(bare.endWord());
    String joint = between.form();
    return joint.equals("و") || joint.equals("،") || joint.equals("یا");
  }

  private static Value like(NumberValue bare, Value next) {
    Amount last = next.amount().orElseThrow();
    BigDecimal value = bare.measured().value();
    BigDecimal factor = BigDecimal.ONE;
    BigDecimal ratio = last.value();
    boolean share = next instanceof ShareValue;
    if (share) {
      factor = new BigDecimal("0.01");
    } else {
      while (ratio.compareTo(BigDecimal.valueOf(1000)) >= 0
          && value.compareTo(BigDecimal.valueOf(1000)) < 0) {
        ratio = ratio.movePointLeft(3);
        factor = factor.movePointRight(3);
      }
    }
    Bound bound = bare.measured().bound();
    Amount amount = new Amount(value.multiply(factor), last.unit(), bound, Optional.empty());
    Manner manner = next.manner();
    if (bound == Bound.RANGE) {
      return bare;
    }
    return next.match(
        new Value.Cases<Value>() {
          @Override
          public Value number(NumberValue other) {
            return bare;
          }

          @Override
          public Value money(MoneyValue other) {
            return new MoneyValue(bare.place(), amount, manner);
          }

          @Override
          public Value share(ShareValue other) {
            return new ShareValue(bare.place(), amount, manner);
          }

          @Override
          public Value quantity(QuantityValue other) {
            return new QuantityValue(bare.place(), amount, manner, other.counted(), other.noun());
          }

          @Override
          public Value factor(FactorValue other) {
            return new FactorValue(bare.place(), amount, manner);
          }

          @Override
          public Value duration(DurationValue other) {
            return bare;
          }

          @Override
          public Value date(DateValue other) {
            return bare;
          }

          @Override
          public Value time(TimeValue other) {
            return bare;
          }

          @Override
          public Value frequency(FrequencyValue other) {
            return bare;
          }

          @Override
          public Value ordinal(OrdinalValue other) {
            return bare;
          }

          @Override
          public Value label(LabelValue other) {
            return bare;
          }
        });
  }
}
