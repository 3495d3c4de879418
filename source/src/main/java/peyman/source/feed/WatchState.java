package peyman.source.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.source.fetch.Validators;

/**
 * What a watch remembers between runs: which entries it has dealt with, and the validators of
 * feeds.
 *
 * <p>A text file to which lines are added: {@code entry ID} once an entry is dealt with, {@code
 * feed ADDRESS ETAG LAST-MODIFIED} (parted by tabs) once all entries of a feed are. A line that was
 * cut by a crash is left out; its entry comes again, which a store passes over. Only one process
 * may hold the file. Thread-safe.
 */
public final class WatchState implements Closeable {

  private final FileChannel file;
  private final Set<String> entries = new HashSet<>();
  private final Map<String, Validators> feeds = new HashMap<>();

  private WatchState(FileChannel file) {
    this.file = file;
  }

  /**
   * Opens the memory that a file holds; makes it where there is none.
   *
   * @throws FeedException where it cannot be used, or another process uses it
   */
  public static WatchState open(Path path) throws FeedException {
    try {
      WatchState read =
          new WatchState(
              FileChannel.open(
                  path,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE));
      FileLock lock = read.file.tryLock();
      if (lock == null) {
        throw busy(path);
      }
      read.load(Files.readAllBytes(path));
      return read;
    } catch (java.nio.channels.OverlappingFileLockException e) {
      throw busy(path);
    } catch (IOException e) {
      throw new FeedException(
          path
              + ": cannot be used ("
              + FeedReader.line(e.getMessage())
              + "); check its folder's permissions",
          e);
    }
  }

  private static FeedException busy(Path path) {
    return new FeedException(path + ": another watch uses it; stop that one first");
  }

  /** A crash may have cut the last line anywhere, inside a letter too. */
  private void load(byte[] bytes) throws IOException {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    file.truncate(end);
    for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).split("\n")) {
      String[] cells = line.split("\t", -1);
      if (cells.length == 2 && cells[0].equals("entry")) {
        entries.add(cells[1]);
      } else if (cells.length == 4 && cells[0].equals("feed")) {
        feeds.put(cells[1], new Validators(stated(cells[2]), stated(cells[3])));
      }
    }
  }

  private static Optional<String> stated(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  private static String line(String address, Validators validators) {
    return "feed\t"
        + cell(address)
        + "\t"
        + cell(validators.etag().orElse(""))
        + "\t"
        + cell(validators.lastModified().orElse(""))
        + "\n";
  }

  private static String cell(String value) {
    return value.replaceAll("[\\t\\n\\r]", " ");
  }

  private void append(String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    long end = file.size();
    while (bytes.hasRemaining()) {
      end += file.write(bytes, end);
    }
    file.force(false);
  }

  /** Whether an entry was dealt with. */
  public synchronized boolean knows(String id) {
    return entries.contains(id);
  }

  /** Notes that an entry was dealt with, for good. */
  public synchronized void note(String id) {
    if (entries.add(id)) {
      save("entry\t" + cell(id) + "\n");
    }
  }

  /** The validators of a feed whose entries were all dealt with. */
  public synchronized Validators validators(String address) {
    return feeds.getOrDefault(address, Validators.NONE);
  }

  /** Notes that all entries of a feed were dealt with as of these validators. */
  public synchronized void note(String address, Validators validators) {
    if (!validators.equals(feeds.put(address, validators))) {
      save(line(address, validators));
    }
  }

  private void save(String line) {
    try {
      append(line);
    } catch (IOException e) {
      throw new UncheckedIOException("the memory of the watch cannot be written", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
