package peyman.reading.value;

/** What a number that is no figure stands for. */
public enum LabelKind {
  /** A number, paragraph, telephone or model: «ماده ۵», «اف-۱۶». */
  CODE,
  /** A place in an order: «رتبه ۳۸». */
  RANK,
  /** An age: «سن ۲۶ سالگی». */
  AGE,
  /** A result or vote: «۳ بر ۱». */
  SCORE
}
