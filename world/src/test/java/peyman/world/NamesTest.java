package peyman.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final Names NAMES = World.load().names();

  private static List<String> ids(String name) {
    return NAMES.named(name).stream().map(Entity::id).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ترامپ", "دونالد ترامپ", "Donald Trump", "trump"})
  void knows_a_person_by_all_names(String name) {
    assertThat(ids(name)).containsExactly("person:donald_trump");
  }

  @ParameterizedTest
  @ValueSource(strings = {"قزاقستان", "قزاقستان", "Kazakhstan", "KAZAKHSTAN"})
  void knows_a_country_in_both_languages(String name) {
    assertThat(ids(name)).containsExactly("country:KZ");
  }

  @Test
  void takes_no_common_word_for_a_name() {
    assertThat(ids("توافق")).isEmpty();
    assertThat(ids("")).isEmpty();
  }
}
