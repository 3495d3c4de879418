package peyman.cli;

import peyman.text.PeymanException;

/** Tells of a failure in one line. */
final class Failure {

  private Failure() {}

  static String line(Throwable fault) {
    if (fault instanceof PeymanException || fault instanceof RunException) {
      return fault.getMessage();
    }
    if (fault instanceof OutOfMemoryError) {
      return "too large for the memory at hand; split it, or give more: PEYMAN_JAVA=-Xmx8g";
    }
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return "an error of peyman's own ("
        + fault
        + where
        + "); please report it with what you gave to read";
  }
}
