package peyman.source.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that connect to the public internet only, and receive only so much.
 *
 * <p>The address is checked where the connection is made, so that no redirect and no name that
 * resolves to another address later comes past the check.
 */
final class GuardedSockets extends SocketFactory {

  /** An address that must not be asked. */
  static final class PrivateAddressException extends IOException {
    private static final long serialVersionUID = 1;

    PrivateAddressException(String address) {
      super(address + " is an address of a private network");
    }
  }

  /** More bytes came than a connection may receive. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchException(long bytes) {
      super("more than " + bytes / (1024 * 1024) + " MB came");
    }
  }

  private final boolean allowPrivate;
  private final long maxBytes;

  GuardedSockets(boolean allowPrivate, long maxBytes) {
    this.allowPrivate = allowPrivate;
    this.maxBytes = maxBytes;
  }

  @Override
  public Socket createSocket() {
    return new Guarded();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }

  private final class Guarded extends Socket {

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
      InetAddress address =
          endpoint instanceof InetSocketAddress internet ? internet.getAddress() : null;
      if (address == null || !allowPrivate && !PublicAddress.is(address)) {
        throw new PrivateAddressException(String.valueOf(endpoint));
      }
      super.connect(endpoint, timeoutMillis);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        private long left = maxBytes;

        @Override
        public int read() throws IOException {
          return count(in.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int read = in.read(bytes, offset, length);
          return count(read, read);
        }

        private int count(int result, int bytes) throws IOException {
          left -= Math.max(0, bytes);
          if (left < 0) {
            throw new TooMuchException(maxBytes);
          }
          return result;
        }
      };
    }
  }
}
