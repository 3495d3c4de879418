package peyman.observatory.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.RecordType;

/** Writes all tables into a folder, a CSV file each. */
final class CsvExport implements Writer {

  private final Path folder;
  private final List<Open<?>> open = new ArrayList<>();
  private final List<Open<Merged>> records = new ArrayList<>();
  private final Open<EntitySummary> entities;
  private final Open<ArticleSummary> articles;
  private final Open<Tables.Evidence> evidence;

  /** A table whose file is open. */
  private record Open<T>(Table<T> table, BufferedWriter file) {

    void write(T row) throws IOException {
      file.write(table.line(row));
    }
  }

  CsvExport(Path folder) throws IOException {
    this.folder = folder;
    for (RecordType type : RecordType.values()) {
      records.add(open(Tables.of(type)));
    }
    entities = open(Tables.ENTITIES);
    articles = open(Tables.ARTICLES);
    evidence = open(Tables.EVIDENCE);
  }

  private <T> Open<T> open(Table<T> table) throws IOException {
    BufferedWriter file =
        Files.newBufferedWriter(folder.resolve(table.name() + ".csv"), StandardCharsets.UTF_8);
    Open<T> opened = new Open<>(table, file);
    open.add(opened);
    file.write(table.header());
    return opened;
  }

  @Override
  public boolean lists() {
    return true;
  }

  @Override
  public void entity(EntitySummary entity) throws IOException {
    entities.write(entity);
  }

  @Override
  public void article(ArticleSummary article) throws IOException {
    articles.write(article);
  }

  @Override
  public void record(Merged merged, List<MergedRecord.Source> sources) throws IOException {
    records.get(merged.type().ordinal()).write(merged);
    for (MergedRecord.Source source : sources) {
      for (int i = 0; i < source.told().evidence().size(); i++) {
        evidence.write(new Tables.Evidence(merged.id(), source, i));
      }
    }
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (Open<?> one : open) {
      try {
        one.file().close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
