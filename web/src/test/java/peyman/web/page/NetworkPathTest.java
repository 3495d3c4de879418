package peyman.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peyman.observatory.query.EntityPair;
import peyman.world.Entity;
import peyman.world.EntityType;

class NetworkPathTest {

  private static final Entity A = state("A");
  private static final Entity B = state("B");
  private static final Entity C = state("C");
  private static final Entity D = state("D");
  private static final Entity E = state("E");

  private static final List<EntityPair> PAIRS =
      List.of(
          new EntityPair(A, B, 9),
          new EntityPair(B, C, 8),
          new EntityPair(C, D, 7),
          new EntityPair(A, C, 1));

  @Test
  void theShortestWayIsFound() {
    List<NetworkPage.Step> path = NetworkPage.path(PAIRS, A, D);
    assertThat(path).extracting(NetworkPage.Step::entity).containsExactly(A, C, D);
    assertThat(path).extracting(NetworkPage.Step::count).containsExactly(0L, 1L, 7L);
  }

  @Test
  void nobodyIsFarFromOneself() {
    assertThat(NetworkPage.path(PAIRS, A, A)).hasSize(1);
  }

  @Test
  void thereMayBeNoWay() {
    assertThat(NetworkPage.path(PAIRS, A, E)).isEmpty();
  }

  private static Entity state(String code) {
    return new Entity(
        "country:" + code, EntityType.COUNTRY, code, Optional.empty(), Optional.empty(), List.of());
  }
}
