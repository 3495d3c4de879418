package peyman.language.model;

import java.io.DataInputStream;
import java.io.IOException;

/** What tags and lemmatises: the file {@code tags}. */
record TagModels(TagSet tags, TagRows tagger, PackedWeights bundles, Lemmatiser lemmatiser) {

  static TagModels read(Models.Source source, Beside<WordModels> words) throws IOException {
    try (DataInputStream in = Models.open(source, "tags")) {
      TagSet tags = TagSet.read(in);
      TagRows tagger = new TagRows(PackedWeights.read(in));
      PackedWeights bundles = PackedWeights.read(in);
      Lexicon lexicon = words.loaded().types().lexicon();
      return new TagModels(tags, tagger, bundles, Lemmatiser.read(in, lexicon));
    }
  }
}
