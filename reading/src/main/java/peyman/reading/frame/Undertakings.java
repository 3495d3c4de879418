package peyman.reading.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.WordTable;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Sector;
import peyman.reading.frame.Pivots.Pivot;
import peyman.reading.value.MoneyValue;
import peyman.reading.value.Value;
import peyman.text.CharSpan;
import peyman.world.EntityType;

/** What a sentence tells of an undertaking besides its parties: worth, name, sectors, goods. */
final class Undertakings {

  private static final Set<String> WORTH =
      Set.of(
          "ارزش",
          "مبلغ",
          "میزان",
          "اعتبار",
          "اعتباری",
          "بهای",
          "هزینه",
          "سرمایه",
          "وام",
          "تسهیلات",
          "سرمایه\u200Cگذاری",
          "بسته");
  private static final Set<String> TOGETHER =
      Set.of("مجموع", "مجموعا", "مجموعاً", "جمعا", "جمعاً", "کل", "رویهم");
  private static final Set<String> NAMED = Set.of("موسوم", "معروف", "مشهور", "موسومبه");
  private static final int FARTHEST_WORTH_IN_WORDS = 30;
  private static final int FARTHEST_NAME_IN_WORDS = 12;
  private static final int LONGEST_NAME_IN_WORDS = 6;
  private static final int FARTHEST_QUOTE_IN_CHARS = 6;
  private static final int FEWEST_SENTENCES_OF_SECTOR = 2;
  private static final int SECTOR_WINDOW_IN_WORDS = 16;

  private final WordTable<Sector> sectors;
  private final WordTable<String> commodities;

  /** The article asked last, which all its agreements ask for, so that it is counted once. */
  private final AtomicReference<ArticleSectors> last = new AtomicReference<>();

  private record ArticleSectors(Document document, List<Sector> sectors) {}

  Undertakings() {
    this.sectors =
        WordTable.load(
            Undertakings.class, "sectors.tsv", "sector", WordTable.constant(Sector.class));
    this.commodities = WordTable.load(Undertakings.class, "commodities.tsv", "name", name -> name);
  }

  /** Sectors told near the noun, else in the sentence; a ceasefire is about security. */
  List<Sector> sectors(Document document, Act act, Optional<Pivot> pivot) {
    List<Word> words = document.words(act.sentence());
    int[] window = window(act, pivot);
    Set<Sector> found = sectors.between(words, window[0], window[1]);
    if (found.isEmpty()) {
      found = sectors.between(words, 0, words.size());
    }
    if (found.isEmpty() && pivot.filter(p -> p.kind() == Agreement.Kind.CEASEFIRE).isPresent()) {
      found = Set.of(Sector.SECURITY);
    }
    return found.isEmpty() ? ofArticle(document) : new ArrayList<>(found);
  }

  /** What most sentences of the article are about, where the sentence itself does not tell. */
  private List<Sector> ofArticle(Document document) {
    ArticleSectors known = last.get();
    if (known == null || known.document() != document) {
      known = new ArticleSectors(document, counted(document));
      last.set(known);
    }
    return known.sectors();
  }

