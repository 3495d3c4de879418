package peyman.source.feed;

/** What was taken for a feed, or a list of feeds, is none; the message says why, on one line. */
public final class FeedException extends Exception {

  private static final long serialVersionUID = 1;

  FeedException(String message) {
    super(message);
  }

  FeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
