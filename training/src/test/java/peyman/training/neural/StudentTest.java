package peyman.training.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import peyman.language.model.Draft;
import peyman.language.model.Hash;
import peyman.language.model.Keys;
import peyman.language.model.Lexicon;
import peyman.language.model.Parser;
import peyman.language.model.Relations;
import peyman.language.model.TagSet;
import peyman.language.model.TreeFeatures;
import peyman.language.model.TreeNetwork;
import peyman.language.model.Verbs;
import peyman.language.model.WordTypes;

/** Nouns before a verb depend on it: the first as subject, the second as object. */
class StudentTest {

  private static final List<String> NOUNS =
      List.of("پدر", "مادر", "کتاب", "نامه", "شاگرد", "استاد");
  private static final List<String> VERBS = List.of("دید", "خواند", "نوشت");

  private static final Relations RELATIONS =
      new Relations(List.of("root", "nsubj", "obj"), List.of("nsubj"));

  private final WordTypes types = new WordTypes(Lexicon.of(new TreeMap<>()), new Verbs(List.of()));
  private final TagSet tags =
      new TagSet(List.of("NOUN N", "VERB V"), List.of("_"), List.of("0", "0"));

  @Test
  void parsesAsItLearntOnceItIsWrittenAndRead() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String first = NOUNS.get(i % NOUNS.size());
      String second = NOUNS.get(i / 7 % NOUNS.size());
      samples.add(sample(first, second, VERBS.get(i % VERBS.size())));
    }
    byte[] bytes = Student.learn(types, samples, 3);
    TreeNetwork network = TreeNetwork.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    Draft draft = new Draft(types, tags);
    draft.start(3);
    String[] forms = {"استاد", "نامه", "دید"};
    for (int word = 0; word < 3; word++) {
      draft.type(word, types.of(forms[word]));
      draft.tags[word] = word / 2;
      draft.bundles[word] = 0;
      draft.lemmaHashes[word] = Hash.of(forms[word]);
    }
    new Parser(network, RELATIONS).parse(draft);
    assertThat(Arrays.copyOf(draft.heads, 3)).containsExactly(2, 2, -1);
    assertThat(Arrays.copyOf(draft.relations, 3)).containsExactly(1, 2, 0);
    assertThat(draft.confidences[0]).isBetween(0.9f, 1f);
  }

  private static Sample sample(String... forms) {
    List<List<Integer>> given = new ArrayList<>();
    for (int word = 0; word < 3; word++) {
      Keys keys = new Keys();
      TreeFeatures.of(word / 2, 0, Hash.of(forms[word]), keys);
      given.add(Arrays.stream(keys.toArray()).boxed().toList());
    }
    return new Sample(List.of(forms), 0, List.of(), List.of(2, 2, -1), List.of(1, 2, 0), given);
  }
}