  private List<Sector> counted(Document document) {
    Map<Sector, Integer> counts = new EnumMap<>(Sector.class);
    for (int s = 0; s < document.size(); s++) {
      List<Word> words = document.words(s);
      sectors.between(words, 0, words.size()).forEach(one -> counts.merge(one, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_SENTENCES_OF_SECTOR)
        .max(Map.Entry.comparingByValue())
        .map(entry -> List.of(entry.getKey()))
        .orElse(List.of());
  }

  List<String> commodities(Document document, Act act, Optional<Pivot> pivot) {
    int[] window = window(act, pivot);
    return new ArrayList<>(
        commodities.between(document.words(act.sentence()), window[0], window[1]));
  }

  private static int[] window(Act act, Optional<Pivot> pivot) {
    int from = pivot.map(p -> p.start() - SECTOR_WINDOW_IN_WORDS / 2).orElse(act.clause().start());
    int to = pivot.map(p -> p.end() + SECTOR_WINDOW_IN_WORDS).orElse(act.clause().end());
    return new int[] {from, to};
  }

  /**
   * The name as the article writes it: of a known accord; in quotation marks behind «موسوم به» or
   * right behind the noun («قرارداد «کرسنت»»); or the noun and the place where it was made («پیمان
   * آستانه»).
   */
  Optional<String> name(Document document, int sentence, Pivot pivot) {
    List<Word> words = document.words(sentence);
    if (pivot.accord().isPresent()) {
      return Optional.of(written(document, sentence, pivot.start(), pivot.end()));
    }
    int last = Math.min(words.size(), pivot.end() + FARTHEST_NAME_IN_WORDS);
    for (int i = pivot.end(); i < last; i++) {
      if (NAMED.contains(Folding.fold(words.get(i).form()))) {
        return quotedAfter(document, words.get(i).span());
      }
    }
    return quotedNext(document, sentence, pivot).or(() -> placed(document, sentence, pivot));
  }

  private static String written(Document document, int sentence, int start, int end) {
    return document.analysis().text().slice(document.span(sentence, start, end));
  }

  /** «قرارداد «کرسنت»»: a short name in marks right behind the noun. */
  private static Optional<String> quotedNext(Document document, int sentence, Pivot pivot) {
    List<Word> words = document.words(sentence);
    int from = words.get(pivot.end() - 1).span().end();
    return document
        .quotations()
        .from(from)
        .filter(quotation -> quotation.outer().start() - from <= 1)
        .filter(quotation -> shortName(words, quotation.inner()))
        .map(
            quotation ->
                document
                    .analysis()
                    .text()
                    .slice(words.get(pivot.start()).span().cover(quotation.outer())));
  }

  private static boolean shortName(List<Word> words, CharSpan marks) {
    List<Word> inside = words.stream().filter(word -> marks.contains(word.span())).toList();
    return !inside.isEmpty()
        && inside.size() <= LONGEST_NAME_IN_WORDS
        && inside.stream().noneMatch(word -> word.upos() == Upos.VERB);
  }

  /** «پیمان دفاعی آستانه»: a town right behind the noun. */
  private static Optional<String> placed(Document document, int sentence, Pivot pivot) {
    return document.mentions(sentence).stream()
        .filter(mention -> mention.startWord() == pivot.end())
        .filter(mention -> mention.entity().type() == EntityType.PLACE)
        .map(mention -> written(document, sentence, pivot.start(), mention.endWord()))
        .findFirst();
  }

  private static Optional<String> quotedAfter(Document document, CharSpan word) {
    return document
        .quotations()
        .from(word.end())
        .filter(quotation -> quotation.outer().start() - word.end() <= FARTHEST_QUOTE_IN_CHARS)
        .map(quotation -> document.analysis().text().slice(quotation.inner()));
  }

  /** Money in the noun's own phrase, or told as its worth in the same sentence. */
  Optional<Amount> amount(Document document, int sentence, Pivot pivot, List<Pivot> all) {
    List<Word> words = document.words(sentence);
    for (Value value : document.values(sentence)) {
      boolean money = value instanceof MoneyValue && value.amount().isPresent();
      if (!money || !pivot.plural() && shared(words, value, all) || nearer(value, pivot, all)) {
        continue;
      }
      int gap =
          value.startWord() >= pivot.end()
              ? value.startWord() - pivot.end()
              : pivot.start() - value.endWord();
      boolean adjacent = gap >= 0 && gap <= 1;
      boolean ofPhrase =
          gap > 0
              && gap <= 4
              && value.startWord() > pivot.end()
              && samePhrase(document, sentence, pivot.start(), value.startWord());
      boolean worth = gap >= 0 && gap <= FARTHEST_WORTH_IN_WORDS && worth(words, value.startWord());
      if (adjacent || ofPhrase || worth) {
        return value.amount();
      }
    }
    return Optional.empty();
  }

  /** «دو قرارداد ... و ... مجموعاً به ارزش ...»: worth that several undertakings have together. */
  private static boolean shared(List<Word> words, Value value, List<Pivot> all) {
    long before = all.stream().filter(p -> p.end() <= value.startWord()).count();
    for (int i = Math.max(0, value.startWord() - 6); i < value.startWord(); i++) {
      if (before >= 2 && TOGETHER.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /** Whether another undertaking stands between one and a worth. */
  private static boolean nearer(Value value, Pivot pivot, List<Pivot> all) {
    return all.stream().anyMatch(p -> p.start() >= pivot.end() && p.end() <= value.startWord());
  }

  private static boolean samePhrase(Document document, int sentence, int one, int other) {
    return document.phrases(sentence).stream().anyMatch(p -> p.covers(one) && p.covers(other));
  }

  private static boolean worth(List<Word> words, int start) {
    for (int i = Math.max(0, start - 4); i < start; i++) {
      if (WORTH.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }
}
