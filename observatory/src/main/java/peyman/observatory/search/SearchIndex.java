package peyman.observatory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import peyman.observatory.Observatory;
import peyman.observatory.store.StoreException;

/**
 * The index in its folder. Every commit says which store it is of and up to which change, so that
 * whoever opens it knows what is missing; an index that cannot be used is made anew from the store.
 * Several processes may search while one updates. Thread-safe.
 */
final class SearchIndex implements AutoCloseable {

  /** Which analysis and fields an index has; others are made anew. */
  private static final String LAYOUT = "4";

  private static final String LAYOUT_KEY = "layout";
  private static final String STORE_KEY = "store";
  private static final String CHANGE_KEY = "change";
  private static final double BUFFER_MEGABYTES = 64;
  private static final int SEGMENTS_PER_TIER = 4;

  /** Two changes at one moment of the file system's clock are told apart after so long. */
  private static final long SEEN_FOR_NANOS = 300_000_000L;

  private final Path folder;
  private final Directory directory;
  private final Documents documents;
  private volatile SearcherManager searchers;
  private volatile Seen seen = Seen.NOTHING;

  /** What the commit says that searches find. */
  private volatile Map<String, String> refreshed = Map.of();

  /**
   * A state of the folder: reading what it commits takes longer than many searches.
   *
   * @param modified when the folder was changed last; empty where nothing was seen
   * @param nanos when it was looked at
   * @param generation of the commit
   * @param data what the commit says; the same object as long as it is the same commit
   */
  private record Seen(
      Optional<FileTime> modified, long nanos, long generation, Map<String, String> data) {

    private static final Seen NOTHING = new Seen(Optional.empty(), 0, -1, Map.of());

    boolean recent() {
      return System.nanoTime() - nanos < SEEN_FOR_NANOS;
    }
  }

  private SearchIndex(Path folder, Directory directory, Documents documents) {
    this.folder = folder;
    this.directory = directory;
    this.documents = documents;
  }

