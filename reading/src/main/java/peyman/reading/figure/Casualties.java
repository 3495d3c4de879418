package peyman.reading.figure;

import java.util.Set;

/** Words for what befalls people in the news. */
final class Casualties {

  static final Set<String> WORDS =
      Set.of(
          "کشته", "زخمی", "شهید", "مجروح", "مصدوم", "بازداشت", "دستگیر", "مفقود", "جان", "اسیر",
          "اعدام", "ربوده", "فوت", "آواره", "ناپدید", "شهادت", "هلاکت", "محکوم");

  private Casualties() {}
}
