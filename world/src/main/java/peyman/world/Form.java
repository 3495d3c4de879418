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
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      Forms.fold(form.substring(i, i + 1), folded);
      boolean blank = c == ' ' || c == '\u200C' || c == '-' || c == '.';
      if (blank && folded.length() < Long.SIZE) {
        joints |= 1L << folded.length();
      }
    }
    return joints;
  }
}
