package peyman.language.model;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of words by themselves: the file {@code words}. */
record WordModels(WordTypes types, Map<String, Integer> splits, Scorer cliticWeights) {

  /** A splitter that leaves names whole. */
  Clitics clitics(NameLists names) {
    return new Clitics(splits, cliticWeights, types, names);
  }

  static WordModels read(Models.Source source) throws IOException {
    try (DataInputStream in = Models.open(source, "words")) {
      Lexicon lexicon = Lexicon.read(in);
      WordTypes types = new WordTypes(lexicon, new Verbs(Strings.read(in)));
      List<String> lines = Strings.read(in);
      Map<String, Integer> splits = new HashMap<>(lines.size() * 2);
      for (String line : lines) {
        int tab = line.indexOf('\t');
        splits.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
      }
      return new WordModels(types, splits, PackedWeights.read(in));
    }
  }
}
