package peyman.source.feed;

import java.util.List;

/**
 * A feed as it is now.
 *
 * @param entries in the feed's order
 * @param parts addresses of the feeds that it lists, where it is an index of sitemaps
 */
public record Feed(List<FeedEntry> entries, List<String> parts) {

  public Feed {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }
}
