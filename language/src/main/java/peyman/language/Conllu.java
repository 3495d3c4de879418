package peyman.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import peyman.text.Token;

/**
 * Writes analyses as CoNLL-U, the format of Universal Dependencies.
 *
 * <p>Each sentence has {@code sent_id} and {@code text}; tokens of several words have range lines;
 * the lemma of a verb is its past stem as in PerDT, both stems stand in {@code OrigLemma}. MISC
 * further holds {@code SpaceAfter=No}, {@code Name=B-PERSON} (I- for a name's later words) and
 * {@code ArcConf}, how sure the arc is.
 */
public final class Conllu {

  private Conllu() {}

  /**
   * The lines of an analysis, an empty line after each sentence.
   *
   * @param id of the text, without white space where it is to be valid
   */
  public static String of(String id, Analysis analysis) {
    StringBuilder out = new StringBuilder();
    int paragraph = -1;
    int number = 0;
    for (AnalysedSentence sentence : analysis.sentences()) {
      if (number == 0) {
        out.append("# newdoc id = ").append(id).append('\n');
      }
      if (sentence.sentence().paragraph() != paragraph) {
        paragraph = sentence.sentence().paragraph();
        out.append("# newpar\n");
      }
      out.append("# sent_id = ").append(id).append('-').append(++number).append('\n');
      sentence(sentence, out);
      out.append('\n');
    }
    return out.toString();
  }

  private static void sentence(AnalysedSentence sentence, StringBuilder out) {
    List<Token> tokens = sentence.sentence().tokens();
    out.append("# text = ");
    for (int token = 0; token < tokens.size(); token++) {
      out.append(cell(tokens.get(token).form()));
      if (tokens.get(token).spaceAfter() && token + 1 < tokens.size()) {
        out.append(' ');
      }
    }
    out.append('\n');
    String[] names = names(sentence);
    List<Word> words = sentence.words();
    int start = 0;
    while (start < words.size()) {
      int tokenIndex = words.get(start).tokenIndex();
      int end = start + 1;
      while (end < words.size() && words.get(end).tokenIndex() == tokenIndex) {
        end++;
      }
      Token token = tokens.get(tokenIndex);
      boolean single = end == start + 1;
      String spacing = token.spaceAfter() ? "" : "SpaceAfter=No";
      if (!single) {
        out.append(start + 1).append('-').append(end).append('\t').append(cell(token.form()));
        out.append("\t_\t_\t_\t_\t_\t_\t_\t")
            .append(spacing.isEmpty() ? "_" : spacing)
            .append('\n');
      }
      for (int word = start; word < end; word++) {
        word(words.get(word), names[word], single ? spacing : "", out);
      }
      start = end;
    }
  }

  private static void word(Word word, String name, String spacing, StringBuilder out) {
    String lemma = word.lemma();
    int stems = lemma.length() > 1 ? lemma.indexOf('#') : -1;
    String stem = stems < 0 ? lemma : stems == 0 ? lemma.substring(1) : lemma.substring(0, stems);
    StringJoiner misc = new StringJoiner("|");
    misc.setEmptyValue("_");
    misc.add(String.format(Locale.ROOT, "ArcConf=%.2f", word.arcConfidence()));
    if (!name.isEmpty()) {
      misc.add("Name=" + name);
    }
    if (stems >= 0) {
      misc.add("OrigLemma=" + cell(lemma));
    }
    if (!spacing.isEmpty()) {
      misc.add(spacing);
    }
    out.append(word.index() + 1).append('\t').append(cell(word.form())).append('\t');
    out.append(cell(stem)).append('\t').append(word.upos()).append("\t_\t");
    out.append(features(word.features())).append('\t').append(word.headIndex() + 1).append('\t');
    out.append(word.deprel().label()).append("\t_\t").append(misc).append('\n');
  }

  private static String features(Map<String, String> features) {
    StringJoiner joined = new StringJoiner("|");
    joined.setEmptyValue("_");
    features.forEach((name, value) -> joined.add(name + "=" + value));
    return joined.toString();
  }

  private static String[] names(AnalysedSentence sentence) {
    String[] names = new String[sentence.words().size()];
    Arrays.fill(names, "");
    for (Name name : sentence.names()) {
      for (int word = name.startWord(); word < name.endWord(); word++) {
        names[word] = (word == name.startWord() ? "B-" : "I-") + name.type();
      }
    }
    return names;
  }

  /** What may stand in a cell: no tabs or line breaks, and something. */
  private static String cell(String form) {
    StringBuilder cell = new StringBuilder(form.length());
    form.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? '\uFFFD' : c)
        .forEach(cell::appendCodePoint);
    return cell.length() == 0 ? "_" : cell.toString();
  }
}
