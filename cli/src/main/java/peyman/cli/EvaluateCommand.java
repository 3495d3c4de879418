package peyman.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import peyman.cli.score.Score;
import peyman.reading.Reader;
import peyman.reading.ReadingJson;
import peyman.source.PublicationTime;
import peyman.text.Article;
import peyman.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code peyman evaluate}: annotated articles in, how good the reading of them is out. */
@Command(
    name = "evaluate",
    description = "Reads annotated articles and scores what was found against what was annotated.",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "Annotated articles (JSON), or folders of them.")
  private List<Path> gold;

  @Option(
      names = "--by",
      paramLabel = "TYPE",
      description = "Shows the misses of one record type only.")
  private Optional<String> type = Optional.empty();

  @Option(
      names = "--misses",
      paramLabel = "N",
      description = "Prints up to N missed and N wrong records of each kind. Default: 0.")
  private int misses;

  private final Terminal terminal;

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Path> files = files();
    Reader reader = Reader.load();
    Score score = new Score();
    for (Path file : files) {
      add(score, reader, file);
    }
    PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
    out.print(score.table());
    if (misses > 0) {
      print(out, "missed", score.missed());
      print(out, "wrong", score.wrong());
    }
    out.flush();
    return 0;
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : gold) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
        } catch (IOException e) {
          throw new RunException(path + ": cannot be listed; give a folder that can be read", e);
        }
      } else {
        files.add(path);
      }
    }
    if (files.isEmpty()) {
      throw new RunException(gold + ": no *.json in it; give annotated articles");
    }
    return files;
  }

  private static void add(Score score, Reader reader, Path file) {
    JsonNode annotated = json(file);
    if (!annotated.path("records").isArray()) {
      throw new RunException(file + ": no \"records\" in it; give an annotated article");
    }
    String text =
        annotated.path("text").isString()
            ? annotated.path("text").asString()
            : text(file.resolveSibling(annotated.path("source").asString("")));
    Article article =
        new Article(
            annotated.path("id").asString(file.getFileName().toString()),
            string(annotated, "title"),
            string(annotated, "outlet"),
            string(annotated, "url"),
            string(annotated, "published").flatMap(PublicationTime::parse),
            text);
    score.add(annotated, text, JSON.readTree(new ReadingJson().json(reader.read(article))));
  }

  private static Optional<String> string(JsonNode annotated, String key) {
    JsonNode value = annotated.path(key);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(text(file));
    } catch (JacksonException e) {
      throw new RunException(file + ": no JSON; give an annotated article", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RunException(file + ": cannot be read as UTF-8; see that the file is there", e);
    }
  }

  /** Kinds with the most faults first, each with some of them. */
  private void print(PrintStream out, String heading, List<Score.Fault> faults) {
    Map<String, List<Score.Fault>> kinds = new TreeMap<>();
    for (Score.Fault fault : faults) {
      if (type.isEmpty() || type.get().equals(fault.type())) {
        String kind = fault.type() + " " + fault.kind();
        kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(fault);
      }
    }
    out.print("\n" + heading + ":\n");
    kinds.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .forEach(
            kind -> {
              out.print("  " + kind.getKey() + ": " + kind.getValue().size() + "\n");
              kind.getValue().stream()
                  .limit(misses)
                  .forEach(
                      fault ->
                          out.print(
                              "    "
                                  + Visible.line(fault.article() + ": " + fault.words())
                                  + "\n"));
            });
  }
}
