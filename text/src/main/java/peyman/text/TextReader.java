package peyman.text;

/**
 * Turns given text into a {@link Text}: repairs it, cuts it into sentences and tokens.
 *
 * <p>All digits of the repaired text are Persian ones ({@link Digits#PERSIAN}). Thread-safe; load
 * it once and share it.
 */
public final class TextReader {

  private final Repair repair;

  private TextReader(Repair repair) {
    this.repair = repair;
  }

  /** Loads the resources of repair and segmentation. */
  public static TextReader load() {
    return new TextReader(Repair.load());
  }

  /** Reads any string; never throws on what is in it. */
  public Text read(String given) {
    Draft draft = repair.draft(given, Digits.PERSIAN);
    String repaired = draft.text();
    return new Text(given, repaired, draft.alignment(), Sentences.of(repaired));
  }
}
