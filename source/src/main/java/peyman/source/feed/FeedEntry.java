package peyman.source.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a feed.
 *
 * @param address of its page
 */
public record FeedEntry(String address, Optional<String> title, Optional<Instant> published) {}
