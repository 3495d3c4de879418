package peyman.observatory.query;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Where a list goes on. Cursors stay good while articles are added: what was on earlier pages is
 * not given again unless it moved.
 *
 * @param day of the last item, as an epoch day, or another number that the list is ordered by
 * @param key of the last item in the store
 */
public record Cursor(long day, long key) {

  private static final int BYTES = 16;

  /** The cursor that a text stands for. */
  public static Cursor parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == BYTES) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Cursor(buffer.getLong(), buffer.getLong());
      }
    } catch (IllegalArgumentException e) {
      throw new FilterException("cursor", text, "give the cursor of the page before as it is", e);
    }
    throw new FilterException("cursor", text, "give the cursor of the page before as it is");
  }

  /** As users hand it back. */
  @Override
  public String toString() {
    byte[] bytes = ByteBuffer.allocate(BYTES).putLong(day).putLong(key).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
