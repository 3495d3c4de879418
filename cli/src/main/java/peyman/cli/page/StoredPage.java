package peyman.cli.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.EntityRecord;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.Quote;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.StoredArticle;
import peyman.observatory.wording.StoredSentence;
import peyman.reading.wording.Wording;

/** What a store holds of one thing, as a page for people. */
public final class StoredPage {

  private static final int RULE_WIDTH = 72;

  private final Wording wording;
  private final StoredSentence sentences;

  public StoredPage(Wording wording) {
    this.wording = wording;
    this.sentences = new StoredSentence(wording);
  }

  /** A merged record with everything behind it. */
  public String record(MergedRecord record) {
    StringBuilder page = new StringBuilder();
    Merged merged = record.merged();
    head(page, sentences.sentence(merged), merged.id());
    line(
        page,
        0,
        wording.say(
            "show.sources",
            wording.number(merged.sourceCount()),
            wording.number(merged.articleCount())));
    if (record.timeline().size() > 1) {
      section(page, "show.timeline");
      for (MergedRecord.Point point : record.timeline()) {
        line(
            page,
            2,
            (point.dated() ? "" : "~")
                + wording.script(point.day().toString())
                + "  "
                + sentences.sentence(merged, point));
      }
    }
    if (!record.claims().isEmpty()) {
      section(page, "show.differs");
      for (MergedRecord.Claim claim : record.claims()) {
        for (MergedRecord.Value value : claim.values()) {
          line(
              page,
              0,
              wording.say(
                  "show.value",
                  claim.field(),
                  value.value(),
                  wording.list(value.outlets().isEmpty() ? value.recordIds() : value.outlets())));
        }
      }
    }
    section(page, "show.tellings");
    record.sources().forEach(source -> telling(page, source));
    if (!record.decisions().isEmpty()) {
      section(page, "show.decisions");
      record
          .decisions()
          .forEach(
              decision ->
                  line(
                      page,
                      2,
                      decision.kind().name().toLowerCase(Locale.ROOT)
                          + " "
                          + decision.by()
                          + " "
                          + decision.at()
                          + " "
                          + decision.why()));
    }
    return page.append('\n').toString();
  }

  private void telling(StringBuilder page, MergedRecord.Source source) {
    line(page, 2, about(source.article()));
    for (Quote quote : source.told().evidence()) {
      line(
          page,
          4,
          "\u00AB"
              + quote.text()
              + "\u00BB ["
              + quote.span().start()
              + "-"
              + quote.span().end()
              + "]");
    }
    long percent = Math.round(source.told().confidence() * 100);
    line(
        page,
        4,
        wording.say("page.confidence", wording.number(percent))
            + wording.say("list.comma")
            + wording.say("show.why", source.why()));
  }

  private String about(ArticleSummary article) {
    String day = article.published().map(time -> time.toString().substring(0, 10)).orElse("");
    return List.of(
            article.outlet().orElse(""),
            wording.script(day),
            article.title().orElse(""),
            article.id(),
            article.url().orElse(""))
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" \u00B7 "));
  }

  /** An article with what it tells. */
  public String article(StoredArticle article) {
    StringBuilder page = new StringBuilder();
    ArticleSummary summary = article.summary();
    head(page, summary.title().orElse(summary.id()), summary.id());
    line(page, 0, about(summary));
    page.append('\n').append(article.text().strip()).append("\n\n");
    line(page, 0, wording.say("show.records", wording.number(article.told().size())));
    for (StoredArticle.Member member : article.told()) {
      line(page, 2, member.mergedId() + "  " + sentences.sentence(member.told()));
    }
    return page.append('\n').toString();
  }

  /** An entity with what is told of it. */
  public String entity(EntityRecord entity) {
    StringBuilder page = new StringBuilder();
    head(page, wording.name(entity.summary().entity()), entity.summary().entity().id());
    line(page, 0, wording.say("show.records", wording.number(entity.summary().total())));
    for (RecordType type : RecordType.values()) {
      for (Merged merged : entity.latest().getOrDefault(type, List.of())) {
        line(
            page,
            2,
            merged.id()
                + "  "
                + wording.script(merged.last().toString())
                + "  "
                + sentences.sentence(merged));
      }
    }
    if (!entity.partners().isEmpty()) {
      section(page, "show.partners");
      String partners =
          entity.partners().stream()
              .map(
                  partner ->
                      wording.say(
                          "entity.times",
                          wording.name(partner.entity()),
                          wording.number(partner.count())))
              .collect(Collectors.joining(wording.say("list.comma")));
      line(page, 2, partners);
    }
    return page.append('\n').toString();
  }

  private static void head(StringBuilder page, String title, String id) {
    line(page, 0, title);
    page.append("=".repeat(RULE_WIDTH)).append('\n');
    line(page, 0, id);
  }

  private void section(StringBuilder page, String key) {
    page.append('\n');
    line(page, 0, wording.say(key));
  }

  private static void line(StringBuilder page, int indent, String text) {
    page.append(" ".repeat(indent)).append(text.replaceAll("\\s+", " ").strip()).append('\n');
  }
}
