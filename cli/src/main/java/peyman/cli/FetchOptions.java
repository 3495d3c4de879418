package peyman.cli;

import peyman.source.fetch.FetchLimits;
import peyman.source.fetch.Fetcher;
import picocli.CommandLine.Option;

/** How web addresses are fetched. */
final class FetchOptions {

  @Option(
      names = "--allow-private",
      description = "Fetches from private networks and this machine too.")
  private boolean allowPrivate;

  Fetcher fetcher() {
    return new Fetcher(FetchLimits.USUAL.withPrivate(allowPrivate));
  }
}
