package peyman.reading;

import java.util.Set;
import peyman.text.Sentence;
import peyman.text.Text;
import peyman.text.Token;
import peyman.text.TokenKind;

/** Tells Persian from other languages, those in Arabic script too, by its commonest words. */
final class Persian {

  /**
   * Words that every Persian text is full of, and Arabic, Urdu, Pashto and Kurdish ones are not.
   */
  private static final Set<String> COMMON =
      Set.of(
          "و", "در", "به", "از", "که", "این", "را", "با", "است", "برای", "آن", "خود", "تا", "کرد",
          "بر", "شد", "شده", "یک", "هم", "بود", "وی", "های", "ما", "نیز", "اما", "گفت", "کرده",
          "دو", "هر", "پس", "شود", "کند", "سال", "روز", "دارد", "باید", "ای");

  private static final Set<String> FOREIGN =
      Set.of(
          "في", "فی", "من", "على", "علی", "إلى", "الی", "التي", "هذا", "هي", "کے", "کی", "میں",
          "ہے", "سے", "اور", "نے", "کا", "د", "په", "چې", "کې", "له", "ته", "هغه", "لە", "بۆ", "کە",
          "ئەو", "بە");

  private static final int ENOUGH_WORDS = 400;
  private static final double SHARE = 0.08;

  private Persian() {}

  static boolean written(Text text) {
    int words = 0;
    int common = 0;
    int foreign = 0;
    int other = 0;
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == TokenKind.WORD) {
          words++;
          common += COMMON.contains(token.form()) ? 1 : 0;
          foreign += FOREIGN.contains(token.form()) ? 1 : 0;
        } else if (token.kind() == TokenKind.FOREIGN) {
          other++;
        }
      }
      if (words > ENOUGH_WORDS) {
        break;
      }
    }
    boolean enough = words >= 12 ? common >= SHARE * words : words > 0;
    return enough && common * 2 >= foreign && words >= other / 2;
  }
}
