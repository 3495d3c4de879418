package peyman.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import peyman.observatory.Observatory;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.StoredArticle;
import peyman.reading.Explanation;
import peyman.reading.GivenText;
import peyman.reading.Reader;
import peyman.reading.trace.Step;
import peyman.reading.wording.RecordSentence;
import peyman.text.Article;
import peyman.text.CharSpan;
import peyman.web.article.Quotes;
import peyman.web.http.Problem;
import peyman.web.words.Words;

/** The page that tells how an article's records came about: it is read anew for that. */
public final class WhyPage {

  /** Longer articles take too long to be read while somebody waits. */
  private static final int MAX_LENGTH = 50_000;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Supplier<Reader> reader;

  public WhyPage(Renderer renderer, Observatory observatory, Supplier<Reader> reader) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.reader = reader;
  }

  /** What the page shows. */
  public record Why(
      Articles.Item article, List<Found> found, List<Trigger> given, List<Trigger> refused) {
    public Why {
      found = List.copyOf(found);
      given = List.copyOf(given);
      refused = List.copyOf(refused);
    }
  }

  /** A record, the rule that found it, and the words that say it. */
  public record Found(String sentence, String rule, String words) {}

  /** Words that a rule looked at: who filled which role, or why nothing came of it. */
  public record Trigger(String rule, String words, List<Step.Filled> roles, String reason) {
    public Trigger {
      roles = List.copyOf(roles);
    }
  }

  /** Shows it for the article that the address names. */
  public void show(Context context) {
    String id = context.pathParam("id");
    StoredArticle stored =
        observatory.article(id).orElseThrow(() -> Problem.notFound("article.unknown", id));
    ArticleSummary summary = stored.summary();
    if (summary.length() > MAX_LENGTH) {
      throw new Problem(400, "why.long", MAX_LENGTH);
    }
    Article article =
        new Article(
            summary.id(),
            summary.title(),
            summary.outlet(),
            summary.url(),
            summary.published().or(() -> Optional.of(summary.added())),
            stored.text());
    Words words = renderer.words(context);
    Why why = why(reader.get().explain(article), Articles.item(summary, words), words);
    renderer.show(
        context, "why.jte", renderer.frame(context, "articles", words.say("why.title")), why);
  }

  private static Why why(Explanation explanation, Articles.Item article, Words words) {
    GivenText given = new GivenText(explanation.reading());
    RecordSentence sentences = new RecordSentence(words.wording());
    List<Found> found =
        explanation.reading().findings().stream()
            .map(
                finding ->
                    new Found(
                        finding.match(sentences),
                        finding.circumstances().rule(),
                        words(given, finding.circumstances().evidence().get(0))))
            .toList();
    return new Why(
        article, found, triggers(explanation, given, true), triggers(explanation, given, false));
  }

  private static List<Trigger> triggers(Explanation explanation, GivenText given, boolean gave) {
    return explanation.steps().stream()
        .filter(step -> step.evidence().isPresent() == gave)
        .map(
            step ->
                new Trigger(step.rule(), words(given, step.trigger()), step.roles(), step.reason()))
        .toList();
  }

  private static String words(GivenText given, CharSpan span) {
    return Quotes.shortened(given.slice(span));
  }
}
