package peyman.cli;

import java.util.Locale;

/** What {@code peyman read} prints. */
enum Format {
  /** A page for people. */
  TEXT,
  /** The record contract, an article a line. */
  JSON,
  /** A record a line. */
  JSONL,
  /** A record a row. */
  CSV;

  /** As users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
