package peyman.language.model;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/**
 * What parses: the file {@code trees}.
 *
 * @param labels the relations by their numbers
 * @param certainty what a step of the moves' scores is worth in the curve of confidences
 */
record TreeModels(List<String> labels, Scorer moves, float certainty, Scorer relations) {

  static TreeModels read(Models.Source source) throws IOException {
    try (DataInputStream in = Models.open(source, "trees")) {
      List<String> labels = Strings.read(in);
      PackedWeights moves = PackedWeights.read(in);
      float certainty = in.readFloat() * moves.scale();
      return new TreeModels(labels, moves, certainty, PackedWeights.read(in));
    }
  }
}
