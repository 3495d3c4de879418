package peyman.language.model;

import java.io.DataInputStream;
import java.io.IOException;

/** What finds names: the file {@code names}. */
record NameModels(NameLists lists, Scorer scorer) {

  static NameModels read(Models.Source source) throws IOException {
    try (DataInputStream in = Models.open(source, "names")) {
      return new NameModels(NameLists.read(in), PackedWeights.read(in));
    }
  }

  /** Models that find no name. */
  static NameModels none() throws IOException {
    return new NameModels(NameLists.none(), PackedWeights.none(NameFinder.TAGS));
  }
}
