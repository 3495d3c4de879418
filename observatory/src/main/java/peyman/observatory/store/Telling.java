package peyman.observatory.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.observatory.merge.Blocks;
import peyman.observatory.merge.Features;
import peyman.observatory.record.Told;

/**
 * A telling with what merging needs of its article.
 *
 * @param told the telling
 * @param articleKey its article
 * @param story the article's story
 * @param published the article's day
 * @param outlet the article's outlet
 * @param words the content words of its evidence
 */
record Telling(
    Told told,
    long articleKey,
    long story,
    LocalDate published,
    Optional<String> outlet,
    String words) {

  Features features() {
    return new Features(
        told, published, story, words.isEmpty() ? Set.of() : Set.of(words.split(" ")));
  }

  Set<String> blocks() {
    return Blocks.of(features());
  }

  /** What it claims, by field. */
  Map<String, Set<String>> said() {
    return Profile.of(told, published, outlet);
  }
}
