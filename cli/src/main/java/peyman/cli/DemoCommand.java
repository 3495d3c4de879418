package peyman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import peyman.observatory.Observatory;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.reading.Reader;
import peyman.source.ArticleSource;
import peyman.source.ArticleSupply;
import peyman.source.Supply;
import peyman.text.Article;
import peyman.web.page.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peyman demo}: the pages over example articles, in a store that is thrown away. */
@Command(
    name = "demo",
    description = {
      "Fills a store that is thrown away with example articles, written for the purpose about",
      "well-known agreements, and serves the pages over it until it is stopped (Ctrl-C)."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final String ARTICLES = "demo/articles.jsonl";

  @Mixin private ServeOptions serve;

  @Option(names = "--no-open", description = "Prints the address and opens no browser.")
  private boolean unopened;

  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Path folder = Files.createTempDirectory("peyman-demo");
    Thread early = new Thread(() -> delete(folder), "peyman-demo-end");
    Runtime.getRuntime().addShutdownHook(early);
    Loading<Reader> reader = Loading.begin("peyman-reader", Reader::load);
    try (Observatory observatory = Observatory.openOrCreate(StoreLocation.in(folder))) {
      List<Article> articles = articles();
      terminal.say("reading " + articles.size() + " example articles");
      try (Writing writing = observatory.write()) {
        for (Article article : articles) {
          writing.add(reader.get().read(Writing.storable(article)));
        }
      }
      boolean open = terminal.outShown() && !unopened;
      Runtime.getRuntime().removeShutdownHook(early);
      new Serving(terminal, observatory, reader, () -> delete(folder)).run(serve.options(), open);
    }
    return 0;
  }

  /** The example articles, and the one that the reading page shows. */
  static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>(List.of(Example.load()));
    try (InputStream in = DemoCommand.class.getResourceAsStream(ARTICLES);
        ArticleSupply supply = ArticleSource.open(ARTICLES, in)) {
      while (supply.hasNext()) {
        articles.add(supply.next().match(new Demanded()));
      }
    }
    return articles;
  }

  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, IOException fault)
                throws IOException {
              Files.delete(done);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the demo's store in " + folder, e);
    }
  }

  /** The articles are the program's own: none may be refused. */
  private static final class Demanded implements Supply.Cases<Article> {

    @Override
    public Article given(Supply.Given given) {
      return given.article();
    }

    @Override
    public Article refused(Supply.Refused refused) {
      throw new IllegalStateException(refused.place() + ": " + refused.reason());
    }
  }
}
