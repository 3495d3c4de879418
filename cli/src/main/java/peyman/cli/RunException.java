package peyman.cli;

/** A run that cannot go on; the message says what, where and what to do. */
final class RunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunException(String message) {
    super(message);
  }

  RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
