package peyman.language;

import java.io.IOException;
import peyman.text.PeymanException;

/** A model in the resources of this module is missing or cut short: the build is broken. */
public final class BrokenModelException extends PeymanException {

  private static final long serialVersionUID = 1L;

  BrokenModelException(IOException cause) {
    super(
        "the language models cannot be read ("
            + cause.getMessage()
            + "); build the project anew, or train them with Training train",
        cause);
  }
}
