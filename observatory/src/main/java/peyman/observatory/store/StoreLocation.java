package peyman.observatory.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a store is: a folder with an SQLite database and its search index, or a PostgreSQL database
 * with the index in a folder on this machine.
 *
 * @param url the JDBC address of the database
 * @param folder where the database file and the index are, or the index alone
 */
public record StoreLocation(String url, Path folder) {

  private static final String POSTGRES = "jdbc:postgresql:";
  private static final String FILE = "peyman.db";

  /** The store of a folder, or of an address {@code jdbc:postgresql://…}. */
  public static StoreLocation parse(String text) {
    if (text.startsWith(POSTGRES)) {
      String key = Integer.toHexString(text.replaceAll("[?].*", "").hashCode());
      return new StoreLocation(text, dataFolder(System.getenv()).resolve("index-" + key));
    }
    if (text.startsWith("jdbc:")) {
      throw new StoreException(
          StoreException.Fault.UNREACHABLE,
          text + ": no store of this kind; give a folder or jdbc:postgresql://HOST/DATABASE");
    }
    try {
      return in(Path.of(text));
    } catch (InvalidPathException e) {
      throw new StoreException(
          StoreException.Fault.ABSENT, text + ": no folder can have this name; check it", e);
    }
  }

  /** The store of a folder. */
  public static StoreLocation in(Path folder) {
    return new StoreLocation("jdbc:sqlite:" + folder.resolve(FILE), folder);
  }

  /** The same database, with its search index in another folder. */
  public StoreLocation withIndex(Path other) {
    return new StoreLocation(url, other);
  }

  /** The user's own store. */
  public static StoreLocation ofUser() {
    return in(dataFolder(System.getenv()).resolve("store"));
  }

  private static Path dataFolder(Map<String, String> environment) {
    String home = System.getProperty("user.home", ".");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    if (!xdg.isBlank()) {
      return Path.of(xdg, "peyman");
    }
    if (system.contains("windows") && !local.isBlank()) {
      return Path.of(local, "peyman");
    }
    return system.contains("mac")
        ? Path.of(home, "Library", "Application Support", "peyman")
        : Path.of(home, ".local", "share", "peyman");
  }

  /** Whether a server holds it. */
  public boolean postgres() {
    return url.startsWith(POSTGRES);
  }

  /** The database file of a folder. */
  Path file() {
    return folder.resolve(FILE);
  }

  /** Where its search index is. */
  public Path index() {
    return folder.resolve("index");
  }

  /** As messages name it, without a password. */
  @Override
  public String toString() {
    return postgres()
        ? url.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("//[^/@]*@", "//")
        : folder.toString();
  }
}
