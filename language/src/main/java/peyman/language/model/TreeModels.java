package peyman.language.model;

import java.io.DataInputStream;
import java.io.IOException;

/** What parses: the file {@code trees}. */
record TreeModels(Relations relations, TreeNetwork network) {

  static TreeModels read(Models.Source source) throws IOException {
    try (DataInputStream in = Models.open(source, "trees")) {
      Relations relations = Relations.read(in);
      return new TreeModels(relations, TreeNetwork.read(in));
    }
  }
}
