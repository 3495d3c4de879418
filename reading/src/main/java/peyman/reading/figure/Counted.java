package peyman.reading.figure;

/** What a counted noun makes of its number. */
enum Counted {
  /** People: every number counts. */
  PEOPLE,
  /** Companies. */
  COMPANIES,
  /** Arms, vehicles, plants: every number counts. */
  MILITARY,
  /** Paragraphs, rounds, sides: never a figure. */
  NEVER
}
