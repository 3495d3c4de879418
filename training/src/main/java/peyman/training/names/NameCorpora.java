package peyman.training.names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import peyman.language.model.NameFinder;
import peyman.text.Repair;
import peyman.training.work.ColumnText;

/** The corpora with name tags. */
record NameCorpora(Path data, Repair repair) {

  /** Stands for a word of an event's name, until conventions are unified. */
  static final int EVENT = -1;

  /** PerDT's dev and test. */
  List<NamedSentence> treebank() {
    List<NamedSentence> sentences = new ArrayList<>();
    sentences.addAll(read("names/perdt/dev_ner_corrected.txt", '\t', 2));
    sentences.addAll(read("names/perdt/test_ner_corrected.txt", '\t', 2));
    return sentences;
  }

  List<NamedSentence> tweets() {
    List<NamedSentence> sentences = new ArrayList<>();
    sentences.addAll(read("names/parstwiner/train.txt", '\t', 1));
    sentences.addAll(read("names/parstwiner/dev.txt", '\t', 1));
    sentences.addAll(read("names/parstwiner/test.txt", '\t', 1));
    return sentences;
  }

  /** A part of PEYMA, dev or test: evaluation only. */
  List<NamedSentence> peyma(String part) {
    return read("names/peyma/" + part + ".txt", '|', 1);
  }

  private List<NamedSentence> read(String file, char separator, int column) {
    return ColumnText.read(data.resolve(file), separator, column).stream()
        .map(
            sentence ->
                repaired(
                    sentence.forms(), sentence.labels().stream().map(NameCorpora::tag).toList()))
        .toList();
  }

  /**
   * Cuts words as repair does, since the finder sees no others: what lost its half-space to a space
   * («زباله های») is one word, several words that were taken for one («به نام») are several.
   */
  private NamedSentence repaired(List<String> given, List<Integer> tags) {
    List<String> forms = new ArrayList<>();
    List<Integer> repairedTags = new ArrayList<>();
    boolean quoted = false;
    for (int word = 0; word < given.size(); word++) {
      String token = given.get(word);
      if (token.equals("\"")) {
        token = quoted ? "»" : "«";
        quoted = !quoted;
      }
      int tag = tags.get(word);
      for (String form : repair.repair(token).text().split(" ")) {
        forms.add(form);
        repairedTags.add(tag);
        tag += tag > 0 ? tag % 2 : 0;
      }
    }
    return new NamedSentence(forms, repairedTags);
  }

  /** The number of a name tag; political groups are organisations, other kinds are no names. */
  private static int tag(String name) {
    if (name.length() < 3) {
      return 0;
    }
    String kind = name.substring(2);
    if (kind.startsWith("EVE")) {
      return EVENT;
    }
    int number = NameFinder.KINDS.indexOf(kind.equals("POG") ? "ORG" : kind);
    return number < 0 ? 0 : 1 + 2 * number + (name.charAt(0) == 'I' ? 1 : 0);
  }
}
