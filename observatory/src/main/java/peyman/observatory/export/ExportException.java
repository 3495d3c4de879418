package peyman.observatory.export;

import java.nio.file.Path;
import peyman.text.PeymanException;

/** An export that cannot be written; the message says where, why and what to do. */
public final class ExportException extends PeymanException {

  private static final long serialVersionUID = 1L;

  private final String target;

  ExportException(Path target, String reason, Throwable cause) {
    super(target + ": " + reason, cause);
    this.target = target.toString();
  }

  ExportException(Path target, String reason) {
    super(target + ": " + reason);
    this.target = target.toString();
  }

  /** What was to be written. */
  public String target() {
    return target;
  }
}
