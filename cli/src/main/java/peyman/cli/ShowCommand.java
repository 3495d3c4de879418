package peyman.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import peyman.cli.page.StoredPage;
import peyman.observatory.Observatory;
import peyman.observatory.export.MergedJson;
import peyman.observatory.record.EntityRecord;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.StoredArticle;
import peyman.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code peyman show}: all that a store holds of one record, article or entity. */
@Command(
    name = "show",
    description = "Shows a record with all its evidence and sources, an article, or an entity.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  /** The forms of one thing. */
  enum Form {
    TEXT,
    JSON
  }

  @Parameters(
      paramLabel = "ID",
      description = "The id of a record or article, or an entity's id, code or name.")
  private String asked;

  @Mixin private StoreOptions store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text: a page (default on a terminal); json (default elsewhere).")
  private Optional<Form> format = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of the page: en (default) or fa.")
  private String language = "en";

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean text = format.orElse(terminal.outShown() ? Form.TEXT : Form.JSON) == Form.TEXT;
    StoredPage page = new StoredPage(Shown.wording(language, spec));
    MergedJson json = new MergedJson();
    try (Observatory observatory = Observatory.open(store.location())) {
      Optional<MergedRecord> record = observatory.record(asked);
      if (record.isPresent()) {
        return print(text ? page.record(record.get()) : json.json(record.get()));
      }
      Optional<StoredArticle> article = observatory.article(asked);
      if (article.isPresent()) {
        return print(text ? page.article(article.get()) : json.json(article.get()));
      }
      String id = new FilterOptions.NamedEntities(observatory).id(asked);
      Optional<EntityRecord> entity = observatory.entity(id);
      if (entity.isPresent()) {
        return print(text ? page.entity(entity.get()) : json.json(entity.get()));
      }
      terminal.say(
          asked
              + ": the store has no record, article or entity of this id; peyman search and peyman"
              + " entities find some");
      return Peyman.FAILED;
    }
  }

  private int print(String shown) {
    Output output = new Output(terminal.out());
    try {
      output.write(terminal.outShown() ? Visible.text(shown) : shown);
      output.write(shown.endsWith("\n") ? "" : "\n");
      output.flush();
    } catch (Output.ClosedException e) {
      return 0; // who reads the output has enough
    }
    return 0;
  }
}
