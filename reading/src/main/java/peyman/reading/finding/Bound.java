package peyman.reading.finding;

/** How a stated number bounds the number meant. */
public enum Bound implements Label {
  EXACT,
  ABOUT,
  OVER,
  UNDER,
  RANGE
}
