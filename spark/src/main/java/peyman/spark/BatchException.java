package peyman.spark;

/** A batch cannot go on; the message says why and what to do, on one line. */
final class BatchException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BatchException(String message) {
    super(message);
  }

  BatchException(String message, Throwable cause) {
    super(message, cause);
  }
}
