package peyman.source;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * The id of a page's article: the same for every way to write its address, and for it with and
 * without the marks that tell where readers come from.
 */
public final class PageId {

  private static final String TRACKING = "(?<=[?&])(?:utm_[a-z]+|fbclid|gclid|at_[a-z]+)=[^&#]*&?";

  private PageId() {}

  /** Sixteen hexadecimal digits. */
  public static String of(String address) {
    String normal = new BasicURLNormalizer().filter(address);
    String plain =
        (normal == null ? address : normal)
            .replaceAll(TRACKING, "")
            .replaceFirst("[?&]$", "")
            .replaceFirst("#.*$", "")
            .replaceFirst("^https?://(?:www\\.)?", "");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return String.format(Locale.ROOT, "%016x", ByteBuffer.wrap(hash).getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
