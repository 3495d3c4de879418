package peyman.reading.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import peyman.language.Word;
import peyman.reading.finding.Office;
import peyman.text.TsvTable;

/**
 * What the reading knows of nouns: titles of offices, nouns that speak or act, and the prepositions
 * that mark the roles of phrases.
 */
public final class NounLexicon {

  private final PhraseLexicon<Office.Post> titles;
  private final PhraseLexicon<AgentKind> agents;
  private final PhraseLexicon<String> markers;

  private NounLexicon(
      PhraseLexicon<Office.Post> titles,
      PhraseLexicon<AgentKind> agents,
      PhraseLexicon<String> markers) {
    this.titles = titles;
    this.agents = agents;
    this.markers = markers;
  }

  /** Loads the tables; reports all their faults. */
  public static NounLexicon load() {
    return new NounLexicon(
        table("titles.tsv", "post", label -> Office.Post.valueOf(label)),
        table("agents.tsv", "kind", label -> AgentKind.valueOf(label)),
        loadMarkers());
  }

  private static <T> PhraseLexicon<T> table(
      String file, String column, Function<String, T> constant) {
    TsvTable table =
        TsvTable.load(NounLexicon.class, file, "form", column).requireSorted().requireUnique(0);
    Map<String, T> forms = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        forms.put(row.cell(0), constant.apply(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return PhraseLexicon.of(forms);
  }

  private static PhraseLexicon<String> loadMarkers() {
    Map<String, String> forms = new HashMap<>();
    TsvTable table =
        TsvTable.load(NounLexicon.class, "markers.tsv", "form").requireSorted().requireUnique(0);
    table.rows().forEach(row -> forms.put(row.cell(0), row.cell(0)));
    table.check();
    return PhraseLexicon.of(forms);
  }

  /** Titles with the post that each stands for. */
  public PhraseLexicon<Office.Post> titles() {
    return titles;
  }

  /** Whether a noun that stands at a word names a body that is the voice of its state. */
  public boolean stateBody(List<Word> words, int word) {
    return agents.at(words, word).filter(match -> match.value() == AgentKind.STATE).isPresent();
  }

  /** Whether a noun that speaks or acts, but names nobody, stands at a word. */
  boolean agent(List<Word> words, int word) {
    return agents.at(words, word).filter(match -> match.value() != AgentKind.PERSON).isPresent();
  }

  PhraseLexicon<AgentKind> agents() {
    return agents;
  }

  /** Prepositions, simple and complex, with their canonical form. */
  public PhraseLexicon<String> markers() {
    return markers;
  }
}
