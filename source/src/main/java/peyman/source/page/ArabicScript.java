package peyman.source.page;

/**
 * Tells in one pass over its bytes whether a page may hold Persian text, far faster than it is
 * read: most pages of an archive are in other scripts.
 */
public final class ArabicScript {

  /** An article has more letters than this. */
  private static final int FEW = 60;

  private ArabicScript() {}

  /**
   * Whether a page has letters of the Arabic script, as UTF-8 or as references ({@code &#1575;}),
   * or is in a code in which that cannot be seen so.
   */
  public static boolean maybe(byte[] page) {
    int letters = 0;
    int references = 0;
    int others = 0;
    int zeros = 0;
    for (int i = 0; i < page.length; i++) {
      int b = page[i];
      if (b > 0) {
        references += b == '&' && reference(page, i) ? 1 : 0;
        continue;
      }
      int lead = b & 0xFF;
      int following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
      if (b == 0) {
        zeros++;
      } else if (following == 0 || !continued(page, i, following)) {
        others++;
      } else {
        letters += lead >= 0xD8 && lead <= 0xDB ? 1 : 0;
        i += following;
      }
    }
    return letters > FEW || references > FEW || others > FEW || zeros > FEW;
  }

  private static boolean reference(byte[] page, int at) {
    return at + 3 < page.length
        && page[at + 1] == '#'
        && (page[at + 2] == '1' || page[at + 2] == 'x' || page[at + 2] == 'X');
  }

  private static boolean continued(byte[] page, int at, int following) {
    if (at + following >= page.length) {
      return false;
    }
    for (int i = 1; i <= following; i++) {
      if ((page[at + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
