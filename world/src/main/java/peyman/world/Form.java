package peyman.world;

/**
 * A form by which an entity is written.
 *
 * @param entity whom it names
 * @param kind how
 * @param ambiguous whether it is a common word, or somebody else's name, too
 * @param shortened whether it is a surname or short name that alone names the person
 * @param joints where its folded letters had a blank or half-space between them, as bits
 */
record Form(Entity entity, MentionKind kind, boolean ambiguous, boolean shortened, long joints) {

  /** Whether it may be written in words that part its letters there: «رامیان» is not «را میان». */
  boolean parts(long boundaries) {
    return (boundaries & ~joints) == 0;
  }

  /** The places of blanks and half-spaces in a form, by the number of folded letters before. */
  static long joints(String form) {
    long joints = 0;
    int foldedLength = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Forms.keeps(c)) {
        foldedLength++;
      } else if (foldedLength < Long.SIZE && (c == ' ' || c == '\u200C' || c == '-' || c == '.')) {
        joints |= 1L << foldedLength;
      }
    }
    return joints;
  }
}
