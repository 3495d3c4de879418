package peyman.observatory.search;

import java.util.List;
import java.util.Optional;
import peyman.observatory.query.Count;

/**
 * What a search found.
 *
 * @param hits the page that was asked for
 * @param count how many there are in all
 * @param facets how many there are by type, country, sector, outlet, year of both calendars and
 *     action; empty where they were not asked for
 * @param didYouMean a query that finds more, where this one finds little
 */
public record SearchResult(
    List<Hit> hits, Count count, List<Facet> facets, Optional<String> didYouMean) {

  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
