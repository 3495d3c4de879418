package peyman.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import peyman.source.archive.ArchivedPage;
import peyman.source.archive.WarcPages;
import peyman.source.page.ArabicScript;
import peyman.source.page.PageArticle;

/**
 * The Persian articles of a WARC file. Pages in other languages, and pages without an article, are
 * passed over; broken records are told of at the end.
 */
final class WarcArticles implements ArticleSupply {

  private final String name;
  private final WarcPages pages;
  private Optional<Supply> next = Optional.empty();
  private boolean told;

  private WarcArticles(String name, WarcPages pages) {
    this.name = name;
    this.pages = pages;
  }

  static WarcArticles open(Path file) throws IOException {
    return new WarcArticles(file.toString(), WarcPages.open(file));
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && pages.hasNext()) {
      next = article(pages.next());
    }
    if (next.isEmpty() && !told) {
      told = true;
      next = fault(pages).map(reason -> new Supply.Refused(Place.of(name), reason));
    }
    return next.isPresent();
  }

  private Optional<Supply> article(ArchivedPage page) {
    if (!ArabicScript.maybe(page.content())) {
      return Optional.empty();
    }
    Optional<PageArticle> article =
        Pages.reader().read(page.content(), page.contentType(), Pages.address(page.address()));
    return article
        .filter(found -> found.language().equals(Optional.of("fa")))
        .map(
            found -> Pages.given(new Place(name, page.record()), found, PageId.of(page.address())));
  }

  /** What is wrong with an archive that was read to its end. */
  static Optional<String> fault(WarcPages pages) {
    if (pages.records() == 0) {
      return Optional.of("holds no WARC record; check that it was downloaded whole");
    }
    return pages.faults() == 0
        ? Optional.empty()
        : Optional.of(pages.faults() + " broken records were passed over; the others were read");
  }

  @Override
  public Supply next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Supply supply = next.orElseThrow();
    next = Optional.empty();
    return supply;
  }

  @Override
  public void close() throws IOException {
    pages.close();
  }
}
