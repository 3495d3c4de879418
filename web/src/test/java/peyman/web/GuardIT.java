package peyman.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.text.Article;

class GuardIT {

  @TempDir Path folder;

  @Test
  void everyAnswerKeepsToItself() throws Exception {
    try (Served served = Served.over(folder, List.of())) {
      for (String path : List.of("/", "/nothing", "/api/v1/records", "/api/v1/nothing")) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
            .contains("default-src 'none'")
            .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
      }
    }
  }

  @Test
  void namesThatAreNotOursAreRefused() throws IOException {
    try (Served served = Served.over(folder, List.of())) {
      assertThat(status(served.port(), "evil.example")).isEqualTo(421);
      assertThat(status(served.port(), "localhost:" + served.port())).isEqualTo(200);
      assertThat(status(served.port(), "127.0.0.1")).isEqualTo(200);
    }
  }

  @Test
  void whoAsksTooOftenIsRefused() throws Exception {
    try (Served served = Served.slowly(folder, 5)) {
      for (int i = 0; i < 5; i++) {
        assertThat(served.get("/health").statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = served.get("/health");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void pagesArePacked() throws Exception {
    try (Served served = Served.over(folder, List.of())) {
      HttpResponse<String> answer = served.get("/sources", "Accept-Encoding", "gzip");
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }
  }

  @Test
  void switchesAreRememberedAndLeaveTheAddress() throws Exception {
    try (Served served = Served.over(folder, List.of())) {
      HttpResponse<String> answer = served.get("/agreements?party=KZ&lang=en");
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/agreements?party=KZ");
      assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("lang=en");
      assertThat(served.get("/agreements", "Cookie", "lang=en").body()).contains("lang=\"en\"");
      assertThat(served.get("/agreements", "Accept-Language", "en-US,en").body())
          .contains("lang=\"en\"");
      assertThat(served.get("/agreements").body()).contains("dir=\"rtl\"");
    }
  }

  @Test
  void anEmptyObservatoryOpensWithThePageThatReads() throws Exception {
    try (Served served = Served.over(folder, List.of())) {
      assertThat(served.get("/").body()).contains("<textarea").contains("data-r=");
    }
  }

  @Test
  void hostileArticlesAreShownHarmlessly() throws Exception {
    String script = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"x";
    String turned = "\u202Eکج\u202C \u2066a\u2069 \u0007";
    String deal = "ایران و هند قرارداد بندر را در تهران امضا کردند. ";
    Article hostile =
        Served.article("bad<script>", "2024-01-01", script, script + turned + "\n" + deal + script);
    Article paragraph =
        Served.article(
            "long", "2024-01-02", "x", "ایران و روسیه دیدار کردند " + "ا ".repeat(500_000));
    Article many = Served.article("many", "2024-01-03", "x", (deal + "\n").repeat(10_000));
    try (Served served = Served.over(folder, List.of(hostile, paragraph, many))) {
      for (String path :
          List.of(
              "/",
              "/articles",
              "/articles/bad%3Cscript%3E",
              "/agreements",
              "/timeline",
              "/sources",
              "/search?q=%3Cscript%3E",
              "/search?q=onmouseover",
              "/agreements?outlet=%22%3E%3Cscript%3E")) {
        String page = served.get(path).body();
        assertThat(page).as(path).doesNotContain("<script>").doesNotContain("<img");
        assertThat(page).as(path).doesNotContain("\u202E").doesNotContain("\u2066a");
      }
      assertThat(served.get("/articles/bad%3Cscript%3E").body()).contains("&lt;U+202E");
      for (String id : List.of("long", "many")) {
        String page = served.get("/articles/" + id).body();
        assertThat(page.length()).as(id).isLessThan(1_500_000);
        assertThat(served.get("/articles/" + id + "?part=999").statusCode()).isEqualTo(200);
      }
    }
  }

  private static int status(int port, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      String request = "GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ")[1]);
    }
  }
}
