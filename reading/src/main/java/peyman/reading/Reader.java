package peyman.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import peyman.language.Analysis;
import peyman.language.Language;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.DocumentReader;
import peyman.reading.discourse.Finder;
import peyman.reading.figure.FigureFinder;
import peyman.reading.finding.Finding;
import peyman.reading.frame.AgreementFinder;
import peyman.reading.frame.EventFinder;
import peyman.reading.frame.MeetingFinder;
import peyman.reading.frame.RouteFinder;
import peyman.reading.office.OfficeFinder;
import peyman.reading.statement.StatementFinder;
import peyman.reading.trace.Trace;
import peyman.text.Article;
import peyman.world.World;

/**
 * The one door of the reading: an article in, what it says out.
 *
 * <p>Thread-safe; holds models and gazetteer, which are loaded once and shared. The same article,
 * with the same clock, gives the same reading.
 */
public final class Reader {

  private final Language language;
  private final DocumentReader documents;
  private final List<Finder> finders;
  private final Confidence confidence;
  private final Clock clock;

  private Reader(
      Language language,
      DocumentReader documents,
      List<Finder> finders,
      Confidence confidence,
      Clock clock) {
    this.language = language;
    this.documents = documents;
    this.finders = List.copyOf(finders);
    this.confidence = confidence;
    this.clock = clock;
  }

  /** Loads models, gazetteer and frames; relative dates count from now where no date is given. */
  public static Reader load() {
    return load(Clock.systemUTC());
  }

  /** As {@link #load()}, with the clock that tells the reading time. */
  public static Reader load(Clock clock) {
    FutureTask<Language> language = new FutureTask<>(Language::load);
    Thread beside = new Thread(language, "peyman-language");
    beside.setDaemon(true);
    beside.start();
    StatementFinder statements = StatementFinder.load();
    DocumentReader documents = DocumentReader.load(World.load(), statements.verbs());
    List<Finder> finders =
        List.of(
            statements,
            FigureFinder.load(),
            new OfficeFinder(documents.lexicon()),
            AgreementFinder.load(),
            MeetingFinder.load(),
            EventFinder.load(),
            RouteFinder.load());
    try {
      return new Reader(language.get(), documents, finders, Confidence.load(), clock);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", e);
    }
  }

  /** Reads an article; never throws on what is in its text. */
  public Reading read(Article article) {
    return read(article, language.analyse(article.text()), Trace.off());
  }

  /** Reads an article and keeps every step of it. */
  public Explanation explain(Article article) {
    Trace trace = Trace.recording();
    Analysis analysis = language.analyse(article.text());
    Reading reading = read(article, analysis, trace);
    return new Explanation(reading, analysis, trace.steps());
  }

  private Reading read(Article article, Analysis analysis, Trace trace) {
    Instant now = clock.instant();
    if (!Persian.written(analysis.text())) {
      return new Reading(article, now, "und", analysis.text(), List.of(), List.of());
    }
    LocalDate day = article.published().orElse(now).atZone(ZoneOffset.UTC).toLocalDate();
    Document document = documents.read(article, analysis, day, language);
    List<Finding> findings = new ArrayList<>();
    for (Finder finder : finders) {
      for (Finding finding : finder.find(document, trace)) {
        findings.add(confidence.judge(finding));
      }
    }
    findings.sort(
        Comparator.comparingInt(finding -> finding.circumstances().evidence().get(0).start()));
    return new Reading(
        article, now, "fa", analysis.text(), EntityList.of(document, findings), findings);
  }
}
