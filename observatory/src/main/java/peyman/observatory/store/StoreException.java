package peyman.observatory.store;

import peyman.text.PeymanException;

/** A store that cannot be used; the message says what, where and what to do. */
public final class StoreException extends PeymanException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  public StoreException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public StoreException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** What can be wrong with a store. */
  public enum Fault {
    /** There is none at this place. */
    ABSENT,
    /** A newer peyman made it. */
    NEWER,
    /** Another process writes. */
    LOCKED,
    /** Its search index is being made. */
    INDEXING,
    DAMAGED,
    /** No room on the disk. */
    FULL,
    /** The database cannot be reached, or went away. */
    UNREACHABLE,
    /** No permission to read or write it. */
    FORBIDDEN
  }
}
