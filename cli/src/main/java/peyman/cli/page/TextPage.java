package peyman.cli.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import peyman.reading.GivenText;
import peyman.reading.Reading;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Event;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Office;
import peyman.reading.finding.Period;
import peyman.reading.finding.Route;
import peyman.reading.finding.Statement;
import peyman.reading.wording.RecordSentence;
import peyman.reading.wording.Wording;
import peyman.text.Article;
import peyman.text.CharSpan;
import peyman.world.EntityType;

/**
 * A reading as a page for people: title, whom the article is about, and its records by type, each a
 * sentence with the words that it came from. Thread-safe.
 */
public final class TextPage {

  private static final int MAX_NAMES = 10;
  private static final int MAX_EVIDENCE_CHARS = 400;
  private static final int RULE_WIDTH = 72;

  private record Section(Class<? extends Finding> type, String key) {}

  /** In the order of the page. */
  private static final List<Section> SECTIONS =
      List.of(
          new Section(Agreement.class, "page.agreements"),
          new Section(Meeting.class, "page.meetings"),
          new Section(Statement.class, "page.statements"),
          new Section(Figure.class, "page.figures"),
          new Section(Route.class, "page.routes"),
          new Section(Office.class, "page.offices"),
          new Section(Event.class, "page.events"));

  private final Wording wording;
  private final RecordSentence sentences;

  public TextPage(Wording wording) {
    this.wording = wording;
    this.sentences = new RecordSentence(wording);
  }

  /** The page, ending in an empty line. */
  public String print(Reading reading) {
    StringBuilder page = new StringBuilder();
    Article article = reading.article();
    page.append(oneLine(article.title().orElse(article.id()))).append('\n');
    page.append("=".repeat(RULE_WIDTH)).append('\n').append(facts(reading)).append("\n\n");
    if (!reading.persian()) {
      return page.append(wording.say("page.foreign")).append("\n\n").toString();
    }
    about(page, reading);
    GivenText given = new GivenText(reading);
    for (Section section : SECTIONS) {
      List<Finding> findings =
          reading.findings().stream().filter(section.type()::isInstance).toList();
      if (!findings.isEmpty()) {
        String count = wording.number(findings.size());
        page.append(wording.say(section.key(), count)).append('\n');
        for (int i = 0; i < findings.size(); i++) {
          record(page, i + 1, findings.get(i), given);
        }
        page.append('\n');
      }
    }
    if (reading.findings().isEmpty()) {
      page.append(wording.say("page.nothing")).append("\n\n");
    }
    return page.toString();
  }

  private String facts(Reading reading) {
    Article article = reading.article();
    List<String> facts = new ArrayList<>();
    facts.add(article.id());
    article.outlet().ifPresent(facts::add);
    article
        .published()
        .ifPresent(time -> facts.add(wording.say("page.published", wording.script("" + time))));
    int length = article.text().codePointCount(0, article.text().length());
    facts.add(wording.say("page.length", wording.number(length)));
    return oneLine(String.join(" \u00B7 ", facts));
  }

  private void about(StringBuilder page, Reading reading) {
    StringBuilder about = new StringBuilder();
    for (EntityType type : EntityType.values()) {
      List<String> names =
          reading.entities().stream()
              .filter(entity -> entity.entity().type() == type)
              .sorted(Comparator.comparingInt(entity -> -entity.mentions().size()))
              .limit(MAX_NAMES)
              .map(this::mentioned)
              .toList();
      if (!names.isEmpty()) {
        String label = wording.say("entity." + type.label());
        about.append("  ").append(label).append(": ");
        about.append(String.join(wording.say("list.comma"), names)).append('\n');
      }
    }
    if (about.length() > 0) {
      page.append(wording.say("page.about")).append('\n').append(about).append('\n');
    }
  }

  private String mentioned(Reading.EntityMentions entity) {
    String name = wording.name(entity.entity());
    int times = entity.mentions().size();
    return times < 2 ? name : wording.say("entity.times", name, wording.number(times));
  }

  private void record(StringBuilder page, int number, Finding finding, GivenText given) {
    Circumstances circumstances = finding.circumstances();
    String indent = "     ";
    page.append(wording.say("page.item", wording.number(number), finding.match(sentences)));
    page.append(details(circumstances)).append('\n');
    CharSpan words =
        finding instanceof Statement statement ? statement.text() : circumstances.evidence().get(0);
    page.append(indent).append('\u00AB').append(quoted(given.slice(words))).append("\u00BB\n");
  }

  private String details(Circumstances circumstances) {
    List<String> details = new ArrayList<>();
    circumstances.date().map(this::date).ifPresent(details::add);
    circumstances
        .attribution()
        .ifPresent(source -> details.add(wording.say("page.attribution", wording.name(source))));
    long percent = Math.round(circumstances.confidence() * 100);
    details.add(wording.say("page.confidence", wording.number(percent)));
    return wording.say("page.details", String.join(wording.say("list.comma"), details));
  }

  private String date(Period period) {
    String from = day(period.from());
    return period.from().equals(period.to())
        ? from
        : wording.say("date.range", from, day(period.to()));
  }

  private String day(LocalDate day) {
    return wording.script(day.toString());
  }

  private static String quoted(String evidence) {
    String line = oneLine(evidence);
    if (line.length() <= MAX_EVIDENCE_CHARS) {
      return line;
    }
    int cut = line.lastIndexOf(' ', MAX_EVIDENCE_CHARS);
    return line.substring(0, cut > 0 ? cut : MAX_EVIDENCE_CHARS) + " \u2026";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
