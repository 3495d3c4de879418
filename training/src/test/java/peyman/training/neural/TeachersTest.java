package peyman.training.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.language.model.Lexicon;
import peyman.language.model.Verbs;
import peyman.language.model.WordTypes;

class TeachersTest {

  private static final Sample SEEN =
      new Sample(
          List.of("پدر", "نامه", "خواند"),
          0,
          List.of(0, 1, 2),
          List.of(2, 2, -1),
          List.of(1, 2, 0));

  private final WordTypes types = new WordTypes(Lexicon.of(new TreeMap<>()), new Verbs(List.of()));

  @Test
  void judgeAsThoseWhoWroteTheFile(@TempDir Path folder) throws IOException {
    Teachers teachers = beginners();
    teachers.read(3);
    Path file = folder.resolve("begun");
    teachers.write(file);
    Teachers others = beginners();
    others.read(file);
    assertThat(judge(others)).isEqualTo(judge(teachers)).isNotEqualTo(judge(beginners()));
  }

  @Test
  void chooseThePartOfSpeechBeforeItsTag() {
    float[] sums = {0.4f, 0.3f, 0.3f};
    assertThat(Teachers.likeliest(sums, 0, new int[] {0, 1, 1})).isEqualTo(1);
    assertThat(Teachers.likeliest(sums, 0, new int[] {0, 1, 2})).isEqualTo(0);
  }

  private Teachers beginners() {
    return new Teachers(types, List.of(3), List.of(3), Collections.nCopies(6, SEEN), 2);
  }

  private static Teachers.Judgement judge(Teachers teachers) {
    return teachers.judge(SEEN.forms(), 0, new int[] {0, 1, 2});
  }
}
