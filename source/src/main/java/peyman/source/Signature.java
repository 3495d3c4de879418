package peyman.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells by its first bytes that a file is of a kind that holds no plain text or JSON. */
final class Signature {

  private record Kind(String magic, String reason) {

    boolean starts(byte[] head) {
      byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
      if (head.length < bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if (head[i] != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final String PACKED = "a compressed file; unpack it and give what is inside";
  private static final String IMAGE = "an image; give the article's text";
  private static final String PROGRAM = "a program; give a text or JSON file";

  private static final List<Kind> KINDS =
      List.of(
          new Kind("%PDF-", "a PDF file; extract its text (pdftotext) and give that"),
          new Kind(
              "PK\u0003\u0004",
              "a ZIP archive or office document; unpack it, or save the document as plain text"),
          new Kind(
              "\u00D0\u00CF\u0011\u00E0", "an old office document; save it as plain text (UTF-8)"),
          new Kind("{\\rtf", "an RTF document; save it as plain text (UTF-8)"),
          new Kind("\u001F\u008B", PACKED),
          new Kind("BZh", PACKED),
          new Kind("\u00FD7zXZ", PACKED),
          new Kind("(\u00B5/\u00FD", PACKED),
          new Kind("7z\u00BC\u00AF", PACKED),
          new Kind("\u0089PNG", IMAGE),
          new Kind("\u00FF\u00D8\u00FF", IMAGE),
          new Kind("GIF8", IMAGE),
          new Kind("\u007FELF", PROGRAM),
          new Kind("\u00CA\u00FE\u00BA\u00BE", PROGRAM),
          new Kind("SQLite format 3", "a database; export its articles as JSON lines"));

  private Signature() {}

  /** The reason to refuse a file, if its first bytes give one. */
  static Optional<String> of(byte[] head) {
    for (Kind kind : KINDS) {
      if (kind.starts(head)) {
        return Optional.of(kind.reason());
      }
    }
    return Optional.empty();
  }
}
