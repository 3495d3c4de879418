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
 * @param text as it was written
 * @param words its words
 * @param tokens its multiword tokens
 */
record Tree(String text, List<Row> words, List<Multiword> tokens) {

  private static final String TEXT = "# text = ";
  private static final String STEMS = "OrigLemma=";

  /** A word's row; head is -1 at the root. */
  record Row(
      String form,
      String lemma,
      String upos,
      String xpos,
      String features,
      int head,
      String relation,
      String misc) {

    /** The lemma; of verbs both stems, past and present. */
    String stems() {
      boolean verb = "VERB".equals(upos) || "AUX".equals(upos);
      for (String part : misc.split("\\|")) {
        if (verb && part.startsWith(STEMS)) {
          return part.substring(STEMS.length());
        }
      }
      return lemma;
    }
  }

  /** A token of several words, from its first to one past its last. */
  record Multiword(String form, int start, int end) {}

  Tree {
    words = List.copyOf(words);
    tokens = List.copyOf(tokens);
  }

  int size() {
    return words.size();
  }

  List<String> forms() {
    return words.stream().map(Row::form).toList();
  }

  List<Integer> heads() {
    return words.stream().map(Row::head).toList();
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
          } else {
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
    String text = "";
    List<Row> words = new ArrayList<>();
    List<Multiword> tokens = new ArrayList<>();
    for (String line : lines) {
      if (line.charAt(0) == '#') {
        text = line.startsWith(TEXT) ? line.substring(TEXT.length()) : text;
        continue;
      }
      String[] c = line.split("\t", -1);
      if (c[0].indexOf('-') > 0) {
        String[] range = c[0].split("-");
        tokens.add(new Multiword(c[1], Integer.parseInt(range[0]) - 1, Integer.parseInt(range[1])));
      } else if (c[0].indexOf('.') < 0) {
        words.add(new Row(c[1], c[2], c[3], c[4], c[5], Integer.parseInt(c[6]) - 1, c[7], c[9]));
      }
    }
    if (!words.isEmpty()) {
      trees.add(new Tree(text, words, tokens));
    }
  }
}
