package peyman.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import peyman.text.Article;

/** What a source gives for given bytes. */
final class Supplies {

  private Supplies() {}

  static List<Supply> of(String name, byte[] bytes) {
    return all(ArticleSource.open(name, new ByteArrayInputStream(bytes)));
  }

  static List<Supply> of(String name, String content) {
    return of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  static List<Supply> all(ArticleSupply opened) {
    List<Supply> all = new ArrayList<>();
    try (ArticleSupply supply = opened) {
      supply.forEachRemaining(all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static Article article(Supply supply) {
    return ((Supply.Given) supply).article();
  }

  static List<String> remarks(Supply supply) {
    return ((Supply.Given) supply).remarks();
  }

  static String refusal(Supply supply) {
    Supply.Refused refused = (Supply.Refused) supply;
    return refused.place() + ": " + refused.reason();
  }
}
