package peyman.source.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the bytes of a page stand for letters: by a byte order mark; else UTF-8 where the bytes are
 * just that; else as the HTTP header or the page's meta tag says; else by what gives plausible
 * letters.
 */
final class PageEncoding {

  private static final int HEAD_BYTES = 8 * 1024;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private PageEncoding() {}

  static String decode(byte[] bytes, Optional<String> contentType) {
    Charset charset = of(bytes, contentType);
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset of(byte[] bytes, Optional<String> contentType) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    Optional<Charset> stated = contentType.flatMap(PageEncoding::named);
    stated = stated.isPresent() ? stated : named(head(bytes));
    if (stated.isPresent() && stated.get().name().startsWith("UTF-16") && !wide(bytes)) {
      stated = Optional.empty(); // who can read the tag is not reading UTF-16
    }
    if (stated.isPresent() && stated.get().name().startsWith("UTF-16")) {
      return stated.get();
    }
    if (stated.isEmpty() && wide(bytes)) {
      return bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    if (utf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    if (stated.isPresent() && !stated.get().equals(StandardCharsets.UTF_8)) {
      return stated.get();
    }
    return fallback(bytes, stated.isPresent());
  }

  /** UTF-8 with broken places stays UTF-8; few letters of it mean an older code. */
  private static Charset fallback(byte[] bytes, boolean saidUtf8) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long whole = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    if (saidUtf8 && broken <= whole || broken * 10 <= whole) {
      return StandardCharsets.UTF_8;
    }
    String arabic = new String(bytes, ARABIC);
    long letters = arabic.chars().filter(c -> c >= 0x621 && c <= 0x6D2).count();
    long high = arabic.chars().filter(c -> c > 0x7F).count();
    return letters * 10 >= high * 8 ? ARABIC : WESTERN;
  }

  private static boolean wide(byte[] bytes) {
    int zeros = 0;
    int seen = Math.min(bytes.length, 200);
    for (int i = 0; i < seen; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return seen > 20 && zeros * 3 > seen;
  }

  private static boolean utf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD_BYTES);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> named(String text) {
    Matcher matcher = CHARSET.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      String name = matcher.group(1).toLowerCase(Locale.ROOT);
      // browsers read Latin-1 as its superset
      return Optional.of(name.equals("iso-8859-1") ? WESTERN : Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
