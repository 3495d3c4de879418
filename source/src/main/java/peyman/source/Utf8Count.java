package peyman.source;

/**
 * How many characters of more than one byte are whole as UTF-8, and how many bytes are not part of
 * any.
 */
record Utf8Count(int whole, int broken) {

  static Utf8Count of(byte[] bytes, boolean complete) {
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = length(bytes[i] & 0xFF);
      if (length == 1) {
        i++;
      } else if (length > 1 && continues(bytes, i, length)) {
        whole++;
        i += length;
      } else {
        boolean cut = !complete && i + length > bytes.length;
        broken += cut ? 0 : 1;
        i++;
      }
    }
    return new Utf8Count(whole, broken);
  }

  private static int length(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
      return 2;
    }
    if (lead >= 0xE0 && lead < 0xF0) {
      return 3;
    }
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
  }

  private static boolean continues(byte[] bytes, int at, int length) {
    if (at + length > bytes.length) {
      return false;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
