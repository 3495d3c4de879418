package peyman.training.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Corpora with a word a line, its labels in columns, and blank lines between sentences. */
public final class ColumnText {

  private ColumnText() {}

  /** A sentence: words and the label of each. */
  public record Sentence(List<String> forms, List<String> labels) {

    public Sentence {
      forms = List.copyOf(forms);
      labels = List.copyOf(labels);
    }
  }

  /**
   * Reads a file.
   *
   * @param column of the labels, counted from 0; words stand in the first
   */
  public static List<Sentence> read(Path file, char separator, int column) {
    Pattern between = Pattern.compile(Pattern.quote(String.valueOf(separator)));
    List<Sentence> sentences = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    List<String> lines = new ArrayList<>(lines(file));
    lines.add("");
    for (String line : lines) {
      String[] columns = between.split(line, -1);
      if (!line.isBlank() && columns.length > column) {
        forms.add(columns[0].strip());
        labels.add(columns[column].strip());
      } else if (!forms.isEmpty()) {
        sentences.add(new Sentence(forms, labels));
        forms.clear();
        labels.clear();
      }
    }
    return sentences;
  }

  /** The lines of a file in UTF-8. */
  public static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
