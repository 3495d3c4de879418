package peyman.web;

import peyman.text.PeymanException;

/** The server cannot serve; the message says why and what to do. */
public final class WebException extends PeymanException {

  private static final long serialVersionUID = 1L;

  WebException(String message, Throwable cause) {
    super(message, cause);
  }
}
