package peyman.text;

/** What a char is in Persian script, by one table of all chars. */
final class Script {

  /** Letters that join to the next letter: half-spaces stand only after these. */
  static final byte JOINING = 1;

  /** Letters that do not join to the next letter: ا د ذ ر ز ژ و and their like. */
  static final byte NON_JOINING = 2;

  /** Tanvin and small hamza: the marks that repair keeps. */
  static final byte MARK = 3;

  static final byte PERSIAN_DIGIT = 4;
  static final byte LATIN_DIGIT = 5;
  static final byte LATIN = 6;

  /** Letters of any other script. */
  static final byte OTHER_LETTER = 7;

  static final char HALF_SPACE = '\u200C';
  static final char SMALL_HAMZA = '\u0654';

  private static final byte[] KINDS = kinds();

  private Script() {}

  static byte kind(char c) {
    return KINDS[c];
  }

  /** Whether c is a letter of the Persian or Arabic script. */
  static boolean isLetter(char c) {
    byte kind = KINDS[c];
    return kind == JOINING || kind == NON_JOINING;
  }

  static boolean isLetterOrMark(char c) {
    byte kind = KINDS[c];
    return kind >= JOINING && kind <= MARK;
  }

  static boolean isDigit(char c) {
    byte kind = KINDS[c];
    return kind == PERSIAN_DIGIT || kind == LATIN_DIGIT;
  }

  static boolean isWordChar(char c) {
    return KINDS[c] != 0;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[1 << 16];
    for (int c = 0; c < kinds.length; c++) {
      if (Character.isLetter((char) c)) {
        kinds[c] = c < 0x250 || c >= 0x1E00 && c < 0x1F00 ? LATIN : OTHER_LETTER;
      }
    }
    for (int c = 0x0620; c <= 0x06D5; c++) {
      if (Character.isLetter((char) c)) {
        kinds[c] = JOINING;
      }
    }
    kinds[0x0640] = 0;
    String nonJoining =
        "\u0621\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0671\u0672"
            + "\u0673\u0675\u0676\u0677\u0688\u0689\u068A\u068B\u068C\u068D\u068E\u068F\u0690"
            + "\u0691\u0692\u0693\u0694\u0695\u0696\u0697\u0698\u0699\u06C0\u06C3\u06C4\u06C5"
            + "\u06C6\u06C7\u06C8\u06C9\u06CA\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5";
    for (int i = 0; i < nonJoining.length(); i++) {
      kinds[nonJoining.charAt(i)] = NON_JOINING;
    }
    for (int d = 0; d < 10; d++) {
      kinds['0' + d] = LATIN_DIGIT;
      kinds[0x06F0 + d] = PERSIAN_DIGIT;
      kinds[0x0660 + d] = PERSIAN_DIGIT;
    }
    kinds[0x064B] = MARK;
    kinds[0x064C] = MARK;
    kinds[0x064D] = MARK;
    kinds[SMALL_HAMZA] = MARK;
    return kinds;
  }
}
