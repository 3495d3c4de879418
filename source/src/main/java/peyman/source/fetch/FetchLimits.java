package peyman.source.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param maxBytes of the content, decompressed
 * @param maxRedirects that are followed
 * @param connectTime for one connection
 * @param totalTime for all of it, redirects and content too
 * @param allowPrivate whether addresses of the own machine and network may be asked
 */
public record FetchLimits(
    int maxBytes,
    int maxRedirects,
    Duration connectTime,
    Duration totalTime,
    boolean allowPrivate) {

  /** For pages and feeds of public sites. */
  public static final FetchLimits USUAL =
      new FetchLimits(16 * 1024 * 1024, 5, Duration.ofSeconds(10), Duration.ofSeconds(30), false);

  public FetchLimits {
    if (maxBytes < 1 || maxRedirects < 0) {
      throw new IllegalArgumentException("limits of " + maxBytes + " bytes, " + maxRedirects);
    }
  }

  public FetchLimits withPrivate(boolean allowed) {
    return new FetchLimits(maxBytes, maxRedirects, connectTime, totalTime, allowed);
  }
}
