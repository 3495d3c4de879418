package peyman.source.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static peyman.source.hostile.ScriptServer.bytes;
import static peyman.source.hostile.ScriptServer.ok;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import peyman.source.archive.WarcPages;
import peyman.source.feed.FeedException;
import peyman.source.feed.FeedReader;
import peyman.source.fetch.FetchLimits;
import peyman.source.fetch.Fetched;
import peyman.source.fetch.Fetcher;
import peyman.source.hostile.ScriptServer.Script;
import peyman.source.page.PageReader;

/** Hostile answers of a real server: none hangs, throws or takes more than its limits. */
class HostileIT {

  private static final int MAX_BYTES = 4 * 1024 * 1024;
  private static final Duration MAX_TIME = Duration.ofSeconds(2);

  /** Allocated over a whole case, page or feed and all; a page of 4 MB may cost many times that. */
  private static final long MAX_ALLOCATED = 1_200L * 1024 * 1024;

  private static final FetchLimits LIMITS =
      new FetchLimits(MAX_BYTES, 5, Duration.ofSeconds(1), MAX_TIME, true);

  private static final PageReader READER = PageReader.load();

  @TempDir private static Path folder;

  private enum Kind {
    PAGE,
    FEED,
    ARCHIVE
  }

  /** A script and how the outcome must begin. */
  private record Case(String name, Kind kind, String expected, Script script) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String ARTICLE =
      "<html><body><article><h1>خبر راه</h1><p>"
          + "وزیر راه گفت که ساخت راه تازه تا پایان سال آغاز می شود و هزینه آن را دو کشور می پردازند."
          + "</p></article></body></html>";

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    connections(cases);
    redirects(cases);
    bodies(cases);
    pages(cases);
    feeds(cases);
    archives(cases);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
    return cases.stream();
  }

  private static void page(List<Case> cases, String name, String expected, Script script) {
    cases.add(new Case(name, Kind.PAGE, expected, script));
  }

  private static void connections(List<Case> cases) {
    page(cases, "closes at once", "refused", (path, out) -> {});
    page(cases, "never answers", "refused: no whole answer", (path, out) -> Thread.sleep(20_000));
    page(cases, "drips its head", "refused", (path, out) -> drip(out, "HTTP/1.1 200 OK\r\n"));
    page(
        cases,
        "drips its body",
        "refused: no whole answer",
        (path, out) -> {
          out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
          drip(out, "<html>".repeat(1000));
        });
    page(cases, "noise", "refused", (path, out) -> out.write(noise(10_000)));
    page(cases, "no HTTP", "refused", (path, out) -> out.write(bytes("SSH-2.0-OpenSSH\r\n")));
    page(
        cases,
        "endless head",
        "refused",
        (path, out) -> {
          out.write(bytes("HTTP/1.1 200 OK\r\n"));
          while (true) {
            out.write(bytes("X-Header: " + "x".repeat(1000) + "\r\n"));
          }
        });
    page(
        cases,
        "endless line in the head",
        "refused",
        (path, out) -> {
          out.write(bytes("HTTP/1.1 200 OK\r\nX: "));
          forever(out);
        });
    page(
        cases,
        "endless status 100",
        "refused",
        (path, out) -> {
          while (true) {
            out.write(bytes("HTTP/1.1 100 Continue\r\n\r\n"));
          }
        });
    for (String status : List.of("401 No", "403 No", "404 No", "429 Slow", "500 Broken", "999 ?")) {
      page(cases, "status " + status, "refused: the host answers", (p, out) -> status(out, status));
    }
    page(cases, "304 unasked", "unchanged", (path, out) -> status(out, "304 Not Modified"));
    page(cases, "204", "refused", (path, out) -> status(out, "204 No Content"));
  }

  private static void redirects(List<Case> cases) {
    page(cases, "endless redirect", "refused: redirects more", (path, out) -> redirect(out, "/"));
    page(
        cases,
        "endless redirect to new places",
        "refused: redirects more",
        (path, out) -> redirect(out, path + "x"));
    for (String to :
        List.of("file:///etc/hostname", "ftp://a.example/", "javascript:1", "http://")) {
      page(
          cases,
          "redirect to " + to,
          "refused: redirects to what is no web address",
          (path, out) -> redirect(out, to));
    }
    page(cases, "redirect without place", "refused", (path, out) -> status(out, "302 Found"));
    page(
        cases,
        "slow redirects",
        "refused",
        (path, out) -> {
          Thread.sleep(900);
          redirect(out, path + "x");
        });
  }

  private static void bodies(List<Case> cases) {
    byte[] bomb = packed(new byte[256 * 1024 * 1024]);
    String gzip = "Content-Encoding: gzip\r\nContent-Type: text/html\r\n";
    page(cases, "zip bomb", "refused: longer", (path, out) -> ok(out, gzip, bomb));
    page(cases, "zip bomb in a zip", "no page", (path, out) -> ok(out, gzip, packed(bomb)));
    page(cases, "broken zip", "refused", (path, out) -> ok(out, gzip, noise(5000)));
    page(
        cases,
        "cut zip",
        "refused",
        (path, out) -> ok(out, gzip, java.util.Arrays.copyOf(bomb, 300)));
    page(
        cases,
        "200 MB announced",
        "refused: longer",
        (path, out) -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 209715200\r\n\r\n")));
    page(
        cases,
        "200 MB unannounced",
        "refused: longer",
        (path, out) -> {
          out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
          for (int i = 0; i < 200; i++) {
            out.write(new byte[1024 * 1024]);
          }
        });
    page(
        cases,
        "less than announced",
        "refused",
        (path, out) -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n<html>")));
    page(
        cases,
        "negative length",
        "refused",
        (path, out) -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n")));
    String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    page(
        cases,
        "endless chunks",
        "refused: longer",
        (path, out) -> {
          out.write(bytes(chunked));
          while (true) {
            out.write(bytes("1000\r\n" + "x".repeat(4096) + "\r\n"));
          }
        });
    page(cases, "broken chunk", "refused", (p, out) -> out.write(bytes(chunked + "zz\r\nabc")));
    page(cases, "cut chunk", "refused", (p, out) -> out.write(bytes(chunked + "ff\r\nabc")));
    page(
        cases,
        "chunk of endless extension",
        "refused",
        (path, out) -> {
          out.write(bytes(chunked + "5;x="));
          forever(out);
        });
    page(
        cases,
        "chunk of negative size",
        "refused",
        (path, out) -> out.write(bytes(chunked + "-5\r\nabc\r\n0\r\n\r\n")));
  }

  private static void pages(List<Case> cases) {
    html(cases, "empty page", "no page", "");
    html(cases, "deep nesting", "", "<div>".repeat(500_000) + ARTICLE);
    html(cases, "deep inline nesting", "", "<b>".repeat(300_000) + ARTICLE);
    html(cases, "deep tables", "", "<table><tr><td>".repeat(100_000) + ARTICLE);
    html(cases, "comment without end", "", "<html><!--" + ARTICLE.repeat(5_000));
    html(cases, "many attributes", "", "<p " + "a=b ".repeat(300_000) + ">" + ARTICLE);
    html(cases, "attribute without end", "", "<p class=\"" + "x ".repeat(1_000_000));
    html(cases, "many empty elements", "", "<p></p><i></i>".repeat(150_000) + ARTICLE);
    html(cases, "many classes", "", "<p class='a b c'>x".repeat(100_000) + ARTICLE);
    html(cases, "many entities", "", "&zwnj;&amp;&#x110000;".repeat(100_000));
    html(cases, "NULs", "", "\u0000".repeat(1_000_000));
    String script = "<script type='application/ld+json'>";
    html(cases, "deep linked data", "page", script + "[".repeat(500_000) + "</script>" + ARTICLE);
    html(
        cases,
        "linked data of wrong kinds",
        "page",
        script
            + "{\"@type\":[{}],\"headline\":{},\"author\":[[[1]]],\"datePublished\":99999999999}"
            + "</script>"
            + ARTICLE);
    page(
        cases,
        "wrong charset in the header",
        "page",
        (p, out) -> ok(out, "Content-Type: text/html; charset=utf-32\r\n", bytes(ARTICLE)));
    page(
        cases,
        "unknown charset",
        "page",
        (p, out) -> ok(out, "Content-Type: text/html; charset=%$§\r\n", bytes(ARTICLE)));
    page(
        cases,
        "UTF-16 that calls itself UTF-8",
        "",
        (p, out) ->
            ok(
                out,
                "Content-Type: text/html; charset=utf-8\r\n",
                ARTICLE.getBytes(StandardCharsets.UTF_16LE)));
    page(cases, "an image", "", (p, out) -> ok(out, "Content-Type: image/png\r\n", noise(50_000)));
  }

  private static void html(List<Case> cases, String name, String expected, String html) {
    page(cases, name, expected, (path, out) -> ok(out, "Content-Type: text/html\r\n", bytes(html)));
  }

  private static void feeds(List<Case> cases) {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
    }
    feed(cases, "billion laughs", "no feed", laughs + "]><rss><channel>&a29;</channel></rss>");
    feed(
        cases,
        "outer entity",
        "no feed",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<rss version='2.0'><channel><title>&x;</title></channel></rss>");
    feed(cases, "deep feed", "no feed", "<rss>" + "<a>".repeat(300_000));
    feed(cases, "cut feed", "no feed", "<rss version='2.0'><channel><item><title>x");
    feed(cases, "a page instead", "no feed", "<html><body>x</body></html>");
    feed(cases, "nothing", "no feed", "");
    feed(cases, "deep JSON", "no feed", "{\"items\":" + "[".repeat(400_000));
    feed(cases, "JSON of wrong kinds", "feed of 0", "{\"items\":[1,null,[],{\"url\":7}]}");
    String item = "<item><link>https://a.example/%d</link><title>x</title></item>";
    StringBuilder many = new StringBuilder("<rss version='2.0'><channel><title>t</title>");
    for (int i = 0; i < 40_000; i++) {
      many.append(String.format(java.util.Locale.ROOT, item, i));
    }
    feed(cases, "many entries", "feed of 40000", many + "</channel></rss>");
    feed(
        cases,
        "links that are no pages",
        "feed of 0",
        "<rss version='2.0'><channel><title>t</title><item><link>javascript:alert(1)</link></item>"
            + "<item><link>file:///etc/passwd</link></item></channel></rss>");
    byte[] bomb = packed(bytes("<urlset>" + " ".repeat(200 * 1024 * 1024)));
    cases.add(new Case("packed sitemap bomb", Kind.FEED, "no feed", (p, out) -> ok(out, "", bomb)));
    feed(
        cases,
        "sitemap of wrong values",
        "feed of 0",
        "<urlset><url><loc>::::</loc><lastmod>never</lastmod></url></urlset>");
  }

  private static void feed(List<Case> cases, String name, String expected, String content) {
    Script script = (path, out) -> ok(out, "Content-Type: application/xml\r\n", bytes(content));
    cases.add(new Case(name, Kind.FEED, expected, script));
  }

  private static void archives(List<Case> cases) {
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n"
            + "WARC-Date: 2025-11-07T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "Content-Type: application/http\r\nContent-Length: ";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + ARTICLE;
    String sound = head + bytes(http).length + "\r\n\r\n" + http + "\r\n\r\n";
    archive(cases, "sound archive", "1 pages", bytes(sound));
    archive(cases, "record of wrong length", "", bytes(head + "5\r\n\r\n" + http + "\r\n\r\n"));
    archive(cases, "record of huge length", "", bytes(head + "99999999999\r\n\r\n" + http));
    archive(cases, "record of negative length", "", bytes(head + "-1\r\n\r\n" + http));
    archive(cases, "record without head", "", bytes("WARC/1.0\r\n\r\n" + sound));
    archive(cases, "endless head", "", bytes("WARC/1.0\r\n" + "X: y\r\n".repeat(500_000)));
    archive(cases, "noise", "0 pages", noise(500_000));
    archive(cases, "empty archive", "0 pages", new byte[0]);
    archive(cases, "packed bomb", "", packed(new byte[200 * 1024 * 1024]));
    archive(cases, "broken then sound", "1 pages", joined(noise(3_000), bytes(sound)));
    archive(cases, "cut archive", "", java.util.Arrays.copyOf(packed(bytes(sound)), 200));
  }

  private static void archive(List<Case> cases, String name, String expected, byte[] content) {
    cases.add(
        new Case("archive: " + name, Kind.ARCHIVE, expected, (p, out) -> ok(out, "", content)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ends_in_time_and_within_its_limits(Case hostile) throws IOException {
    try (ScriptServer server = new ScriptServer(hostile.script())) {
      String outcome =
          assertTimeoutPreemptively(
              Duration.ofSeconds(30), () -> measured(server.address(), hostile.kind()));
      assertThat(outcome).startsWith(hostile.expected());
    }
  }

  private static String measured(String address, Kind kind) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    long start = System.nanoTime();
    Fetched fetched = new Fetcher(LIMITS).fetch(address);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MAX_TIME.multipliedBy(3));
    String outcome = outcome(fetched, kind);
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(MAX_ALLOCATED);
    return outcome;
  }

  private static String outcome(Fetched fetched, Kind kind) throws IOException {
    if (fetched instanceof Fetched.Refused refused) {
      assertThat(refused.reason().lines()).hasSize(1);
      return "refused: " + refused.reason();
    }
    if (!(fetched instanceof Fetched.Content content)) {
      return "unchanged";
    }
    assertThat(content.bytes().length).isLessThanOrEqualTo(MAX_BYTES);
    return switch (kind) {
      case PAGE ->
          READER.read(content.bytes(), content.contentType(), Optional.empty()).isPresent()
              ? "page"
              : "no page";
      case FEED -> feed(content);
      case ARCHIVE -> pages(content.bytes());
    };
  }

  private static String feed(Fetched.Content content) {
    try {
      return "feed of "
          + FeedReader.read(content.bytes(), content.contentType(), content.address())
              .entries()
              .size();
    } catch (FeedException e) {
      assertThat(e.getMessage().lines()).hasSize(1);
      return "no feed";
    }
  }

  private static String pages(byte[] archive) throws IOException {
    boolean packed = archive.length > 0 && archive[0] == 0x1F;
    Path file = Files.write(folder.resolve(packed ? "a.warc.gz" : "a.warc"), archive);
    int count = 0;
    try (WarcPages pages = WarcPages.open(file)) {
      while (pages.hasNext()) {
        pages.next();
        count++;
      }
    }
    return count + " pages";
  }

  private static void drip(OutputStream out, String text) throws IOException, InterruptedException {
    for (byte b : bytes(text)) {
      out.write(b);
      out.flush();
      Thread.sleep(300);
    }
  }

  private static void forever(OutputStream out) throws IOException {
    byte[] block = bytes("x".repeat(64 * 1024));
    while (true) {
      out.write(block);
    }
  }

  private static void status(OutputStream out, String status) throws IOException {
    out.write(bytes("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n"));
  }

  private static void redirect(OutputStream out, String to) throws IOException {
    out.write(bytes("HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n"));
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(9).nextBytes(noise);
    return noise;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(one);
    all.writeBytes(other);
    return all.toByteArray();
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(all)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return all.toByteArray();
  }
}
