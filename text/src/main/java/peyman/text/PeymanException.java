package peyman.text;

/** A broken resource, source or store; the message says what, where and what to do. */
public abstract class PeymanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected PeymanException(String message) {
    super(message);
  }

  protected PeymanException(String message, Throwable cause) {
    super(message, cause);
  }
}
