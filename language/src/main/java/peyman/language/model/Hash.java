package peyman.language.model;

/** Mixes feature parts into 32-bit keys; stable over releases, since models are stored by it. */
public final class Hash {

  private Hash() {}

  /** Key of a feature with one part. */
  public static int of(int template, int first) {
    return finish(first * 0x9E3779B1 + template * 0x85EBCA6B);
  }

  /** Key of a feature with two parts. */
  public static int of(int template, int first, int second) {
    int mixed = first * 0x9E3779B1 + template * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D + second * 0xC2B2AE35;
    return finish(mixed);
  }

  /** Key of a feature with three parts. */
  public static int of(int template, int first, int second, int third) {
    return of(template, of(template, first, second), third);
  }

  /** Hash of chars, by FNV-1a with a final mix. */
  public static int of(char[] chars, int start, int end) {
    int hash = 0x811C9DC5;
    for (int i = start; i < end; i++) {
      hash = (hash ^ chars[i]) * 0x01000193;
    }
    return finish(hash);
  }

  /** Hash of a string, the same as of its chars. */
  public static int of(String string) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < string.length(); i++) {
      hash = (hash ^ string.charAt(i)) * 0x01000193;
    }
    return finish(hash);
  }

  private static int finish(int hash) {
    int mixed = hash ^ hash >>> 15;
    mixed *= 0x2C1B3C6D;
    mixed ^= mixed >>> 12;
    mixed *= 0x297A2D39;
    mixed ^= mixed >>> 15;
    return mixed == 0 ? 1 : mixed;
  }
}
