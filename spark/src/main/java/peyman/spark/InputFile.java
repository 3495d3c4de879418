package peyman.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * A file, or a folder of Parquet files, that a batch reads.
 *
 * @param number its place among the inputs; articles of earlier inputs come first
 */
record InputFile(int number, String path, long length, long modified) implements Serializable {

  private static final long serialVersionUID = 1;

  boolean archive() {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".warc") || name.endsWith(".warc.gz");
  }

  boolean parquet() {
    return path.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  /** A name that changes when the file does. */
  String stageName() {
    String state = path + " " + length + " " + modified;
    return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
