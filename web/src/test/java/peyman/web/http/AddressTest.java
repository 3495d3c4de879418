package peyman.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void leavesOutEmptyParameters() {
    Address address = new Address("/a", Map.of("x", List.of("", " ")));
    assertThat(address).hasToString("/a");
  }

  @Test
  void encodesWhatParametersHold() {
    Address address = Address.of("/a").with("party", "country:KZ").with("q", "a&b=\u062A \u200C");
    assertThat(address).hasToString("/a?party=country:KZ&q=a%26b%3D%D8%AA%20%E2%80%8C");
  }

  @Test
  void changesOneParameterAndKeepsTheOthers() {
    Address address = Address.of("/a").with("x", "1").with("y", "2");
    assertThat(address.with("x", "3")).hasToString("/a?x=3&y=2");
    assertThat(address.without("x")).hasToString("/a?y=2");
    assertThat(address.value("z")).isEmpty();
  }
}
