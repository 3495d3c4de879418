package peyman.source;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The articles of one input, one after the other; never more than one of them in memory.
 *
 * <p>Not thread-safe. An input that breaks off ends with a {@link Supply.Refused}.
 */
public interface ArticleSupply extends Iterator<Supply>, Closeable {}
