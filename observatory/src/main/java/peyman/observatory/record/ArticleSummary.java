package peyman.observatory.record;

import java.time.Instant;
import java.util.Optional;

/**
 * A stored article without its text.
 *
 * @param id its id in the store
 * @param length of its text in code points
 * @param added when it was stored
 * @param readerVersion which reader read it
 * @param story id of the article that it repeats or nearly repeats; its own id where it is the
 *     first; articles of one story count as one source
 * @param recordCount how many records it tells
 */
public record ArticleSummary(
    String id,
    Optional<String> title,
    Optional<String> outlet,
    Optional<String> url,
    Optional<Instant> published,
    String language,
    int length,
    Instant added,
    String readerVersion,
    String story,
    int recordCount) {}
