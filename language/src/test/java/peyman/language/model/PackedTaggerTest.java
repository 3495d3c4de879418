package peyman.language.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedTaggerTest {

  private static final List<List<String>> SENTENCES =
      List.of(
          List.of("قزاقستان", "به", "توافق\u200Cهای", "ابراهیم", "پیوست", "."),
          List.of("و", "رئیس\u200Cجمهور", "گفت", ":", "این", "کشور", "نخواهد", "پذیرفت", "!"),
          List.of("۱۲", "نفر", "از", "آن\u200Cها", "دیروز", "در", "qwxz", "بوده\u200Cاند"),
          List.of("بله"));

  @Test
  void choosesWhatTheSameWeightsChooseWithoutShortCuts() throws IOException {
    Models models = Models.shipped();
    Draft draft = new Draft(models.types, models.tags);
    Tagger tagger = new Tagger(models.tagger.weights());
    Bundler bundler = new Bundler(models.bundles, models.tags);
    PackedTagger packedTagger = new PackedTagger(models.tagger, -1);
    PackedBundler packedBundler = new PackedBundler(models.bundles, models.tags);
    for (List<String> sentence : SENTENCES) {
      draft.start(sentence.size());
      for (int word = 0; word < sentence.size(); word++) {
        draft.type(word, models.types.of(sentence.get(word)));
      }
      tagger.tag(draft);
      bundler.choose(draft);
      int[] tags = Arrays.copyOf(draft.tags, draft.size());
      int[] bundles = Arrays.copyOf(draft.bundles, draft.size());
      packedTagger.tag(draft);
      packedBundler.choose(draft);
      assertArrayEquals(tags, Arrays.copyOf(draft.tags, draft.size()), sentence.toString());
      assertArrayEquals(bundles, Arrays.copyOf(draft.bundles, draft.size()), sentence.toString());
    }
  }
}
