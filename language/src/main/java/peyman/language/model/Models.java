package peyman.language.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** All that was learnt, read once and shared by all threads. */
public final class Models {

  /** The files, in the order in which they are read. */
  public static final List<String> FILES = List.of("words", "tags", "trees", "names");

  final WordTypes types;
  final TagSet tags;
  final Scorer tagger;
  final Scorer bundles;
  final Lemmatiser lemmatiser;
  final Scorer moves;
  final float certainty;
  final Scorer relations;
  final List<String> relationNames;
  final int root;
  final NameLists nameLists;
  final Scorer names;
  final Clitics clitics;

  /** Opens the file of a name. */
  public interface Source {
    InputStream open(String name) throws IOException;
  }

  private Models(Source source, boolean withNames) throws IOException {
    try (DataInputStream in = open(source, "words")) {
      Lexicon lexicon = Lexicon.read(in);
      types = new WordTypes(lexicon, new Verbs(Strings.read(in)));
      Map<String, Integer> splits = new HashMap<>();
      for (String line : Strings.read(in)) {
        int tab = line.indexOf('\t');
        splits.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
      }
      clitics = new Clitics(splits, PackedWeights.read(in), types);
    }
    try (DataInputStream in = open(source, "tags")) {
      tags = TagSet.read(in);
      tagger = PackedWeights.read(in);
      bundles = PackedWeights.read(in);
      lemmatiser = Lemmatiser.read(in, types.lexicon());
    }
    try (DataInputStream in = open(source, "trees")) {
      List<String> labels = Strings.read(in);
      relationNames = labels;
      root = labels.indexOf("root");
      PackedWeights packed = PackedWeights.read(in);
      certainty = in.readFloat() * packed.scale();
      moves = packed;
      relations = PackedWeights.read(in);
    }
    if (withNames) {
      try (DataInputStream in = open(source, "names")) {
        nameLists = NameLists.read(in);
        names = PackedWeights.read(in);
      }
    } else {
      nameLists = NameLists.of(Collections.emptySortedMap());
      names = PackedWeights.none(NameFinder.TAGS);
    }
  }

  static DataInputStream open(Source source, String name) throws IOException {
    return new DataInputStream(
        new BufferedInputStream(new InflaterInputStream(source.open(name)), 1 << 16));
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
    return relationNames;
  }
}
