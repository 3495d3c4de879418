package peyman.source.archive;

import java.util.Optional;

/** An HTML page as an archive keeps it. */
public final class ArchivedPage {

  private final long record;
  private final String address;
  private final Optional<String> contentType;
  private final byte[] content;

  ArchivedPage(long record, String address, Optional<String> contentType, byte[] content) {
    this.record = record;
    this.address = address;
    this.contentType = contentType;
    this.content = content;
  }

  /** The number of its record in the archive, from 1. */
  public long record() {
    return record;
  }

  /** Where it was found on the web. */
  public String address() {
    return address;
  }

  /** The HTTP header of that name. */
  public Optional<String> contentType() {
    return contentType;
  }

  /** Its bytes, decompressed; not to be changed. */
  public byte[] content() {
    return content;
  }
}
