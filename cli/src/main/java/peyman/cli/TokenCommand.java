package peyman.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import peyman.observatory.Observatory;
import peyman.web.token.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code peyman token}: who may write through the server. */
@Command(
    name = "token",
    description = {
      "Makes a token with which somebody may add, merge and split through the server.",
      "It is shown once; the store keeps its hash alone."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

  @Mixin private StoreOptions store;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "Whom the token is for.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--list", description = "Lists whom tokens are for, and since when.")
  private boolean list;

  @Option(names = "--revoke", description = "Takes the tokens of NAME back.")
  private boolean revoke;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  TokenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
    try (Observatory observatory = Observatory.openOrCreate(store.location())) {
      Tokens tokens = new Tokens(observatory.location().folder());
      if (list) {
        tokens.all().forEach(token -> out.println(token.made() + "\t" + token.name()));
        return 0;
      }
      String holder =
          name.filter(given -> !given.isBlank())
              .orElseThrow(
                  () -> new ParameterException(spec.commandLine(), "name whom the token is for"));
      if (revoke) {
        int revoked = tokens.revoke(holder);
        terminal.say(revoked + " tokens of " + holder + " taken back");
        return revoked > 0 ? 0 : Peyman.FAILED;
      }
      out.println(tokens.issue(holder));
      return 0;
    }
  }
}
