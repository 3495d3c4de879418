package peyman.language.model;

import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** All that was learnt, read once and shared by all threads. */
public final class Models {

  /** The files, in the order in which they are read. */
  public static final List<String> FILES = List.of("words", "tags", "trees", "names");

  final WordTypes types;
  final TagSet tags;
  final TagRows tagger;
  final PackedWeights bundles;
  final Lemmatiser lemmatiser;
  final TreeNetwork network;
  final Relations relations;
  final NameRows names;
  final Clitics clitics;

  /** Opens the file of a name. */
  public interface Source {
    InputStream open(String name) throws IOException;
  }

  private Models(Source source, boolean withNames) throws IOException {
    Beside<TreeModels> trees = Beside.load("trees", () -> TreeModels.read(source));
    Beside<WordModels> words = Beside.load("words", () -> WordModels.read(source));
    Beside<NameModels> named =
        Beside.load("names", () -> withNames ? NameModels.read(source) : NameModels.none());
    TagModels tagged = TagModels.read(source, words);
    types = words.loaded().types();
    tags = tagged.tags();
    tagger = tagged.tagger();
    bundles = tagged.bundles();
    lemmatiser = tagged.lemmatiser();
    names = named.loaded().rows();
    clitics = words.loaded().clitics(names.lists());
    relations = trees.loaded().relations();
    network = trees.loaded().network();
  }

  static DataInputStream open(Source source, String name) throws IOException {
    return new DataInputStream(new InflaterInputStream(source.open(name), new Inflater(), 1 << 16));
  }

  /** Reads the shipped models. */
  public static Models shipped() throws IOException {
    return new Models(Models::resource, true);
  }

  /** Reads all shipped models but that of names, which then finds none: to learn names with. */
  public static Models shippedWithoutNames() throws IOException {
    return new Models(Models::resource, false);
  }

  /** Opens the shipped file of a name. */
  public static InputStream resource(String name) throws IOException {
    String path = "/peyman/language/" + name + ".model";
    InputStream stream = Models.class.getResourceAsStream(path);
    if (stream == null) {
      throw new FileNotFoundException("no resource " + path.substring(1));
    }
    return stream;
  }

  public WordTypes types() {
    return types;
  }

  public TagSet tags() {
    return tags;
  }

  public Clitics clitics() {
    return clitics;
  }

  /** The relations, as CoNLL-U writes them, by their numbers in drafts. */
  public List<String> relations() {
    return relations.names();
  }
}
