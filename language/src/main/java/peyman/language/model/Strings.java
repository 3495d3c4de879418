package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of strings in model files: their joined UTF-8 bytes, one a line. */
public final class Strings {

  private Strings() {}

  /** Reads a list. */
  public static List<String> read(DataInputStream in) throws IOException {
    String joined = new String(Blocks.bytes(in, in.readInt()), StandardCharsets.UTF_8);
    return joined.isEmpty() ? List.of() : List.of(joined.split("\n", -1));
  }

  /** Writes a list; no string may hold a line break. */
  public static void write(DataOutputStream out, List<String> strings) throws IOException {
    byte[] bytes = String.join("\n", strings).getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
