package peyman.source.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The HTML pages of a WARC file, plain or with each record a gzip member, as Common Crawl has them.
 *
 * <p>Only whole answers with status 200 and an HTML type are pages; other records are passed over.
 * One page at a time is in memory, and of none more than {@value #MAX_PAGE_BYTES} bytes, however
 * small it is compressed. A record that is broken is counted and passed over: reading goes on with
 * the next that begins like one. Not thread-safe.
 */
public final class WarcPages implements Iterator<ArchivedPage>, Closeable {

  /** Larger pages are no articles. */
  static final int MAX_PAGE_BYTES = 8 * 1024 * 1024;

  /** A file with more broken records than this is given up. */
  private static final int MAX_FAULTS = 1_000;

  private static final int SCAN_BYTES = 64 * 1024;
  private static final byte[] GZIP_START = {0x1F, (byte) 0x8B, 0x08};
  private static final byte[] PLAIN_START = {'W', 'A', 'R', 'C', '/', '1', '.'};

  private final FileChannel file;
  private final boolean packed;
  private Optional<WarcReader> reader = Optional.empty();
  private Optional<ArchivedPage> next = Optional.empty();
  private long recordStart;
  private long records;
  private int faults;
  private boolean ended;

  private WarcPages(FileChannel file, boolean packed) {
    this.file = file;
    this.packed = packed;
  }

  /** Opens an archive. */
  public static WarcPages open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    ByteBuffer head = ByteBuffer.allocate(2);
    boolean packed = file.read(head, 0) == 2 && head.get(0) == 0x1F && head.get(1) == (byte) 0x8B;
    return new WarcPages(file, packed);
  }

  /** Whether a file of this name that starts with these bytes is an archive. */
  public static boolean holds(String name, byte[] head) {
    String small = name.toLowerCase(Locale.ROOT);
    return starts(head, PLAIN_START) || starts(head, GZIP_START) && small.endsWith(".warc.gz");
  }

  private static boolean starts(byte[] bytes, byte[] with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (bytes[i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** How many broken records were passed over so far. */
  public int faults() {
    return faults;
  }

  /** How many records were seen so far. */
  public long records() {
    return records;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      advance();
    }
    return next.isPresent();
  }

  @Override
  public ArchivedPage next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ArchivedPage page = next.orElseThrow();
    next = Optional.empty();
    return page;
  }

  private void advance() {
    try {
      WarcReader from = reader();
      Optional<WarcRecord> record = from.next();
      recordStart = from.position();
      if (record.isEmpty()) {
        ended = true;
        return;
      }
      records++;
      next = page(record.get());
    } catch (IOException | RuntimeException e) { // hostile bytes make the parser throw either
      faults++;
      recover();
    }
  }

  private WarcReader reader() throws IOException {
    if (reader.isEmpty()) {
      file.position(recordStart);
      WarcReader opened = new WarcReader(file);
      opened.setLenient(true);
      reader = Optional.of(opened);
    }
    return reader.get();
  }

  /** Goes to the next place that looks like the beginning of a record. */
  private void recover() {
    reader = Optional.empty();
    try {
      long start = faults > MAX_FAULTS ? -1 : find(recordStart + 1);
      ended = start < 0;
      recordStart = start;
    } catch (IOException e) {
      ended = true;
    }
  }

  private long find(long from) throws IOException {
    byte[] wanted = packed ? GZIP_START : PLAIN_START;
    ByteBuffer buffer = ByteBuffer.allocate(SCAN_BYTES);
    for (long at = from; at + wanted.length <= file.size(); ) {
      buffer.clear();
      int read = file.read(buffer, at);
      for (int i = 0; i + wanted.length <= read; i++) {
        int same = 0;
        while (same < wanted.length && buffer.get(i + same) == wanted[same]) {
          same++;
        }
        if (same == wanted.length) {
          return at + i;
        }
      }
      at += Math.max(1, read - wanted.length + 1);
    }
    return -1;
  }

  private Optional<ArchivedPage> page(WarcRecord record) throws IOException {
    if (!(record instanceof WarcResponse response)
        || !response.target().toLowerCase(Locale.ROOT).startsWith("http")) {
      return Optional.empty();
    }
    HttpResponse http = response.http();
    Optional<String> type = http.headers().first("Content-Type");
    boolean html = type.map(t -> t.toLowerCase(Locale.ROOT).contains("html")).orElse(true);
    if (http.status() != 200 || !html) {
      return Optional.empty();
    }
    try (InputStream body = http.bodyDecoded().stream()) {
      byte[] content = body.readNBytes(MAX_PAGE_BYTES + 1);
      return content.length > MAX_PAGE_BYTES || content.length == 0
          ? Optional.empty()
          : Optional.of(new ArchivedPage(records, response.target(), type, content));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
