package peyman.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassWordsTest {

  private static final ClassWords WORDS = ClassWords.load();

  @Test
  void finds_words_inside_and_at_bounds() {
    assertThat(Mark.SIDE.in(WORDS.marks("left sidebar-box"))).isTrue();
    assertThat(Mark.ADVERT.in(WORDS.marks("ad"))).isTrue();
    assertThat(Mark.BODY.in(WORDS.marks("nt-body news_body"))).isTrue();
  }

  @Test
  void a_capital_bounds_a_word() {
    assertThat(Mark.ADVERT.in(WORDS.marks("topAdBox"))).isTrue();
  }

  @Test
  void a_bounded_word_is_not_found_within_another() {
    assertThat(Mark.ADVERT.in(WORDS.marks("shadow"))).isFalse();
    assertThat(WORDS.marks("")).isZero();
  }
}
