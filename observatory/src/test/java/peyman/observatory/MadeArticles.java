package peyman.observatory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import peyman.text.Article;

/** Articles made of a few sentences with changing states, amounts and days; some tell the same. */
public final class MadeArticles {

  private static final List<String> STATES =
      List.of("ایران", "قزاقستان", "روسیه", "چین", "ترکیه", "عراق", "هند", "پاکستان");

  private static final List<String> OUTLETS = List.of("Outlet", "Other", "Third");

  private static final List<String> SENTENCES =
      List.of(
          "قرارداد %3$d میلیون دلاری حمل و نقل میان %1$s و %2$s در تهران امضا شد.",
          "رئیس جمهور %1$s در تهران با رئیس جمهور %2$s دیدار و گفتگو کرد.",
          "وزیر خارجه %1$s گفت که همکاری با %2$s در %3$d طرح ادامه دارد.",
          "حجم تجارت %1$s و %2$s به %3$d میلیون دلار رسید.");

  private MadeArticles() {}

  /** The same articles whenever it is asked. */
  public static List<Article> make(int count) {
    Random random = new Random(11);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int one = random.nextInt(STATES.size());
      int other = (one + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
      StringBuilder text = new StringBuilder();
      for (String sentence : SENTENCES) {
        int number = 100 * (1 + random.nextInt(9));
        text.append(
                String.format(Locale.ROOT, sentence, STATES.get(one), STATES.get(other), number))
            .append('\n');
      }
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60));
      String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
      articles.add(Articles.article("made-" + i, outlet, day.toString(), text.toString()));
    }
    return articles;
  }
}
