package peyman.source.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcPagesTest {

  @TempDir private Path folder;

  static byte[] record(String address, String headers, byte[] body) {
    byte[] http = ("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] warc =
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + address
                + "\r\nWARC-Date: 2025-11-07T09:30:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:5d9f1d6c-8a62-4a40-9d1e-27c6c0b0f001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length + body.length)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(warc);
    all.writeBytes(http);
    all.writeBytes(body);
    all.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(all)) {
      out.write(bytes);
    }
    return all.toByteArray();
  }

  private static byte[] html(String text) {
    return ("<html><body><p>" + text + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] record(int number) {
    return record(
        "https://a.example/" + number, "Content-Type: text/html\r\n", html("خبر " + number));
  }

  private Path file(String name, byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return Files.write(folder.resolve(name), all.toByteArray());
  }

  private static List<String> addresses(Path file) throws IOException {
    List<String> addresses = new ArrayList<>();
    try (WarcPages pages = WarcPages.open(file)) {
      pages.forEachRemaining(page -> addresses.add(page.address()));
    }
    return addresses;
  }

  @Test
  void reads_plain_records_and_gzip_members() throws IOException {
    assertThat(addresses(file("a.warc", record(1), record(2))))
        .containsExactly("https://a.example/1", "https://a.example/2");
    assertThat(addresses(file("a.warc.gz", packed(record(1)), packed(record(2)))))
        .containsExactly("https://a.example/1", "https://a.example/2");
  }

  @Test
  void unpacks_a_compressed_answer() throws IOException {
    byte[] body = packed(html("خبر"));
    byte[] record =
        record("https://a.example/", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", body);
    try (WarcPages pages = WarcPages.open(file("a.warc", record))) {
      assertThat(new String(pages.next().content(), StandardCharsets.UTF_8)).contains("خبر");
    }
  }

  @Test
  void passes_over_what_is_no_page() throws IOException {
    byte[] image = record("https://a.example/i", "Content-Type: image/png\r\n", new byte[] {1, 2});
    byte[] empty = record("https://a.example/e", "Content-Type: text/html\r\n", new byte[0]);
    assertThat(addresses(file("a.warc", image, empty, record(3))))
        .containsExactly("https://a.example/3");
  }

  @Test
  void goes_on_behind_a_broken_member() throws IOException {
    byte[] broken = packed(record(2));
    for (int i = 20; i < broken.length - 8; i++) {
      broken[i] = (byte) (i * 31);
    }
    Path file = file("a.warc.gz", packed(record(1)), broken, packed(record(3)));
    try (WarcPages pages = WarcPages.open(file)) {
      List<String> addresses = new ArrayList<>();
      pages.forEachRemaining(page -> addresses.add(page.address()));
      assertThat(addresses).contains("https://a.example/1", "https://a.example/3");
      assertThat(pages.faults()).isPositive();
    }
  }

  @Test
  void a_cut_file_gives_what_is_whole() throws IOException {
    byte[] second = packed(record(2));
    byte[] cut = java.util.Arrays.copyOf(second, second.length / 2);
    assertThat(addresses(file("a.warc.gz", packed(record(1)), cut)))
        .containsExactly("https://a.example/1");
  }

  @Test
  void a_page_that_unpacks_to_too_much_is_passed_over() throws IOException {
    byte[] bomb = packed(new byte[300 * 1024 * 1024]);
    byte[] record =
        record(
            "https://a.example/b", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb);
    assertThat(addresses(file("a.warc", record, record(2)))).containsExactly("https://a.example/2");
  }

  @Test
  void random_damage_never_throws() throws IOException {
    byte[] whole = packed(record(1));
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 5; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThat(addresses(file("d.warc.gz", damaged, packed(record(2))))).isNotNull();
    }
  }
}
