package peyman.training.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a treebank.
 *
 * @param words its words
 * @param tokens its multiword tokens
 */
record Tree(List<Row> words, List<Multiword> tokens) {

  /** A word's row; head is -1 at the root. */
  record Row(
      String form,
      String lemma,
      String upos,
      String xpos,
      String features,
      int head,
      String relation,
      String misc) {}

  /** A token of several words, from its first to one past its last. */
  record Multiword(String form, int start, int end) {}

  Tree {
    words = List.copyOf(words);
    tokens = List.copyOf(tokens);
  }

  int size() {
    return words.size();
  }

  /** The trees of CoNLL-U files, in order. */
  static List<Tree> read(Path... files) {
    List<Tree> trees = new ArrayList<>();
    for (Path file : files) {
      try {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          if (line.isEmpty()) {
            add(trees, lines);
            lines.clear();
          } else if (line.charAt(0) != '#') {
            lines.add(line);
          }
        }
        add(trees, lines);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return trees;
  }

  private static void add(List<Tree> trees, List<String> lines) {
    List<Row> words = new ArrayList<>();
    List<Multiword> tokens = new ArrayList<>();
    for (String line : lines) {
      String[] c = line.split("\t", -1);
      if (c[0].indexOf('-') > 0) {
        String[] range = c[0].split("-");
        tokens.add(new Multiword(c[1], Integer.parseInt(range[0]) - 1, Integer.parseInt(range[1])));
      } else if (c[0].indexOf('.') < 0) {
        words.add(new Row(c[1], c[2], c[3], c[4], c[5], Integer.parseInt(c[6]) - 1, c[7], c[9]));
      }
    }
    if (!words.isEmpty()) {
      trees.add(new Tree(words, tokens));
    }
  }
}
