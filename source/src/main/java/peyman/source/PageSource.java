package peyman.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import peyman.source.archive.ArchivedPage;
import peyman.source.archive.WarcPages;
import peyman.source.fetch.Fetched;
import peyman.source.fetch.Fetcher;
import peyman.source.page.PageArticle;

/** Opens what holds pages, in any language: an HTML file, a WARC file, a web address. */
public final class PageSource {

  private static final int HEAD_BYTES = 4096;

  /**
   * A page that was looked at.
   *
   * @param id for its article
   * @param article what it gives
   * @param fault why it gives none, on one line; empty where it does
   */
  public record Found(Place place, String id, Optional<PageArticle> article, String fault) {}

  /** Pages one after the other; never more than one of them in memory. */
  public interface Supply extends Iterator<Found>, Closeable {}

  private PageSource() {}

  /** Opens a file; one that cannot be read supplies one fault. */
  public static Supply open(Path file) {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      if (WarcPages.holds(name, head)) {
        return new Archive(name, WarcPages.open(file));
      }
      String start = Encoding.of(head, false).decode(head);
      if (!HtmlShape.holds(name.toLowerCase(Locale.ROOT), start)) {
        return fault(name, "no page; give HTML files, WARC files or web addresses");
      }
      byte[] page = Files.readAllBytes(file);
      return page.length > Pages.MAX_BYTES
          ? fault(name, Pages.TOO_LONG)
          : only(found(Place.of(name), ArticleSource.id(file), page, Optional.empty(), name));
    } catch (NoSuchFileException e) {
      return fault(name, "no such file; check the name");
    } catch (AccessDeniedException e) {
      return fault(name, "no permission to read it; change the permissions of the file");
    } catch (IOException e) {
      return fault(name, ArticleSource.unreadable(e));
    }
  }

  /** Fetches the page of an address. */
  public static Supply fetch(String address, Fetcher fetcher) {
    Fetched fetched = fetcher.fetch(address);
    if (fetched instanceof Fetched.Content content) {
      return only(
          found(
              Place.of(address),
              PageId.of(address),
              content.bytes(),
              content.contentType(),
              content.address()));
    }
    String reason =
        fetched instanceof Fetched.Refused refused ? refused.reason() : "the host answers 304";
    return fault(address, reason);
  }

  private static Found found(
      Place place, String id, byte[] page, Optional<String> type, String address) {
    Optional<PageArticle> article =
        Pages.reader()
            .read(
                page,
                type,
                Optional.of(address).filter(WebSource::address).flatMap(Pages::address));
    return new Found(place, id, article, article.isPresent() ? "" : Pages.NO_ARTICLE);
  }

  private static Supply fault(String name, String reason) {
    return only(new Found(Place.of(name), name, Optional.empty(), reason));
  }

  private static Supply only(Found found) {
    Iterator<Found> single = List.of(found).iterator();
    return new Supply() {
      @Override
      public boolean hasNext() {
        return single.hasNext();
      }

      @Override
      public Found next() {
        return single.next();
      }

      @Override
      public void close() {
        // read and closed already
      }
    };
  }

  private static final class Archive implements Supply {

    private final String name;
    private final WarcPages pages;
    private Optional<Found> next = Optional.empty();
    private boolean told;

    Archive(String name, WarcPages pages) {
      this.name = name;
      this.pages = pages;
    }

    /** Pages without an article are passed over: archives are full of them. */
    @Override
    public boolean hasNext() {
      while (next.isEmpty() && pages.hasNext()) {
        next = Optional.of(found(pages.next())).filter(found -> found.article().isPresent());
      }
      if (next.isEmpty() && !told) {
        told = true;
        next =
            WarcArticles.fault(pages)
                .map(fault -> new Found(Place.of(name), name, Optional.empty(), fault));
      }
      return next.isPresent();
    }

    private Found found(ArchivedPage page) {
      return PageSource.found(
          new Place(name, page.record()),
          PageId.of(page.address()),
          page.content(),
          page.contentType(),
          page.address());
    }

    @Override
    public Found next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Found found = next.orElseThrow();
      next = Optional.empty();
      return found;
    }

    @Override
    public void close() throws IOException {
      pages.close();
    }
  }
}
