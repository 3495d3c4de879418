package peyman.reading.finding;

/** Whether what a record says is so. */
public enum Modality implements Label {
  /** It happened, or holds. */
  ASSERTED,
  /** It is announced, or will happen. */
  PLANNED,
  /** It may happen, or would under a condition. */
  POSSIBLE,
  /** It did not or will not happen. */
  DENIED
}
