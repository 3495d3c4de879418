package peyman.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimit limit = new RateLimit(60, nanos::get);

  @Test
  void refusesWhoAsksTooOften() {
    for (int i = 0; i < 60; i++) {
      assertThat(limit.take("a")).isTrue();
    }
    assertThat(limit.take("a")).isFalse();
    assertThat(limit.take("b")).isTrue();
  }

  @Test
  void grantsAgainAsTimePasses() {
    for (int i = 0; i < 61; i++) {
      limit.take("a");
    }
    nanos.addAndGet(1_000_000_000L);
    assertThat(limit.take("a")).isTrue();
    assertThat(limit.take("a")).isFalse();
  }
}
