package peyman.text;

/** Walks through a given and a repaired text at once and stops where they differ. */
final class Differences {

  private final String given;
  private final String repaired;
  private final Alignment alignment;

  private int givenChar;
  private int givenPoint;
  private int repairedChar;
  private Repaired.Change change;

  Differences(String given, String repaired, Alignment alignment) {
    this.given = given;
    this.repaired = repaired;
    this.alignment = alignment;
  }

  /** Goes to the next difference; false where there is none. */
  boolean next() {
    while (repairedChar < repaired.length() || givenChar < given.length()) {
      int end = groupEnd();
      int pointEnd = end == repaired.length() ? Integer.MAX_VALUE : alignment.start(end);
      int givenEnd = givenChar;
      int points = givenPoint;
      while (givenEnd < given.length() && points < pointEnd) {
        givenEnd += Character.charCount(given.codePointAt(givenEnd));
        points++;
      }
      String before = given.substring(givenChar, givenEnd);
      String after = repaired.substring(repairedChar, end);
      boolean same = before.equals(after);
      if (!same) {
        change =
            new Repaired.Change(
                new CodePointSpan(givenPoint, points),
                new CharSpan(repairedChar, end),
                before,
                after);
      }
      givenChar = givenEnd;
      givenPoint = points;
      repairedChar = end;
      if (!same) {
        return true;
      }
    }
    return false;
  }

  /** The end of the repaired chars that stand for the next given char or chars. */
  private int groupEnd() {
    if (repairedChar == repaired.length()) {
      return repairedChar;
    }
    int end = repairedChar;
    if (alignment.start(end) > givenPoint) {
      return end;
    }
    int pointEnd = alignment.end(end);
    end++;
    while (end < repaired.length() && (alignment.start(end) < pointEnd || pointEnd == givenPoint)) {
      if (pointEnd == givenPoint
          && alignment.start(end) == givenPoint
          && alignment.end(end) > givenPoint) {
        break;
      }
      pointEnd = Math.max(pointEnd, alignment.end(end));
      end++;
    }
    return end;
  }

  Repaired.Change change() {
    return change;
  }
}
