package peyman.observatory.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@link Export} writes. */
public enum ExportFormat {
  /** A merged record a line, with its sources. */
  JSONL,
  /** A folder with a table a type. */
  CSV,
  /** As {@link #CSV}, in Parquet files. */
  PARQUET,
  /** Linked data with terms of schema.org and PROV. */
  JSONLD,
  /** Who did what with whom, as a graph. */
  GRAPHML,
  /** Event rows with PLOVER codes. */
  PLOVER;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a name. */
  public static Optional<ExportFormat> named(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(ExportFormat::label).toList();
  }

  /** Whether it is a folder of files. */
  public boolean folder() {
    return this == CSV || this == PARQUET;
  }
}
