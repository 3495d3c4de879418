package peyman.observatory.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import peyman.observatory.Articles;
import peyman.observatory.Observatory;
import peyman.observatory.query.Filter;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String DEAL =
      "قرارداد ۵۰۰ میلیون دلاری حمل و نقل میان ایران و قزاقستان در تهران امضا شد.";
  private static final String VISIT =
      "رئیس جمهور ازبکستان در تهران با رئیس جمهور ایران دیدار و گفت\u200Cوگو کرد.";
  private static final String SANCTION = "آمریکا روسیه را تحریم کرد.";

  @TempDir static Path folder;
  private static Observatory observatory;

  @TempDir Path out;

  @BeforeAll
  static void open() {
    observatory = Observatory.openOrCreate(StoreLocation.in(folder));
    try (Writing writing = observatory.write()) {
      writing.add(Articles.read("deal", "Alef; Be", "2025-11-06", DEAL));
      writing.add(
          Articles.read("deal again", "Pe", "2025-11-07", DEAL + "\n\n«نقل» قول, \"تازه\""));
      writing.add(Articles.read("visit", "Be", "2025-11-08", VISIT));
      writing.add(Articles.read("sanction", "Be", "2025-11-08", SANCTION));
    }
  }

  @AfterAll
  static void close() {
    observatory.close();
  }

  private Path export(ExportFormat format, String name) {
    return export(format, name, Filter.ALL);
  }

  private Path export(ExportFormat format, String name, Filter filter) {
    Path place = out.resolve(name);
    Export.write(observatory, filter, format, place, false, done -> {});
    return place;
  }

  private static List<Merged> records(RecordType type) {
    return observatory.records(Filter.ALL.of(type), PageRequest.first(100)).items();
  }

  @Test
  void jsonl_has_each_record_with_the_words_of_its_sources() throws IOException {
    List<String> lines = Files.readAllLines(export(ExportFormat.JSONL, "all.jsonl"));
    assertThat(lines).hasSize((int) observatory.count(Filter.ALL).value());
    JsonNode deal =
        lines.stream()
            .map(JSON::readTree)
            .filter(node -> node.at("/type").asString().equals("agreement"))
            .findFirst()
            .orElseThrow();
    assertThat(deal.at("/amount/unit").asString()).isEqualTo("USD");
    assertThat(deal.at("/tellings").size()).isEqualTo(2);
    for (JsonNode telling : deal.at("/tellings")) {
      JsonNode quote = telling.at("/quotes/0");
      int start = quote.at("/start").asInt();
      assertThat(DEAL.substring(start, start + quote.at("/text").asString().length()))
          .isEqualTo(quote.at("/text").asString());
    }
  }

  @Test
  void csv_has_a_file_for_each_table_with_a_row_for_each_record() throws IOException {
    Path csv = export(ExportFormat.CSV, "csv");
    for (Table<?> table : Tables.all()) {
      assertThat(Files.readString(csv.resolve(table.name() + ".csv"))).startsWith(table.header());
    }
    List<List<String>> agreements = rows(csv.resolve("agreements.csv"));
    assertThat(agreements).hasSize(1 + records(RecordType.AGREEMENT).size());
    assertThat(agreements.get(1))
        .contains("sign", "500000000", "USD", "country:IR;country:KZ", "transport");
    assertThat(rows(csv.resolve("evidence.csv")))
        .allSatisfy(row -> assertThat(row).hasSize(Tables.EVIDENCE.columns().size()));
    assertThat(rows(csv.resolve("articles.csv"))).hasSize(5);
  }

  /** RFC 4180, the plain way. */
  private static List<List<String>> rows(Path file) throws IOException {
    String text = Files.readString(file);
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  @Test
  void a_filter_narrows_records_entities_and_articles() throws IOException {
    Path csv = export(ExportFormat.CSV, "csv", Filter.ALL.with("UZ"));
    assertThat(rows(csv.resolve("agreements.csv"))).hasSize(1);
    assertThat(rows(csv.resolve("meetings.csv"))).hasSize(2);
    assertThat(rows(csv.resolve("articles.csv"))).hasSize(2);
    assertThat(Files.readString(csv.resolve("entities.csv"))).doesNotContain("country:KZ");
  }

  @Test
  void linked_data_leads_from_records_to_articles() throws IOException {
    JsonNode graph = JSON.readTree(Files.readString(export(ExportFormat.JSONLD, "all.jsonld")));
    assertThat(graph.at("/@context/@vocab").asString()).isEqualTo("https://schema.org/");
    assertThat(graph.at("/@graph").size()).isEqualTo((int) observatory.count(Filter.ALL).value());
    for (JsonNode node : graph.at("/@graph")) {
      assertThat(node.at("/@id").asString()).startsWith("urn:peyman:record:");
      assertThat(node.at("/prov:wasDerivedFrom/0/prov:wasQuotedFrom/@id").asString())
          .startsWith("urn:peyman:article:");
    }
    assertThat(graph.toString())
        .contains("AgreeAction", "MonetaryAmount", "urn:peyman:entity:country:KZ");
  }

  @Test
  void graph_follows_the_schema_of_graphml()
      throws IOException, SAXException, ParserConfigurationException {
    Path file = export(ExportFormat.GRAPHML, "all.graphml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(file.toFile());
    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("http://graphml.graphdrawing.org/xmlns");
    Set<String> keys = new HashSet<>();
    for (Element key : elements(root, "key")) {
      assertThat(key.getAttribute("for")).isIn("node", "edge");
      assertThat(key.getAttribute("attr.type")).isIn("string", "long", "double", "boolean");
      assertThat(keys.add(key.getAttribute("id"))).isTrue();
    }
    Element graph = elements(root, "graph").get(0);
    assertThat(graph.getAttribute("edgedefault")).isEqualTo("undirected");
    Set<String> nodes = new HashSet<>();
    for (Element node : elements(graph, "node")) {
      assertThat(nodes.add(node.getAttribute("id"))).isTrue();
    }
    assertThat(nodes).contains("country:IR", "country:KZ");
    Set<String> edges = new HashSet<>();
    for (Element edge : elements(graph, "edge")) {
      assertThat(edges.add(edge.getAttribute("id"))).isTrue();
      assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
    }
    assertThat(edges).isNotEmpty();
    for (Element data : elements(graph, "data")) {
      assertThat(keys).contains(data.getAttribute("key"));
      assertThat(((Element) data.getParentNode()).getTagName())
          .isEqualTo(data.getAttribute("key").split("_")[0]);
    }
  }

  private static List<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void event_rows_have_plover_codes_and_iso_actors() throws IOException {
    List<List<String>> rows = rows(export(ExportFormat.PLOVER, "events.csv"));
    assertThat(rows.stream().map(row -> row.get(2)))
        .contains("event_type", "AGREE", "CONSULT", "SANCTION");
    List<String> sanction =
        rows.stream().filter(row -> row.get(2).equals("SANCTION")).findFirst().orElseThrow();
    assertThat(sanction.get(5)).isEqualTo("USA");
    assertThat(sanction.get(8)).isEqualTo("RUS");
    List<String> deal =
        rows.stream().filter(row -> row.get(2).equals("AGREE")).findFirst().orElseThrow();
    assertThat(Set.of(deal.get(5), deal.get(8))).containsExactlyInAnyOrder("IRN", "KAZ");
  }

  @Test
  void never_replaces_what_is_there_unless_told_to() throws IOException {
    Path place = Files.writeString(out.resolve("mine.jsonl"), "mine");
    assertThatThrownBy(
            () ->
                Export.write(observatory, Filter.ALL, ExportFormat.JSONL, place, false, done -> {}))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("--force");
    assertThat(place).hasContent("mine");
    Export.write(observatory, Filter.ALL, ExportFormat.JSONL, place, true, done -> {});
    assertThat(Files.readAllLines(place)).hasSize((int) observatory.count(Filter.ALL).value());
    assertThatThrownBy(
            () -> Export.write(observatory, Filter.ALL, ExportFormat.CSV, place, true, done -> {}))
        .hasMessageContaining("is a file");
  }

  @Test
  void replaces_a_folder_as_a_whole() throws IOException {
    Path place = export(ExportFormat.CSV, "csv");
    Files.writeString(place.resolve("old.txt"), "old");
    Export.write(observatory, Filter.ALL, ExportFormat.CSV, place, true, done -> {});
    assertThat(place.resolve("old.txt")).doesNotExist();
    assertThat(place.resolve("agreements.csv")).exists();
  }

  @Test
  void leaves_nothing_of_an_export_that_fails() throws IOException {
    assertThatThrownBy(
            () ->
                Export.write(
                    observatory,
                    Filter.ALL,
                    ExportFormat.JSONL,
                    out.resolve("cut.jsonl"),
                    false,
                    done -> {
                      throw new IllegalStateException("cut");
                    }))
        .hasMessage("cut");
    try (var files = Files.list(out)) {
      assertThat(files).isEmpty();
    }
  }
}
