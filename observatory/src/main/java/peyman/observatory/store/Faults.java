package peyman.observatory.store;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import peyman.observatory.store.StoreException.Fault;
import peyman.text.PeymanException;

/** Tells what went wrong with a database in a user's words. */
final class Faults {

  private Faults() {}

  /** What is thrown for a fault: a {@link StoreException} where the database is at fault. */
  static RuntimeException told(RuntimeException fault, StoreLocation location) {
    if (fault instanceof PeymanException || fault instanceof IllegalArgumentException) {
      return fault;
    }
    Optional<SQLException> deepest = Optional.empty();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      deepest = cause instanceof SQLException sql ? Optional.of(sql) : deepest;
    }
    if (deepest.isEmpty()) {
      return fault;
    }
    return deepest.get() instanceof SQLiteException sqlite
        ? sqlite(sqlite, location)
        : server(deepest.get(), location);
  }

  /** Whether the database cannot be reached, or went away. */
  static boolean unreachable(RuntimeException told) {
    return told instanceof StoreException store && store.fault() == Fault.UNREACHABLE;
  }

  private static StoreException sqlite(SQLiteException fault, StoreLocation location) {
    // the low byte is the primary code
    int code = fault.getResultCode().code & 0xFF;
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return because(
          Fault.LOCKED, location, "another process writes to it; wait for it and try again", fault);
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return because(
          Fault.DAMAGED,
          location,
          "the database file is damaged; peyman check tells more. Take a copy of it from before,"
              + " or add the articles to a new store",
          fault);
    }
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return because(
          Fault.FULL, location, "the disk is full; make room and run the command again", fault);
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return because(
          Fault.FORBIDDEN,
          location,
          "it cannot be opened or written; check the permissions of the folder",
          fault);
    }
    return because(
        Fault.UNREACHABLE,
        location,
        "the database fails (" + fault.getMessage() + "); check the disk, and run peyman check",
        fault);
  }

  private static StoreException server(SQLException fault, StoreLocation location) {
    String state = fault.getSQLState() == null ? "" : fault.getSQLState();
    if (state.startsWith("53")) {
      return because(
          Fault.FULL, location, "the server has no room (" + line(fault) + "); make some", fault);
    }
    if (state.startsWith("28") || state.startsWith("42501")) {
      return because(
          Fault.FORBIDDEN, location, "the server refuses (" + line(fault) + "); check user", fault);
    }
    if (state.startsWith("55") || state.startsWith("40")) {
      return because(Fault.LOCKED, location, "another process writes to it; try again", fault);
    }
    return because(
        Fault.UNREACHABLE,
        location,
        "the database cannot be reached or went away ("
            + line(fault)
            + "); what was told as added is kept: run the command again when it is back",
        fault);
  }

  private static String line(SQLException fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private static StoreException because(
      Fault kind, StoreLocation location, String reason, Throwable cause) {
    return new StoreException(kind, location + ": " + reason, cause);
  }
}
