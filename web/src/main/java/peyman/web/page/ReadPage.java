package peyman.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import peyman.reading.CsvRows;
import peyman.reading.Reader;
import peyman.reading.Reading;
import peyman.reading.ReadingJson;
import peyman.text.Article;
import peyman.web.article.ArticleView;
import peyman.web.words.Words;

/** The page that reads a text and stores nothing. */
public final class ReadPage {

  private final Renderer renderer;
  private final Supplier<Reader> reader;
  private final Article example;

  /**
   * The page.
   *
   * @param reader may have to load first
   * @param example stands in the field at first
   */
  public ReadPage(Renderer renderer, Supplier<Reader> reader, Article example) {
    this.renderer = renderer;
    this.reader = reader;
    this.example = example;
  }

  /** The page with the example, and what is read from it. */
  public void show(Context context) {
    ArticleView view = view(example, renderer.words(context), 1);
    String day = example.published().map(ReadPage::day).orElse("");
    show(context, new ReadModel(example.text(), day, true, Optional.empty(), Optional.of(view)));
  }

  /** Reads a text that was sent: a page, or a file to keep. */
  public void read(Context context) {
    String text = Optional.ofNullable(context.formParam("text")).orElse("").replace("\r\n", "\n");
    String published =
        Optional.ofNullable(context.formParam("published")).map(String::strip).orElse("");
    Optional<Instant> time = Optional.empty();
    if (text.isBlank()) {
      show(context, fault(text, published, "read.empty"));
      return;
    }
    if (!published.isEmpty()) {
      try {
        time = Optional.of(LocalDate.parse(published).atStartOfDay().toInstant(ZoneOffset.UTC));
      } catch (DateTimeParseException e) {
        show(context, fault(text, published, "read.date"));
        return;
      }
    }
    Article article =
        new Article("text", Optional.empty(), Optional.empty(), Optional.empty(), time, text);
    String format = context.formParam("format");
    if ("json".equals(format)) {
      file(context, "json", "application/json");
      context.result(new ReadingJson().json(reader.get().read(article)) + "\n");
    } else if ("csv".equals(format)) {
      file(context, "csv", "text/csv; charset=utf-8");
      Reading reading = reader.get().read(article);
      context.result(CsvRows.HEADER + new CsvRows(new ReadingJson()).rows(reading));
    } else {
      ArticleView view = view(article, renderer.words(context), 1);
      show(
          context,
          new ReadModel(
              text, published, text.equals(example.text()), Optional.empty(), Optional.of(view)));
    }
  }

  private static void file(Context context, String suffix, String type) {
    context.contentType(type);
    context.header("Content-Disposition", "attachment; filename=\"reading." + suffix + "\"");
  }

  private static ReadModel fault(String text, String published, String key) {
    return new ReadModel(text, published, false, Optional.of(key), Optional.empty());
  }

  private void show(Context context, ReadModel page) {
    renderer.show(context, "read.jte", renderer.frame(context, "read"), page);
  }

  private ArticleView view(Article article, Words words, int part) {
    return ArticleView.of(reader.get().read(article), words, part);
  }

  private static String day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
