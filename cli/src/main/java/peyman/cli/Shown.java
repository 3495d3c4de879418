package peyman.cli;

import java.util.Locale;
import java.util.Optional;
import peyman.reading.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How commands that ask a store print what they find. */
final class Shown {

  /** The forms of a list. */
  enum Form {
    TABLE,
    JSON,
    JSONL,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "table: for people (default on a terminal);",
        "json: one array (default elsewhere); jsonl: one a line; csv: one a row."
      })
  private Optional<Form> format = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of tables: en (default) or fa.")
  private String language = "en";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most (default: ${DEFAULT-VALUE}; 0: all).")
  private int limit = 20;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  Form form(Terminal terminal) {
    return format.orElse(terminal.outShown() ? Form.TABLE : Form.JSON);
  }

  Wording wording() {
    return wording(language, spec);
  }

  /** The wording of a language. */
  static Wording wording(String language, CommandSpec spec) {
    if (!language.equals("en") && !language.equals("fa")) {
      throw new ParameterException(spec.commandLine(), "--lang is " + language + "; give en or fa");
    }
    return Wording.of(language);
  }

  boolean fromRight() {
    return language.equals("fa");
  }

  /** How many at most. */
  long limit() {
    if (limit < 0) {
      throw usage("--limit is " + limit + "; give 1 or more, or 0 for all");
    }
    return limit == 0 ? Long.MAX_VALUE : limit;
  }

  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
