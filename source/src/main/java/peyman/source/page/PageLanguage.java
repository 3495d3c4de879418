package peyman.source.page;

import java.util.Locale;
import java.util.Optional;

/** Tells the language of a page's text: by its letters where they tell, else as the page states. */
final class PageLanguage {

  private PageLanguage() {}

  static Optional<String> of(String text, Optional<String> stated) {
    Optional<String> tag =
        stated
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .filter(value -> value.matches("[a-z]{2}([-_].*)?"))
            .map(value -> value.substring(0, 2));
    int arabicScript = 0;
    int latin = 0;
    int persian = 0;
    int arabic = 0;
    int pashto = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      latin += c < 0x250 && Character.isLetter(c) ? 1 : 0;
      arabicScript += c >= 0x621 && c <= 0x6D3 ? 1 : 0;
      persian += "\u067E\u0686\u0698\u06AF\u06A9\u06CC".indexOf(c) >= 0 ? 1 : 0;
      arabic += "\u0629\u0643\u064A\u0649\u0623\u0625".indexOf(c) >= 0 ? 1 : 0;
      pashto +=
          "\u067C\u0681\u0685\u0689\u0693\u0696\u069A\u06AB\u06BC\u06CD\u06D0".indexOf(c) >= 0
              ? 1
              : 0;
    }
    if (arabicScript <= latin) {
      boolean some = arabicScript > 0;
      return tag.filter(value -> some || !value.equals("fa") && !value.equals("ar"));
    }
    if (pashto * 50 > arabicScript) {
      return Optional.of("ps");
    }
    boolean loan =
        text.chars().filter(c -> "\u067E\u0686\u0698\u06AF".indexOf(c) >= 0).count() * 200
            > arabicScript;
    if (tag.isPresent() && (tag.get().equals("ur") || tag.get().equals("ku"))) {
      return tag;
    }
    return Optional.of(loan || persian > arabic ? "fa" : "ar");
  }
}
