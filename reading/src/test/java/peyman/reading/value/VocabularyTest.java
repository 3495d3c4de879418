package peyman.reading.value;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void loadsEveryWordList() {
    assertThatCode(Vocabulary::new).doesNotThrowAnyException();
  }
}
