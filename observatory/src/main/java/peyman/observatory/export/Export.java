package peyman.observatory.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import peyman.observatory.Observatory;
import peyman.observatory.query.ArticleFilter;
import peyman.observatory.query.Cursor;
import peyman.observatory.query.EntityFilter;
import peyman.observatory.query.Filter;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.world.World;

/**
 * Writes what a store holds for other programs, in memory that does not grow with the number of
 * records. What is written is there whole or not at all.
 */
public final class Export {

  private static final int TOGETHER = 200;

  private final Observatory observatory;
  private final Filter filter;

  private Export(Observatory observatory, Filter filter) {
    this.observatory = observatory;
    this.filter = filter;
  }

  /**
   * Writes the records that a filter means; with entities and articles where the format has them:
   * all of them, or with a filter those of its records.
   *
   * @param out the file, or of {@link ExportFormat#folder} formats the folder
   * @param replace whether what is there may be replaced
   * @param progress is told how many records are done
   * @return how many records were written
   * @throws ExportException where it cannot be written
   */
  public static long write(
      Observatory observatory,
      Filter filter,
      ExportFormat format,
      Path out,
      boolean replace,
      LongConsumer progress) {
    try (Target target = Target.open(out, format.folder(), replace)) {
      long count;
      try (Writer writer = writer(format, target.part())) {
        count = new Export(observatory, filter).run(writer, progress);
      }
      target.finish();
      return count;
    } catch (IOException e) {
      throw new ExportException(
          out, "cannot be written (" + e.getMessage() + "); what was there is untouched", e);
    }
  }

  private static Writer writer(ExportFormat format, Path path) throws IOException {
    return switch (format) {
      case JSONL -> new JsonlExport(path);
      case CSV -> new CsvExport(path);
      case PARQUET -> new ParquetExport(path);
      case JSONLD -> new JsonLdExport(path);
      case GRAPHML -> new GraphMlExport(path);
      case PLOVER -> new PloverExport(path, World.load());
    };
  }

  private long run(Writer writer, LongConsumer progress) throws IOException {
    if (writer.lists() && filter.equals(Filter.ALL)) {
      each(page -> observatory.entities(EntityFilter.ALL, page), writer::entity);
      each(page -> observatory.articles(ArticleFilter.ALL, page), writer::article);
    } else if (writer.lists()) {
      some(writer);
    }
    long[] count = new long[1];
    pages(
        page -> observatory.records(filter, page),
        records -> {
          Map<String, List<MergedRecord.Source>> sources =
              writer.tells()
                  ? observatory.sources(records.stream().map(Merged::id).toList())
                  : Map.of();
          for (Merged merged : records) {
            writer.record(merged, sources.getOrDefault(merged.id(), List.of()));
          }
          count[0] += records.size();
          progress.accept(count[0]);
        });
    return count[0];
  }

  /** The entities and articles of the filter's records, each once. */
  private void some(Writer writer) throws IOException {
    Set<String> entities = new HashSet<>();
    Set<String> articles = new HashSet<>();
    pages(
        page -> observatory.records(filter, page),
        records -> {
          for (Merged merged : records) {
            merged.roles().forEach(role -> entities.add(role.entity().id()));
          }
          observatory
              .sources(records.stream().map(Merged::id).toList())
              .values()
              .forEach(all -> all.forEach(source -> articles.add(source.article().id())));
        });
    each(
        page -> observatory.entities(EntityFilter.ALL, page),
        (EntitySummary summary) -> {
          if (entities.contains(summary.entity().id())) {
            writer.entity(summary);
          }
        });
    each(
        page -> observatory.articles(ArticleFilter.ALL, page),
        (ArticleSummary article) -> {
          if (articles.contains(article.id())) {
            writer.article(article);
          }
        });
  }

  private interface Asking<T> {
    Page<T> page(PageRequest request);
  }

  private interface Taking<T> {
    void take(T item) throws IOException;
  }

  private static <T> void each(Asking<T> asking, Taking<T> taking) throws IOException {
    pages(
        asking,
        items -> {
          for (T item : items) {
            taking.take(item);
          }
        });
  }

  private static <T> void pages(Asking<T> asking, Taking<List<T>> taking) throws IOException {
    Optional<Cursor> next = Optional.empty();
    do {
      Page<T> page = asking.page(new PageRequest(TOGETHER, next));
      taking.take(page.items());
      next = page.next();
    } while (next.isPresent());
  }
}
