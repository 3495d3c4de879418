package peyman.reading.value;

/** The periods that Persian counts time in. */
public enum Period {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  SEASON,
  YEAR,
  DECADE,
  CENTURY,
  MILLENNIUM
}
