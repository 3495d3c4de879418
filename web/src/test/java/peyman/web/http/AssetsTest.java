package peyman.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

  @ParameterizedTest
  @ValueSource(strings = {"/peyman/web/assets/", "/peyman/web/"})
  void filesThatOthersBuiltAreThoseOfTheManifest(String folder)
      throws IOException, GeneralSecurityException {
    List<String> rows =
        new String(content(folder + "manifest.tsv"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(rows).isNotEmpty();
    for (String row : rows) {
      String[] cells = row.split("\t");
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content(folder + cells[0]));
      assertThat(HexFormat.of().formatHex(digest)).as(cells[0]).isEqualTo(cells[4]);
    }
  }

  @Test
  void addressesHoldAHashOfTheContent() {
    assertThat(Assets.load().url("app.css")).matches("/assets/[0-9a-f]{12}/app\\.css");
  }

  private static byte[] content(String path) throws IOException {
    try (InputStream in = AssetsTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return in.readAllBytes();
    }
  }
}
