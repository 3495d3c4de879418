package peyman.text;

/**
 * Makes one form of damaged Persian text: letters, half-spaces, digits, quotes, marks and spacing.
 *
 * <p>Idempotent; loses no letter; leaves Latin words, addresses, handles and hashtags as they are.
 * «توافقهای گسترده ای» becomes «توافق\u200Cهای گسترده\u200Cای» ("extensive agreements"). The policy
 * is written in docs/repair.md. Thread-safe; load it once and share it.
 */
public final class Repair {

  private final RepairModel model;

  private Repair(RepairModel model) {
    this.model = model;
  }

  /** Loads the word table and the models. */
  public static Repair load() {
    return new Repair(RepairModel.load());
  }

  /** A repair of letters, digits, marks and spacing that leaves words alone; training needs it. */
  public static Repair ofLetters() {
    return new Repair(null);
  }

  /** Repairs any string; never throws on what is in it. */
  public Repaired repair(String given) {
    return repair(given, Digits.UNIFY);
  }

  /** Repairs any string under a policy for its digits. */
  public Repaired repair(String given, Digits digits) {
    Draft draft = draft(given, digits);
    return new Repaired(given, draft.text(), draft.alignment());
  }

  Draft draft(String given, Digits digits) {
    Draft draft = Letters.of(given);
    digits.apply(draft);
    return model == null ? draft : HalfSpaces.restored(model, draft);
  }
}
