package peyman.cli;

import java.util.function.LongConsumer;

/** Tells how far the search index is. */
final class IndexProgress {

  private static final int TELL_EVERY = 1000;

  private IndexProgress() {}

  /** Tells on a screen; elsewhere nothing. */
  static LongConsumer on(Terminal terminal) {
    return done -> {
      if (terminal.errShown() && done % TELL_EVERY == 0) {
        terminal.err().print("\rpeyman: indexing, " + done + " done");
        terminal.err().flush();
      }
    };
  }
}
