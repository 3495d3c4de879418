package peyman.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static peyman.source.hostile.ScriptServer.bytes;
import static peyman.source.hostile.ScriptServer.ok;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peyman.source.hostile.ScriptServer;

class FetcherIT {

  private static final FetchLimits PRIVATE = FetchLimits.USUAL.withPrivate(true);

  private static String reason(Fetched fetched) {
    return fetched instanceof Fetched.Refused refused ? refused.reason() : fetched.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "[::1]", "[::ffff:10.0.0.1]", "[fd00::1]", "[fe80::1]", "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]", "2130706433", "localhost", "224.0.0.1", "255.255.255.255"
      })
  void refuses_addresses_of_private_networks(String host) {
    assertThat(reason(new Fetcher(FetchLimits.USUAL).fetch("http://" + host + ":9/")))
        .contains("private network");
  }

  @Test
  void a_name_that_resolves_to_a_private_address_later_is_refused_then() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    InetAddress outside = InetAddress.getByName("203.0.114.1");
    try (ScriptServer server = new ScriptServer((path, out) -> ok(out, "", bytes("secret")))) {
      Fetcher fetcher =
          new Fetcher(
              new FetchLimits(1000, 2, Duration.ofMillis(300), Duration.ofSeconds(2), false),
              host -> List.of(asked.getAndIncrement() == 0 ? outside : loopback));
      String address = "http://rebinding.example:" + server.port() + "/";
      fetcher.fetch(address);
      assertThat(reason(fetcher.fetch(address))).contains("private network");
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void all_addresses_of_a_name_are_checked() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    InetAddress outside = InetAddress.getByName("203.0.114.1");
    try (ScriptServer server = new ScriptServer((path, out) -> ok(out, "", bytes("secret")))) {
      Fetcher fetcher =
          new Fetcher(
              new FetchLimits(1000, 2, Duration.ofMillis(300), Duration.ofSeconds(2), false),
              host -> List.of(outside, loopback));
      assertThat(fetcher.fetch("http://two.example:" + server.port() + "/"))
          .isInstanceOf(Fetched.Refused.class);
    }
  }

  @Test
  void a_redirect_to_a_private_address_is_refused() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ScriptServer inner = new ScriptServer((path, out) -> ok(out, "", bytes("secret")))) {
      GuardedSockets sockets = new GuardedSockets(false, 1000);
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> sockets.createSocket(loopback, inner.port())))
          .isInstanceOf(GuardedSockets.PrivateAddressException.class);
    }
  }

  @Test
  void sends_validators_and_knows_what_is_unchanged() throws IOException {
    try (ScriptServer server =
        new ScriptServer((path, out) -> ok(out, "ETag: \"7\"\r\n", bytes("text")))) {
      Fetched fetched = new Fetcher(PRIVATE).fetch(server.address());
      assertThat(fetched).isInstanceOf(Fetched.Content.class);
      assertThat(((Fetched.Content) fetched).validators().etag()).contains("\"7\"");
    }
    try (ScriptServer server =
        new ScriptServer((path, out) -> out.write(bytes("HTTP/1.1 304 Same\r\n\r\n")))) {
      Validators since = new Validators(Optional.of("\"7\""), Optional.empty());
      assertThat(new Fetcher(PRIVATE).fetch(server.address(), since))
          .isInstanceOf(Fetched.Unchanged.class);
    }
  }

  @Test
  void keeps_to_robots_txt_and_pauses_between_requests() throws Exception {
    List<String> paths = new CopyOnWriteArrayList<>();
    try (ScriptServer server =
        new ScriptServer(
            (path, out) -> {
              paths.add(path);
              ok(out, "", bytes("User-agent: *\nDisallow: /hidden\n"));
            })) {
      Manners manners =
          new Manners(new Fetcher(PRIVATE), Duration.ofMillis(200), Clock.systemUTC());
      long start = System.nanoTime();
      String address = server.address();
      assertThat(reason(manners.fetch(address + "hidden/a", Validators.NONE))).contains("robots");
      assertThat(manners.fetch(address + "a", Validators.NONE)).isInstanceOf(Fetched.Content.class);
      assertThat(manners.fetch(address + "b", Validators.NONE)).isInstanceOf(Fetched.Content.class);
      assertThat(paths).containsExactly("/robots.txt", "/a", "/b");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
    }
  }

  @Test
  void a_host_whose_robots_txt_fails_is_left_alone() throws Exception {
    try (ScriptServer server =
        new ScriptServer((path, out) -> out.write(bytes("HTTP/1.1 503 Down\r\n\r\n")))) {
      Manners manners = new Manners(new Fetcher(PRIVATE), Duration.ZERO, Clock.systemUTC());
      assertThat(reason(manners.fetch(server.address() + "a", Validators.NONE)))
          .contains("robots.txt cannot be had now");
    }
  }

  @Test
  void a_redirect_keeps_to_the_robots_txt_of_where_it_leads() throws Exception {
    List<String> paths = new CopyOnWriteArrayList<>();
    try (ScriptServer other =
            new ScriptServer(
                (path, out) -> {
                  paths.add(path);
                  ok(out, "", bytes("User-agent: *\nDisallow: /hidden/"));
                });
        ScriptServer server =
            new ScriptServer(
                (path, out) ->
                    out.write(
                        bytes(
                            path.equals("/robots.txt")
                                ? "HTTP/1.1 404 None\r\n\r\n"
                                : "HTTP/1.1 302 Found\r\nLocation: "
                                    + other.address()
                                    + path.substring(1)
                                    + "\r\nContent-Length: 0\r\n\r\n")))) {
      Manners manners = new Manners(new Fetcher(PRIVATE), Duration.ZERO, Clock.systemUTC());
      assertThat(reason(manners.fetch(server.address() + "hidden/a", Validators.NONE)))
          .contains("robots");
      assertThat(manners.fetch(server.address() + "open", Validators.NONE))
          .isInstanceOf(Fetched.Content.class);
      assertThat(paths).containsExactly("/robots.txt", "/open");
    }
  }
}
