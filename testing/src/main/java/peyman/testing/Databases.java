package peyman.testing;

import java.nio.file.Path;

/** Empty databases of each kind; the server is started when it is first needed. */
public final class Databases implements AutoCloseable {

  private Postgres server;

  /**
   * Where a new store can be made; the test is skipped where PostgreSQL is needed and not there.
   *
   * @param folder an empty folder, where a store in a file is
   * @return the folder, or the address of an empty database of the server
   */
  public synchronized String fresh(DatabaseKind kind, Path folder) {
    if (kind == DatabaseKind.SQLITE) {
      return folder.toString();
    }
    if (server == null) {
      server = Postgres.start();
    }
    return server.database();
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
    }
  }
}
