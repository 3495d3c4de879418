package peyman.training.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordClustersTest {

  @Test
  void wordsWithTheSameNeighboursShareACluster() {
    List<List<String>> sentences = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      for (String fruit : List.of("سیب", "انار", "انگور")) {
        sentences.add(List.of("من", fruit, "میخورم", "."));
      }
      for (String city : List.of("تبریز", "شیراز", "یزد")) {
        sentences.add(List.of("او", "به", city, "رفت", "."));
      }
    }
    Map<String, Integer> clusters = WordClusters.of(sentences);
    assertThat(clusters.get("انار")).isEqualTo(clusters.get("انگور"));
    assertThat(clusters.get("شیراز")).isEqualTo(clusters.get("یزد"));
    assertThat(clusters.get("سیب")).isNotEqualTo(clusters.get("تبریز"));
  }

  @Test
  void rareWordsHaveNone() {
    List<List<String>> sentences = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      sentences.add(List.of("باران", "بارید"));
    }
    sentences.add(List.of("تگرگ", "بارید"));
    assertThat(WordClusters.of(sentences)).containsKey("باران").doesNotContainKey("تگرگ");
  }
}
