package peyman.text;

import java.util.List;

/** A resource that cannot be used; carries all the faults that were found in it, not just one. */
public final class ResourceException extends PeymanException {

  private static final long serialVersionUID = 1L;

  private final transient List<Faults.Fault> faults;

  ResourceException(String message, List<Faults.Fault> faults) {
    super(message);
    this.faults = List.copyOf(faults);
  }

  /** Where and what, in file order. */
  public List<Faults.Fault> faults() {
    return faults;
  }
}
