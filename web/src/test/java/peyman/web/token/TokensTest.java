package peyman.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.web.http.Problem;

class TokensTest {

  @TempDir Path folder;

  @Test
  void whoHasATokenIsKnownByName() {
    Tokens tokens = new Tokens(folder);
    String token = tokens.issue("Sara \t N");
    assertThat(tokens.holder(token)).contains("Sara N");
    assertThat(new Tokens(folder).demand("Bearer " + token)).isEqualTo("Sara N");
  }

  @Test
  void theFileKeepsNoToken() throws IOException {
    String token = new Tokens(folder).issue("a");
    assertThat(Files.readString(folder.resolve("tokens.tsv"))).doesNotContain(token);
  }

  @Test
  void whatIsNoTokenOpensNothing() {
    Tokens tokens = new Tokens(folder);
    tokens.issue("a");
    assertThat(tokens.holder("")).isEmpty();
    assertThat(tokens.holder("peyman_guess")).isEmpty();
    assertThatThrownBy(() -> tokens.demand(null)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> tokens.demand("Bearer peyman_guess")).isInstanceOf(Problem.class);
  }

  @Test
  void aTokenThatIsTakenBackIsGoodNoMore() {
    Tokens tokens = new Tokens(folder);
    String token = tokens.issue("a");
    String other = tokens.issue("b");
    assertThat(tokens.revoke("a")).isEqualTo(1);
    assertThat(tokens.holder(token)).isEmpty();
    assertThat(tokens.holder(other)).contains("b");
    assertThat(tokens.revoke("a")).isZero();
  }
}
