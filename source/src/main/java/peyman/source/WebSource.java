package peyman.source;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import peyman.source.fetch.Fetched;
import peyman.source.fetch.Fetcher;
import peyman.source.page.PageArticle;

/** Opens web addresses: the article of a page. Thread-safe. */
public final class WebSource {

  private final Fetcher fetcher;

  public WebSource(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Whether a name is a web address. */
  public static boolean address(String name) {
    return name.regionMatches(true, 0, "http://", 0, 7)
        || name.regionMatches(true, 0, "https://", 0, 8);
  }

  /** The article of a page, or why there is none. */
  public Supply read(String address) {
    Place place = Place.of(address);
    return fetcher.fetch(address).match(new Reading(place, PageId.of(address)));
  }

  /** The article of a page as a supply of one. */
  public ArticleSupply open(String address) {
    Iterator<Supply> single = List.of(read(address)).iterator();
    return new ArticleSupply() {
      @Override
      public boolean hasNext() {
        return single.hasNext();
      }

      @Override
      public Supply next() {
        return single.next();
      }

      @Override
      public void close() {
        // fetched whole
      }
    };
  }

  private record Reading(Place place, String id) implements Fetched.Cases<Supply> {

    @Override
    public Supply content(Fetched.Content content) {
      Optional<PageArticle> page =
          Pages.reader()
              .read(content.bytes(), content.contentType(), Pages.address(content.address()));
      return page.map(found -> Pages.given(place, found, id))
          .orElseGet(() -> new Supply.Refused(place, Pages.NO_ARTICLE));
    }

    @Override
    public Supply unchanged(Fetched.Unchanged unchanged) {
      return new Supply.Refused(place, "the host answers 304 without being asked for changes");
    }

    @Override
    public Supply refused(Fetched.Refused refused) {
      return new Supply.Refused(place, refused.reason());
    }
  }
}
