package peyman.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of the tests' own: Debian's programs on a free port of the loopback, its data
 * in a temporary folder. As root it runs as the user postgres, since the server refuses root.
 */
public final class Postgres implements AutoCloseable {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

  private final Path data;
  private final int port;
  private int databases;

  private Postgres(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  /** Starts a server; the test is skipped where none is installed. */
  public static Postgres start() {
    if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
      abort("PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15)");
    }
    Path data = Path.of(run("mktemp", "-d").strip());
    int port = freePort();
    run(
        program("initdb"),
        "-D",
        data.toString(),
        "-U",
        "peyman",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync");
    Postgres server = new Postgres(data, port);
    server.up();
    return server;
  }

  /** Starts the server (again). */
  public void up() {
    run(
        program("pg_ctl"),
        "-D",
        data.toString(),
        "-w",
        "-l",
        data.resolve("log").toString(),
        "-o",
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off",
        "start");
  }

  /** Stops the server at once, as a crash would. */
  public void down() {
    run(program("pg_ctl"), "-D", data.toString(), "-m", "immediate", "-w", "stop");
  }

  /** The address of a new, empty database. */
  public String database() {
    String name = "test" + ++databases;
    run(program("createdb"), "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "peyman", name);
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=peyman";
  }

  private static String program(String name) {
    return PROGRAMS.resolve(name).toString();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String... command) {
    List<String> whole = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      whole.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    whole.addAll(List.of(command));
    try {
      Path out = Files.createTempFile("postgres", ".out");
      Process process =
          new ProcessBuilder(whole)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(whole + ": " + Files.readString(out));
      }
      String printed = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(out);
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    down();
    run("rm", "-rf", data.toString());
  }
}
