package peyman.cli;

import java.util.Optional;
import peyman.observatory.store.StoreLocation;
import picocli.CommandLine.Option;

/** Which store a command is about. */
final class StoreOptions {

  @Option(
      names = "--store",
      paramLabel = "STORE",
      description = {
        "A folder, or jdbc:postgresql://HOST/DATABASE?user=\u2026&password=\u2026;",
        "default: $PEYMAN_STORE, else the store in your data folder."
      })
  private Optional<String> store = Optional.empty();

  StoreLocation location() {
    return store
        .or(
            () ->
                Optional.ofNullable(System.getenv("PEYMAN_STORE")).filter(name -> !name.isBlank()))
        .map(StoreLocation::parse)
        .orElseGet(StoreLocation::ofUser);
  }
}
