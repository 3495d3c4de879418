package peyman.observatory.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import peyman.text.TsvTable;

/** The words of the query syntax, and those that queries do not ask for. */
final class Syntax {

  /** What stands between or before clauses. */
  enum Operator {
    AND,
    OR,
    NOT
  }

  private final Map<String, Operator> operators = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Set<String> common;

  private Syntax(Set<String> common) {
    this.common = Set.copyOf(common);
  }

  static Syntax load() {
    TsvTable words = TsvTable.load(Syntax.class, "common_words.tsv", "word");
    words.requireSorted().requireUnique(0).check();
    Syntax syntax =
        new Syntax(words.rows().stream().map(row -> row.cell(0)).collect(Collectors.toSet()));
    TsvTable table = TsvTable.load(Syntax.class, "syntax.tsv", "word", "kind", "meaning");
    table.requireSorted().requireUnique(0);
    for (TsvTable.Row row : table.rows()) {
      switch (row.cell(1)) {
        case "field" -> syntax.fields.put(row.cell(0), row.cell(2));
        case "operator" -> {
          switch (row.cell(2)) {
            case "and" -> syntax.operators.put(row.cell(0), Operator.AND);
            case "or" -> syntax.operators.put(row.cell(0), Operator.OR);
            case "not" -> syntax.operators.put(row.cell(0), Operator.NOT);
            default -> row.fault(2, "unknown: " + row.cell(2));
          }
        }
        default -> row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return syntax;
  }

  Optional<Operator> operator(String word) {
    return Optional.ofNullable(operators.get(word));
  }

  /** The field of a name in English or Persian. */
  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  List<String> fieldNames() {
    return List.copyOf(new TreeSet<>(fields.values()));
  }

  boolean common(SearchWord word) {
    return common.contains(word.terms().get(0));
  }
}
