package peyman.web;

import java.util.Set;

/**
 * How to serve.
 *
 * @param host address to listen on; {@code 127.0.0.1} keeps others out
 * @param port 0 takes a free one
 * @param hostNames further names that requests may call the server by
 * @param maxBodyBytes of a request
 * @param requestsPerMinute of one address
 */
public record WebOptions(
    String host, int port, Set<String> hostNames, long maxBodyBytes, int requestsPerMinute) {

  public WebOptions {
    hostNames = Set.copyOf(hostNames);
  }

  /** On this machine alone, with limits that people do not meet. */
  public static WebOptions local(int port) {
    return new WebOptions("127.0.0.1", port, Set.of(), 8_000_000, 1200);
  }
}
