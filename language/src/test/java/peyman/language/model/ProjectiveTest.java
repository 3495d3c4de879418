package peyman.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectiveTest {

  private static boolean tree(int... heads) {
    return Projective.tree(heads, heads.length);
  }

  @Test
  void knowsTreesWithOneRoot() {
    assertThat(tree(1, -1, 1)).isTrue();
    assertThat(tree(-1)).isTrue();
    assertThat(tree(-1, -1)).isFalse();
  }

  @Test
  void knowsCircles() {
    assertThat(tree(1, 0, -1)).isFalse();
    assertThat(tree(1, 2, 0)).isFalse();
  }

  @Test
  void knowsArcsThatCross() {
    assertThat(tree(2, 3, 3, -1)).isFalse();
    assertThat(tree(2, -1, 1)).isFalse();
  }
}
