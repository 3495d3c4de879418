package peyman.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import peyman.source.page.PageArticle;
import peyman.source.page.PageReader;

/** Makes articles of pages. */
final class Pages {

  /** Larger files are no page. */
  static final int MAX_BYTES = 64 * 1024 * 1024;

  static final String TOO_LONG = "a page of more than 64 MB; no article is so long";
  static final String NO_ARTICLE =
      "a page without an article's text; give the address of an article";

  /** Words and weights never change; they are loaded when the first page comes. */
  private static final class Loaded {
    private static final PageReader READER = PageReader.load();
  }

  private Pages() {}

  static PageReader reader() {
    return Loaded.READER;
  }

  /** The article of a file that holds a page. */
  static Supply read(String name, String id, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      return new Supply.Refused(Place.of(name), TOO_LONG);
    }
    Optional<PageArticle> page = reader().read(bytes, Optional.empty(), Optional.empty());
    return page.<Supply>map(found -> given(Place.of(name), found, id))
        .orElseGet(() -> new Supply.Refused(Place.of(name), NO_ARTICLE));
  }

  static Supply given(Place place, PageArticle page, String id) {
    Letters letters = Letters.of(page.text());
    if (letters.tooLong()) {
      return new Supply.Refused(place, Letters.TOO_LONG);
    }
    if (letters.binary()) {
      return new Supply.Refused(place, "binary, not a page; check its address");
    }
    return new Supply.Given(place, page.article(id), letters.remarks());
  }

  static Optional<URI> address(String address) {
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
