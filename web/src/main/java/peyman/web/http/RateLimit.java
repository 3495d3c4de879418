package peyman.web.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests an address may make: a bucket that fills steadily, for each of the addresses
 * seen last. Thread-safe.
 */
public final class RateLimit {

  private static final int MAX_ADDRESSES = 10_000;
  private static final double NANOS_A_MINUTE = 60e9;

  private final int perMinute;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MAX_ADDRESSES;
        }
      };

  private record Bucket(double filled, long at) {}

  public RateLimit(int perMinute) {
    this(perMinute, System::nanoTime);
  }

  RateLimit(int perMinute, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.nanoTime = nanoTime;
  }

  /** Takes one request of an address; false where it has made too many. */
  public synchronized boolean take(String address) {
    long now = nanoTime.getAsLong();
    Bucket bucket = buckets.getOrDefault(address, new Bucket(perMinute, now));
    double filled =
        Math.min(perMinute, bucket.filled + (now - bucket.at) / NANOS_A_MINUTE * perMinute);
    boolean granted = filled >= 1;
    buckets.put(address, new Bucket(granted ? filled - 1 : filled, now));
    return granted;
  }

  /** Seconds after which a refused address may ask again. */
  public int retrySeconds() {
    return Math.max(1, 60 / perMinute);
  }
}
