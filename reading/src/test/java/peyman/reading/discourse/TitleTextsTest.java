package peyman.reading.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import peyman.world.Entity;
import peyman.world.EntityType;

class TitleTextsTest {

  private static final Entity ONE = Described.entity(EntityType.PERSON, "پرویز رادمان");
  private static final Entity OTHER = Described.entity(EntityType.PERSON, "مهین آذری");

  private final TitleTexts titles = new TitleTexts();

  @Test
  void findsALongerAndAShorterTitle() {
    titles.put("مدیرکلصنعت", ONE);
    assertThat(titles.like("مدیرکل")).contains(ONE);
    assertThat(titles.like("مدیرکلصنعتگیلان")).contains(ONE);
    assertThat(titles.like("وزیر")).isEmpty();
  }

  @Test
  void theFirstTitleToldIsTaken() {
    titles.put("مدیرکلصنعت", ONE);
    titles.put("مدیرکل", OTHER);
    titles.put("مدیرکلآب", OTHER);
    assertThat(titles.like("مدیرکل")).contains(ONE);
    assertThat(titles.like("مدیرکلبرق")).contains(OTHER);
  }

  @Test
  void aTitleIsWhoseItIsLast() {
    titles.put("مدیرکل", ONE);
    assertThat(titles.like("مدیرکل")).contains(ONE);
    titles.put("مدیرکل", OTHER);
    assertThat(titles.like("مدیرکل")).contains(OTHER);
    assertThat(titles.names(ONE)).isFalse();
    assertThat(titles.names(OTHER)).isTrue();
  }

  @Test
  void findsWhatIsToldAfterItWasAskedInVain() {
    assertThat(titles.like("مدیرکل")).isEqualTo(Optional.empty());
    titles.put("مدیرکلآب", ONE);
    assertThat(titles.like("مدیرکل")).contains(ONE);
  }

  @Test
  void aCopyGoesItsOwnWay() {
    titles.put("مدیرکل", ONE);
    TitleTexts copy = titles.copy();
    copy.put("وزیر", OTHER);
    assertThat(copy.like("مدیرکل")).contains(ONE);
    assertThat(titles.like("وزیر")).isEmpty();
  }
}