  /** Opens the index of a folder, which may not be there yet. */
  static SearchIndex open(Path folder, Documents documents) {
    try {
      Files.createDirectories(folder);
      return new SearchIndex(folder, FSDirectory.open(folder), documents);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /** Up to which change of a store the index is; empty where it is none of this store. */
  Optional<Long> change(String store) {
    return change(store, look().data());
  }

  private static Optional<Long> change(String store, Map<String, String> data) {
    boolean same =
        LAYOUT.equals(data.get(LAYOUT_KEY)) && store.equals(data.getOrDefault(STORE_KEY, ""));
    try {
      return same ? Optional.of(Long.valueOf(data.get(CHANGE_KEY))) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // it is made anew
    }
  }

  /** What the last commit says; nothing where there is none, or none that can be read. */
  private Map<String, String> committed() {
    try {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IOException e) {
      return Map.of(); // it is made anew
    }
  }

  /** The state of the folder. */
  private Seen look() {
    Optional<FileTime> now = modified();
    Seen last = seen;
    if (last.recent() && last.modified().isPresent() && last.modified().equals(now)) {
      return last;
    }
    long generation = generation();
    boolean known = generation >= 0 && generation == last.generation();
    Seen looked = new Seen(now, System.nanoTime(), generation, known ? last.data() : committed());
    seen = looked;
    return looked;
  }

  private long generation() {
    try {
      return SegmentInfos.getLastCommitGeneration(directory);
    } catch (IOException e) {
      return -1; // as with modified
    }
  }

  private Optional<FileTime> modified() {
    try {
      return Optional.of(Files.getLastModifiedTime(folder));
    } catch (IOException e) {
      return Optional.empty(); // somebody took the folder away
    }
  }

  /**
   * Brings in what changed in the store.
   *
   * @param progress is told how many documents are done
   * @return false where another process is at it
   */
  boolean update(Observatory observatory, boolean anew, LongConsumer progress) {
    String store = observatory.identity();
    boolean none = change(store, committed()).isEmpty();
    try (Locked locked = new Locked(directory, anew || none)) {
      boolean fresh = locked.fresh();
      long since = fresh ? 0 : change(store, committed()).orElse(0L);
      long change;
      try (IndexUpdate update = new IndexUpdate(locked.writer(), documents, fresh, progress)) {
        change = observatory.changes(since, update);
        update.finish();
      }
      locked.commit(
          Map.of(LAYOUT_KEY, LAYOUT, STORE_KEY, store, CHANGE_KEY, Long.toString(change)));
      seen = Seen.NOTHING;
      return true;
    } catch (LockObtainFailedException e) {
      return false;
    } catch (IOException e) {
      throw failed(folder, e);
    } catch (UncheckedIOException e) {
      throw failed(folder, e.getCause());
    }
  }

  /** The writer of an update; what is not committed is given up. */
  private static final class Locked implements AutoCloseable {

    private final IndexWriter writer;
    private final boolean fresh;

    Locked(Directory directory, boolean fresh) throws IOException {
      this.writer = writer(directory, fresh);
      this.fresh = fresh;
    }

    private static IndexWriter writer(Directory directory, boolean fresh) throws IOException {
      try {
        return new IndexWriter(directory, config(fresh));
      } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
        if (!fresh) {
          throw e;
        }
        // even a fresh index is written only where the files of the old one can be read
        try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
          held.ensureValid();
          for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
              directory.deleteFile(file);
            }
          }
        }
        return new IndexWriter(directory, config(fresh));
      }
    }

    private static IndexWriterConfig config(boolean fresh) {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      config.setCommitOnClose(false);
      // few segments: every search asks each of them
      config.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER));
      config.setOpenMode(
          fresh ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND);
      return config;
    }

    IndexWriter writer() {
      return writer;
    }

    boolean fresh() {
      return fresh;
    }

    void commit(Map<String, String> data) throws IOException {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  /** The newest committed state; give it back with {@link #release}. */
  IndexSearcher acquire() {
    try {
      open();
      Map<String, String> now = look().data();
      if (now != refreshed) {
        searchers.maybeRefreshBlocking();
        refreshed = now;
      }
      return searchers.acquire();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private void open() throws IOException {
    if (searchers == null) {
      synchronized (this) {
        if (searchers == null) {
          searchers = new SearcherManager(DirectoryReader.open(directory), null);
        }
      }
    }
  }

  void release(IndexSearcher searcher) {
    try {
      searchers.release(searcher);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /** What is wrong with the files; empty where nothing is. */
  Optional<String> fault() {
    try (CheckIndex check = new CheckIndex(directory)) {
      CheckIndex.Status status = check.checkIndex();
      if (status.missingSegments) {
        return Optional.of(
            DirectoryReader.indexExists(directory) ? "cannot be read" : "is missing");
      }
      return status.clean
          ? Optional.empty()
          : Optional.of(
              "is damaged: "
                  + status.numBadSegments
                  + " of its "
                  + status.numSegments
                  + " segments, with "
                  + status.totLoseDocCount
                  + " documents");
    } catch (LockObtainFailedException e) {
      throw new StoreException(
          StoreException.Fault.LOCKED,
          folder + ": another process updates the search index; try again when it is done",
          e);
    } catch (IOException e) {
      return Optional.of("cannot be read (" + e.getMessage() + ")");
    }
  }

  /** How many documents it has. */
  int size() {
    IndexSearcher searcher = acquire();
    try {
      return searcher.getIndexReader().numDocs();
    } finally {
      release(searcher);
    }
  }

  static StoreException failed(Path folder, IOException cause) {
    boolean forbidden = cause instanceof AccessDeniedException;
    boolean full = String.valueOf(cause.getMessage()).contains("No space left");
    if (forbidden || full) {
      return new StoreException(
          forbidden ? StoreException.Fault.FORBIDDEN : StoreException.Fault.FULL,
          folder
              + (forbidden
                  ? ": no permission to write the search index; let its owner search once"
                  : ": the disk is full; make room, then the search index is caught up by itself"),
          cause);
    }
    return new StoreException(
        StoreException.Fault.DAMAGED,
        folder
            + ": the search index cannot be used ("
            + cause.getMessage()
            + "); peyman check makes it anew from the store",
        cause);
  }

  @Override
  public synchronized void close() {
    try {
      if (searchers != null) {
        searchers.close();
      }
      directory.close();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }
}
