package peyman.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import peyman.source.PageSource;
import peyman.source.WebSource;
import peyman.source.fetch.Fetcher;
import peyman.source.page.PageArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code peyman extract}: pages in, their articles out. */
@Command(
    name = "extract",
    description = {
      "Prints the article of each page as JSON: id, url, title, published, outlet, author,",
      "language, text. What it prints, read and add take."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE|URL",
      arity = "1..*",
      description = "HTML files, web archives (WARC), web addresses, folders of files.")
  private List<String> names = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes each article to DIR/ID.json instead.")
  private Optional<Path> out = Optional.empty();

  @Mixin private FetchOptions fetch;

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary: only failures.")
  private boolean quiet;

  private final Terminal terminal;
  private int articles;
  private int failures;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<OutputFolder> folder = out.map(OutputFolder::open);
    Output output = new Output(terminal.out());
    Fetcher fetcher = fetch.fetcher();
    try {
      for (String name : InputFiles.of(names).names()) {
        try (PageSource.Supply pages = open(name, fetcher)) {
          while (pages.hasNext()) {
            finish(pages.next(), output, folder);
          }
        }
      }
      output.flush();
    } catch (Output.ClosedException e) {
      return 0; // who reads the output has enough
    } catch (InvalidPathException e) {
      throw new RunException(e.getInput() + ": no file can have this name; check it", e);
    }
    if (articles + failures > 1 && !quiet) {
      terminal.say(articles + " articles, " + failures + " pages or files without one");
    }
    return failures > 0 ? Peyman.FAILED : 0;
  }

  private static PageSource.Supply open(String name, Fetcher fetcher) {
    return WebSource.address(name)
        ? PageSource.fetch(name, fetcher)
        : PageSource.open(Path.of(name));
  }

  private void finish(PageSource.Found found, Output output, Optional<OutputFolder> folder) {
    if (found.article().isEmpty()) {
      failures++;
      terminal.say(found.place() + ": " + found.fault());
      return;
    }
    articles++;
    String json = json(found.id(), found.article().get()) + "\n";
    if (folder.isPresent()) {
      folder.get().write(found.id(), json);
    } else {
      output.write(json);
    }
  }

  private static String json(String id, PageArticle page) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("id", id);
    node.put("url", page.url().orElse(null));
    node.put("title", page.title().orElse(null));
    node.put("published", page.published().map(Object::toString).orElse(null));
    node.put("outlet", page.outlet().orElse(null));
    node.put("author", page.author().orElse(null));
    node.put("language", page.language().orElse(null));
    node.put("text", page.text());
    return node.toString();
  }
}
