package peyman.observatory.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on. Cursors stay good while articles are added: what was on earlier pages is
 * not given again unless it moved.
 *
 * @param sort how the list is ordered
 * @param at what the last item is ordered by, as text; empty where it has no such value
 * @param key of the last item in the store
 */
public record Cursor(Sort sort, Optional<String> at, long key) {

  private static final int MAX_LENGTH = 400;

  /** The cursor that a text stands for. */
  public static Cursor parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length > Long.BYTES && bytes.length < MAX_LENGTH) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long key = buffer.getLong();
        String[] rest = StandardCharsets.UTF_8.decode(buffer).toString().split(" ", 2);
        Optional<Sort> sort = Sort.of(rest[0]);
        if (sort.isPresent()) {
          return new Cursor(
              sort.get(), rest.length > 1 ? Optional.of(rest[1]) : Optional.empty(), key);
        }
      }
    } catch (IllegalArgumentException e) {
      throw wrong(text, e);
    }
    throw wrong(text, null);
  }

  /** What is said of a cursor that no page gave. */
  public static FilterException wrong(String text, Throwable cause) {
    return new FilterException(
        "cursor", text, "give the cursor of the page before as it is", cause);
  }

  /** As users hand it back. */
  @Override
  public String toString() {
    byte[] rest = (sort + at.map(value -> " " + value).orElse("")).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = ByteBuffer.allocate(Long.BYTES + rest.length).putLong(key).put(rest).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
