package peyman.source.page;

import java.util.List;
import peyman.text.TsvTable;

/** Weights of the traits of blocks: how much each speaks for being part of the article. */
final class BlockModel {

  private final double[] first;
  private final double[] second;

  private BlockModel(double[] first, double[] second) {
    this.first = first;
    this.second = second;
  }

  static BlockModel of(double[] first, double[] second) {
    return new BlockModel(first, second);
  }

  static BlockModel load() {
    TsvTable table =
        TsvTable.load(BlockModel.class, "block-model.tsv", "trait", "value", "first", "second");
    double[] first = new double[Trait.count()];
    double[] second = new double[Trait.count()];
    List<String> names = java.util.Arrays.stream(Trait.values()).map(Trait::name).toList();
    for (TsvTable.Row row : table.rows()) {
      int family = names.indexOf(row.cell(0));
      if (family < 0) {
        row.fault(0, "unknown trait " + row.cell(0));
        continue;
      }
      Trait trait = Trait.values()[family];
      int value = number(row);
      if (value < 0 || value >= trait.size()) {
        row.fault(1, "the trait has values from 0 to " + (trait.size() - 1));
        continue;
      }
      first[trait.start() + value] = weight(row, 2);
      second[trait.start() + value] = weight(row, 3);
    }
    table.check();
    return new BlockModel(first, second);
  }

  private static int number(TsvTable.Row row) {
    return row.cell(1).matches("\\d{1,3}") ? Integer.parseInt(row.cell(1)) : -1;
  }

  private static double weight(TsvTable.Row row, int column) {
    String cell = row.cell(column);
    if (!cell.matches("-?\\d+(\\.\\d+)?")) {
      row.fault(column, "not a number: " + cell);
      return 0;
    }
    return Double.parseDouble(cell);
  }

  /** Log-odds of a block seen by itself. */
  double first(TraitSet traits) {
    return traits.sum(first);
  }

  /** Log-odds of a block seen among the others. */
  double second(TraitSet traits) {
    return traits.sum(second);
  }
}
