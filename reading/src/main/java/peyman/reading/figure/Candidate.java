package peyman.reading.figure;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Change;
import peyman.reading.finding.Figure.Measure;
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

  private static final int NEAR_FATE_IN_WORDS = 5;
  private static final int FARTHEST_FATE_IN_WORDS = 14;
  private static final String TO = "به";
  private static final String WITH = "با";

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

  /** «۵ میلیارد دلاری»: told as an adjective. */
  boolean attributive() {
    return value.manner().form() == Manner.Form.ATTRIBUTIVE;
  }

  /** «به ۲۰ درصد کاهش یافت»: what something came to, not by how much it went. */
  boolean reached() {
    return form(start() - 1).equals(TO);
  }

  /**
   * Whether words beside a number of people tell that something befell them: near it, or as what
   * the verb behind them tells.
   */
  boolean befalls(FigureLexicon lexicon) {
    for (int i = start(); i < Math.min(words.size(), end() + FARTHEST_FATE_IN_WORDS); i++) {
      boolean near = i < end() + NEAR_FATE_IN_WORDS;
      boolean told = i + 1 < words.size() && words.get(i + 1).upos() == Upos.VERB;
      if (lexicon.casualty(words, i) && (near || told)) {
        return true;
      }
      if (!near && words.get(i).upos() == Upos.VERB) {
        return false;
      }
    }
    return false;
  }

  /** The trade that «چین با ۸ میلیارد دلار ... خریداران کالاهای ایرانی» tells, and the word. */
  Optional<TradeRole> tradeRole(FigureLexicon lexicon) {
    boolean told = (money() || amount().unit().equals("t")) && form(start() - 1).equals(WITH);
    for (int i = 0; told && i < words.size(); i++) {
      int at = i;
      Optional<Measure> role = lexicon.tradeRole(words, i);
      if (role.isPresent()) {
        return role.map(measure -> new TradeRole(measure, at));
      }
    }
    return Optional.empty();
  }

  /** What a noun such as «خریداران» tells of a figure, and where it stands. */
  record TradeRole(Measure measure, int word) {}

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
