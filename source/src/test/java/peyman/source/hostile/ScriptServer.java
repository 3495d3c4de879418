package peyman.source.hostile;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers each request by a script, sound or not. */
public final class ScriptServer implements Closeable {

  /** Writes what it likes to a client; the connection is closed behind it. */
  @FunctionalInterface
  public interface Script {
    void answer(String path, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final ExecutorService pool = Executors.newCachedThreadPool();

  public ScriptServer(Script script) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    pool.execute(
        () -> {
          while (!socket.isClosed()) {
            try {
              Socket client = socket.accept();
              pool.execute(() -> serve(client, script));
            } catch (IOException e) {
              return; // closed
            }
          }
        });
  }

  private static void serve(Socket client, Script script) {
    try (client) {
      String path = path(client.getInputStream());
      script.answer(path, client.getOutputStream());
      client.getOutputStream().flush();
    } catch (IOException e) {
      return; // the client has left, as it should
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String path(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw);
    StringBuilder head = new StringBuilder();
    for (int c = in.read(); c >= 0 && head.length() < 10_000; c = in.read()) {
      head.append((char) c);
      if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        break;
      }
    }
    String[] words = head.toString().split(" ");
    return words.length > 1 ? words[1] : "";
  }

  public int port() {
    return socket.getLocalPort();
  }

  public String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** A sound answer. */
  public static void ok(OutputStream out, String headers, byte[] body) throws IOException {
    String head = "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    pool.shutdownNow();
  }
}
