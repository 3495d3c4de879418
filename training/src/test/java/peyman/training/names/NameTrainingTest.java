package peyman.training.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import peyman.language.model.TagSet;

class NameTrainingTest {

  private static final int COUNT = 1000;

  private final TagSet tags =
      new TagSet(
          List.of("ADJ ADJ_AJP", "NOUN N_IANM", "PROPN ADJ_AJP", "PROPN N_IANM", "PROPN X"),
          List.of("_"),
          List.of("0", "0", "0", "0", "0"));

  private long[] counted(String upos, String xpos) {
    int[] given = new int[COUNT];
    Arrays.fill(given, tags.tag(upos, xpos));
    NameTraining.miss(given, tags, new Random(1));
    long[] counts = new long[tags.tags().size()];
    for (int tag : given) {
      counts[tag]++;
    }
    return counts;
  }

  @Test
  void missesAQuarterOfTheNames() {
    long[] counts = counted("PROPN", "N_IANM");
    assertThat(counts[tags.tag("NOUN", "N_IANM")]).isBetween(220L, 320L);
    assertThat(counts[tags.tag("NOUN", "N_IANM")] + counts[tags.tag("PROPN", "N_IANM")])
        .isEqualTo(COUNT);
  }

  @Test
  void takesAdjectivesInNamesForAdjectives() {
    assertThat(counted("PROPN", "ADJ_AJP")[tags.tag("ADJ", "ADJ_AJP")]).isPositive();
  }

  @Test
  void leavesWhatIsNoNameOrHasNoOtherTag() {
    assertThat(counted("NOUN", "N_IANM")[tags.tag("NOUN", "N_IANM")]).isEqualTo(COUNT);
    assertThat(counted("PROPN", "X")[tags.tag("PROPN", "X")]).isEqualTo(COUNT);
  }
}
