package peyman.language.model;

import java.io.DataInputStream;
import java.io.IOException;

/** What finds names: the file {@code names}. */
record NameModels(NameRows rows) {

  static NameModels read(Models.Source source) throws IOException {
    try (DataInputStream in = Models.open(source, "names")) {
      return of(NameLists.read(in), PackedWeights.read(in));
    }
  }

  /** Models that find no name. */
  static NameModels none() throws IOException {
    return of(NameLists.none(), PackedWeights.none(NameFinder.TAGS));
  }

  private static NameModels of(NameLists lists, PackedWeights weights) {
    return new NameModels(new NameRows(weights, lists));
  }
}
