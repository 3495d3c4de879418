package peyman.training.language;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import peyman.training.neural.Sample;
import peyman.training.work.ColumnText;

/**
 * A file of judged sentences: a word a line with its tag, the place of its head (0 the root), its
 * relation, and how probable tag and head were to the teachers; a blank line after each sentence.
 */
final class JudgedText {

  private final List<String> tags;
  private final List<String> relations;

  /** Files with tags and relations of these names, which sentences have by their numbers. */
  JudgedText(List<String> tags, List<String> relations) {
    this.tags = tags;
    this.relations = relations;
  }

  static JudgedText of(Inventory inventory) {
    return new JudgedText(inventory.tags.tags(), inventory.relations);
  }

  void write(Path file, List<JudgedSentence> sentences) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (JudgedSentence sentence : sentences) {
        for (int word = 0; word < sentence.sample().forms().size(); word++) {
          out.write(line(sentence, word));
        }
        out.write("\n");
      }
    }
  }

  private String line(JudgedSentence sentence, int word) {
    Sample sample = sentence.sample();
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%d\t%s\t%.3f\t%.3f%n",
        sample.forms().get(word),
        tags.get(sample.tags().get(word)),
        sample.heads().get(word) + 1,
        relations.get(sample.relations().get(word)),
        sentence.tagChances().get(word),
        sentence.headChances().get(word));
  }

  List<JudgedSentence> read(Path file) {
    List<JudgedSentence> sentences = new ArrayList<>();
    List<String[]> words = new ArrayList<>();
    for (String line : ColumnText.lines(file)) {
      if (line.isEmpty()) {
        sentences.add(sentence(words));
        words.clear();
      } else {
        words.add(line.split("\t", -1));
      }
    }
    return sentences;
  }

  private JudgedSentence sentence(List<String[]> words) {
    Sample sample =
        new Sample(
            words.stream().map(columns -> columns[0]).toList(),
            0,
            words.stream().map(columns -> tags.indexOf(columns[1])).toList(),
            words.stream().map(columns -> Integer.parseInt(columns[2]) - 1).toList(),
            words.stream().map(columns -> relations.indexOf(columns[3])).toList());
    return new JudgedSentence(
        sample,
        words.stream().map(columns -> Float.parseFloat(columns[4])).toList(),
        words.stream().map(columns -> Float.parseFloat(columns[5])).toList());
  }
}
