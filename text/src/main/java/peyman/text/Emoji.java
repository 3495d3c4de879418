package peyman.text;

/** Pictures in text, with the joiners and modifiers that make one of several. */
final class Emoji {

  private Emoji() {}

  static boolean isEmoji(int point) {
    return point >= 0x1F000 && point <= 0x1FAFF
        || point >= 0x2600 && point <= 0x27BF
        || point >= 0x2B00 && point <= 0x2BFF
        || point >= 0x25A0 && point <= 0x25FF
        || point >= 0x2300 && point <= 0x23FF
        || point >= 0x2190 && point <= 0x21FF
        || point == 0x203C
        || point == 0x2049;
  }

  /** The end of the picture that starts at {@code at}. */
  static int end(CharSequence text, int at, int to) {
    int end = at + Character.charCount(Character.codePointAt(text, at));
    boolean flag = isFlag(Character.codePointAt(text, at));
    while (end < to) {
      int point = Character.codePointAt(text, end);
      if (point == 0xFE0F
          || point == 0xFE0E
          || point == 0x20E3
          || point >= 0x1F3FB && point <= 0x1F3FF) {
        end += Character.charCount(point);
      } else if (point == 0x200D && end + 1 < to && isEmoji(Character.codePointAt(text, end + 1))) {
        end += 1 + Character.charCount(Character.codePointAt(text, end + 1));
      } else if (flag && isFlag(point)) {
        end += 2;
        flag = false;
      } else {
        break;
      }
    }
    return Math.min(end, to);
  }

  private static boolean isFlag(int point) {
    return point >= 0x1F1E6 && point <= 0x1F1FF;
  }
}
