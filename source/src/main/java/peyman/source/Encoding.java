package peyman.source;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How the bytes of an input stand for letters: by its byte order mark, else by what gives plausible
 * Persian.
 *
 * <p>UTF-8 unless the bytes speak against it: pairs that are letters as UTF-16 but not as UTF-8, or
 * so many bytes that UTF-8 does not have that they must be Windows-1256. Bytes that the chosen
 * encoding does not have become U+FFFD.
 */
final class Encoding {

  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  /** Share of code units that must be likely ones for text without a mark to be UTF-16. */
  private static final double LIKELY = 0.95;

  /** Share of Persian letters among the upper half of Windows-1256 that makes it likely. */
  private static final double PERSIAN = 0.85;

  private final Charset charset;
  private final int markBytes;
  private final Optional<String> remark;

  private Encoding(Charset charset, int markBytes, Optional<String> remark) {
    this.charset = charset;
    this.markBytes = markBytes;
    this.remark = remark;
  }

  /**
   * The encoding of bytes.
   *
   * @param complete whether these are all bytes of the input; else the last character may be cut
   */
  static Encoding of(byte[] bytes, boolean complete) {
    Optional<Encoding> marked = marked(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (likelyUtf16(bytes, 0)) {
      return guessed(StandardCharsets.UTF_16LE);
    }
    if (likelyUtf16(bytes, 1)) {
      return guessed(StandardCharsets.UTF_16BE);
    }
    Utf8Count count = Utf8Count.of(bytes, complete);
    if (count.broken() > count.whole() && likelyWindows1256(bytes)) {
      return guessed(WINDOWS_1256);
    }
    return new Encoding(StandardCharsets.UTF_8, 0, Optional.empty());
  }

  private static Encoding guessed(Charset charset) {
    String remark = "not UTF-8; read as " + charset.name() + ", as its letters suggest";
    return new Encoding(charset, 0, Optional.of(remark));
  }

  private static Optional<Encoding> marked(byte[] bytes) {
    int first = unit(bytes, 0);
    int second = unit(bytes, 2);
    if (first == 0xFEFF && second == 0) {
      return mark(UTF_32LE, 4);
    }
    if (first == 0 && second == 0xFFFE) {
      return mark(UTF_32BE, 4);
    }
    if (first == 0xFEFF) {
      return mark(StandardCharsets.UTF_16LE, 2);
    }
    if (first == 0xFFFE) {
      return mark(StandardCharsets.UTF_16BE, 2);
    }
    if (first == 0xBBEF && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF) {
      return mark(StandardCharsets.UTF_8, 3);
    }
    return Optional.empty();
  }

  private static Optional<Encoding> mark(Charset charset, int bytes) {
    return Optional.of(new Encoding(charset, bytes, Optional.empty()));
  }

  /** The little-endian code unit at an offset, or -1. */
  private static int unit(byte[] bytes, int at) {
    return at + 1 < bytes.length ? (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 : -1;
  }

  private static boolean likelyUtf16(byte[] bytes, int lowByteAt) {
    int units = bytes.length / 2;
    int likely = 0;
    int telling = 0;
    for (int i = 0; i < units; i++) {
      int low = bytes[2 * i + lowByteAt] & 0xFF;
      int high = bytes[2 * i + 1 - lowByteAt] & 0xFF;
      boolean letter = high == 0x06 || high == 0 && (low >= 0x20 && low < 0x7F || blank(low));
      likely += letter || high == 0x20 || high >= 0xFB ? 1 : 0;
      telling += letter ? 1 : 0;
    }
    return units > 0 && likely >= LIKELY * units && telling * 2 > units;
  }

  private static boolean blank(int c) {
    return c == '\n' || c == '\r' || c == '\t';
  }

  private static boolean likelyWindows1256(byte[] bytes) {
    int upper = 0;
    int persian = 0;
    for (byte b : bytes) {
      if (b < 0) {
        upper++;
        persian += persian(b & 0xFF) ? 1 : 0;
      }
    }
    return persian >= PERSIAN * upper;
  }

  /** Whether Windows-1256 has a letter or mark of Persian text at a byte. */
  private static boolean persian(int b) {
    return switch (b) {
      case 0x81, 0x8D, 0x8E, 0x90, 0x98, 0x9D, 0xA0, 0xA1, 0xAB, 0xBA, 0xBB, 0xBF -> true;
      default -> b >= 0xC0 && new String(new byte[] {(byte) b}, WINDOWS_1256).charAt(0) > 0x600;
    };
  }

  /** Length of the byte order mark, which is no part of the text. */
  int markBytes() {
    return markBytes;
  }

  /** What the user should know of how the encoding was found. */
  List<String> remarks() {
    return remark.stream().toList();
  }

  /** Decodes bytes that start with the mark, if there is one. */
  String decode(byte[] bytes) {
    return new String(bytes, markBytes, bytes.length - markBytes, charset);
  }

  /** A reader of what follows the mark. */
  Reader reader(InputStream in) {
    return new InputStreamReader(in, charset);
  }
}
