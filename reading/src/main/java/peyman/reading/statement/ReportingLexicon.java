package peyman.reading.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import peyman.language.Word;
import peyman.reading.discourse.Folding;
import peyman.text.Trie;
import peyman.text.TsvTable;

/** The verbs that report speech, found in sentences. */
final class ReportingLexicon {

  private static final int LONGEST_NOUN_IN_WORDS = 3;

  private final Map<String, List<ReportingVerb>> byNoun;
  private final Trie<Boolean> stems;

  private ReportingLexicon(Map<String, List<ReportingVerb>> byNoun) {
    this.byNoun = Map.copyOf(byNoun);
    Map<String, Boolean> beginnings = new HashMap<>();
    byNoun.values().stream()
        .flatMap(List::stream)
        .flatMap(ReportingVerb::beginnings)
        .forEach(beginning -> beginnings.put(beginning, true));
    this.stems = Trie.of(beginnings);
  }

  static ReportingLexicon load() {
    TsvTable table =
        TsvTable.load(
                ReportingLexicon.class,
                "reporting.tsv",
                "noun",
                "past",
                "present",
                "kind",
                "marker")
            .requireSorted()
            .requireUnique(0, 1, 2);
    Map<String, List<ReportingVerb>> byNoun = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        ReportingVerb.Kind kind = ReportingVerb.Kind.valueOf(row.cell(3).toUpperCase(Locale.ROOT));
        ReportingVerb verb =
            ReportingVerb.of(row.cell(0), row.cell(1), row.cell(2), kind, row.cell(4));
        byNoun.computeIfAbsent(verb.noun(), noun -> new ArrayList<>()).add(verb);
      } catch (IllegalArgumentException e) {
        row.fault(3, "unknown: " + row.cell(3));
      }
    }
    table.check();
    return new ReportingLexicon(byNoun);
  }

  /** The reporting verb whose finite form stands at a word, with its noun part before it. */
  Optional<Report> at(List<Word> words, int verb) {
    if (!begins(words.get(verb).form())) {
      return Optional.empty();
    }
    String folded = Folding.fold(words.get(verb).form());
    Report best = null;
    StringBuilder noun = new StringBuilder();
    for (int start = verb; start >= 0 && verb - start <= LONGEST_NOUN_IN_WORDS; start--) {
      if (start < verb) {
        noun.insert(0, Folding.fold(words.get(start).form()));
      }
      for (ReportingVerb candidate : byNoun.getOrDefault(noun.toString(), List.of())) {
        if (candidate.inflects(folded)) {
          best = new Report(candidate, start, verb, candidate.negated(folded));
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether some verb's form may begin so: most words end here. */
  private boolean begins(String form) {
    int node = Trie.ROOT;
    for (int i = 0; i < form.length() && node != Trie.NOWHERE; i++) {
      char letter = Folding.folded(form.charAt(i));
      node = letter == 0 ? node : stems.step(node, letter);
      if (node != Trie.NOWHERE && stems.value(node) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * A reporting verb in a sentence.
   *
   * @param verb which
   * @param start first word of its noun part
   * @param finite its finite word
   * @param negated whether it is denied
   */
  record Report(ReportingVerb verb, int start, int finite, boolean negated) {}
}
