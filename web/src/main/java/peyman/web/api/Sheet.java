package peyman.web.api;

import java.util.List;
import java.util.stream.Collectors;
import peyman.observatory.record.Merged;

/** Records as rows of comma-separated values (RFC 4180, lines end in LF). */
final class Sheet {

  private static final String HEADER =
      "id,type,act,kind,modality,first,last,dated,parts,name,value,max,unit,bound,sectors,"
          + "commodities,records,articles,sources,outlets,confidence,quote\n";

  private Sheet() {}

  static String write(List<Merged> records) {
    return HEADER + records.stream().map(Sheet::row).collect(Collectors.joining());
  }

  private static String row(Merged record) {
    List<String> cells =
        List.of(
            record.id(),
            record.type().label(),
            record.act(),
            record.kind(),
            record.modality().label(),
            record.first().toString(),
            record.last().toString(),
            Boolean.toString(record.dated()),
            record.roles().stream()
                .map(role -> role.name() + "=" + role.entity().id())
                .collect(Collectors.joining(";")),
            record.name().orElse(""),
            record.amount().map(amount -> amount.value().toPlainString()).orElse(""),
            record
                .amount()
                .flatMap(amount -> amount.max())
                .map(max -> max.toPlainString())
                .orElse(""),
            record.amount().map(amount -> amount.unit()).orElse(""),
            record.amount().map(amount -> amount.bound().label()).orElse(""),
            String.join(";", record.sectors()),
            String.join(";", record.commodities()),
            Integer.toString(record.recordCount()),
            Integer.toString(record.articleCount()),
            Integer.toString(record.sourceCount()),
            String.join(";", record.outlets()),
            Double.toString(Math.round(record.confidence() * 1000) / 1000.0),
            record.quote());
    return cells.stream().map(Sheet::cell).collect(Collectors.joining(",")) + "\n";
  }

  /** A cell that no spreadsheet takes for a formula, whatever an article says. */
  private static String cell(String value) {
    String safe =
        value.matches("(?s)[=+@\\t\\r-].*") && !value.matches("-?[\\d.]+") ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
