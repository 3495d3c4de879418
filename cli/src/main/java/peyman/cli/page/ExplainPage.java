package peyman.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import peyman.language.AnalysedSentence;
import peyman.language.Word;
import peyman.reading.Explanation;
import peyman.reading.GivenText;
import peyman.reading.Reading;
import peyman.reading.finding.Finding;
import peyman.reading.trace.Step;
import peyman.reading.wording.RecordSentence;
import peyman.reading.wording.Wording;
import peyman.text.CharSpan;

/**
 * How a reading came about, for those who mend frames: sentence by sentence the records with their
 * rule, the triggers, who filled which role and by what, and the tree of the words; then the
 * triggers that gave nothing, and why. Thread-safe.
 */
public final class ExplainPage {

  private static final String INDENT = "    ";

  private final RecordSentence sentences;

  public ExplainPage(Wording wording) {
    this.sentences = new RecordSentence(wording);
  }

  /** The page, ending in an empty line. */
  public String print(Explanation explanation) {
    StringBuilder page = new StringBuilder();
    Reading reading = explanation.reading();
    page.append(reading.article().id()).append('\n');
    GivenText given = new GivenText(reading);
    List<AnalysedSentence> all = explanation.analysis().sentences();
    for (int i = 0; i < all.size(); i++) {
      List<Word> words = all.get(i).words();
      if (!words.isEmpty()) {
        sentence(page, explanation, given, i, words);
      }
    }
    return page.append('\n').toString();
  }

  private void sentence(
      StringBuilder page, Explanation explanation, GivenText given, int index, List<Word> words) {
    CharSpan span = words.get(0).span().cover(words.get(words.size() - 1).span());
    List<Finding> found =
        explanation.reading().findings().stream()
            .filter(finding -> first(finding).overlaps(span))
            .filter(
                finding ->
                    span.contains(new CharSpan(first(finding).start(), first(finding).start())))
            .toList();
    List<Step> steps =
        explanation.steps().stream().filter(step -> step.sentence() == index).toList();
    page.append('\n').append(index + 1).append(". ").append(line(given.slice(span))).append('\n');
    for (Finding finding : found) {
      page.append("  = ").append(finding.match(sentences));
      page.append(" (").append(finding.circumstances().rule()).append(")\n");
      if (steps.stream().noneMatch(step -> step.evidence().isPresent())) {
        page.append(INDENT).append("from: ");
        page.append(line(given.slice(first(finding)))).append('\n');
      }
    }
    for (Step step : steps) {
      step(page, given, step);
    }
    if (!found.isEmpty() || !steps.isEmpty()) {
      tree(page, words);
    }
  }

  private static CharSpan first(Finding finding) {
    return finding.circumstances().evidence().get(0);
  }

  private static void step(StringBuilder page, GivenText given, Step step) {
    boolean gives = step.evidence().isPresent();
    page.append(gives ? "  + " : "  - ").append(step.rule());
    page.append(" \u00AB").append(line(given.slice(step.trigger()))).append('\u00BB');
    page.append(gives ? "" : ": " + step.reason()).append('\n');
    for (Step.Filled role : step.roles()) {
      page.append(INDENT).append(role.role()).append(": ").append(role.entity());
      page.append(" by ").append(role.marker()).append('\n');
    }
  }

  /** «امضا/NOUN obj(کردند)», a word a cell, in text order: what a finder sees of the tree. */
  private static void tree(StringBuilder page, List<Word> words) {
    List<String> cells = new ArrayList<>();
    for (Word word : words) {
      String head = word.root() ? "" : "(" + words.get(word.headIndex()).form() + ")";
      cells.add(word.form() + "/" + word.upos() + " " + word.deprel().label() + head);
    }
    page.append(INDENT).append("tree: ");
    page.append(cells.stream().collect(Collectors.joining(" \u00B7 "))).append('\n');
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
