package peyman.observatory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Mentions;
import peyman.observatory.record.Merged;
import peyman.observatory.store.ChangeVisitor;

/** Brings what changed in a store into the index, on several threads. */
final class IndexUpdate implements ChangeVisitor, AutoCloseable {

  private static final int UNDER_WAY = 400;

  /** Makes a document. */
  private interface Making {
    Document document();
  }

  private final IndexWriter writer;
  private final Documents documents;
  private final boolean fresh;
  private final LongConsumer progress;
  private final ExecutorService threads;
  private final Deque<Future<?>> underWay = new ArrayDeque<>();
  private long done;

  /**
   * An update.
   *
   * @param fresh whether the index holds nothing yet
   * @param progress is told how many documents are done
   */
  IndexUpdate(IndexWriter writer, Documents documents, boolean fresh, LongConsumer progress) {
    this.writer = writer;
    this.documents = documents;
    this.fresh = fresh;
    this.progress = progress;
    this.threads =
        Executors.newFixedThreadPool(
            Math.min(4, Runtime.getRuntime().availableProcessors()),
            work -> {
              Thread thread = new Thread(work, "peyman-index");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void gone(String id) {
    if (!fresh) {
      try {
        writer.deleteDocuments(
            Documents.key(Fields.ARTICLE_KEY + id), Documents.key(Fields.RECORD_KEY + id));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void article(ArticleSummary article, String text, List<Mentions> mentions) {
    put(
        Documents.key(Fields.ARTICLE_KEY + article.id()),
        () -> documents.article(article, text, mentions));
  }

  @Override
  public void record(Merged merged) {
    put(Documents.key(Fields.RECORD_KEY + merged.id()), () -> documents.record(merged));
  }

  private void put(Term key, Making making) {
    underWay.add(
        threads.submit(
            () -> {
              Document document = making.document();
              return fresh ? writer.addDocument(document) : writer.updateDocument(key, document);
            }));
    while (underWay.size() > UNDER_WAY) {
      await(underWay.remove());
    }
  }

  private void await(Future<?> one) {
    try {
      one.get();
      progress.accept(++done);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while indexing", e);
    }
  }

  /** Waits until all is in. */
  void finish() {
    while (!underWay.isEmpty()) {
      await(underWay.remove());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
