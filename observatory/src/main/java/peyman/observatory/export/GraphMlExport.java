package peyman.observatory.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import peyman.observatory.record.EntitySummary;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.world.Entity;

/**
 * Writes who did what with whom as GraphML: entities are nodes, and each merged record in which two
 * play a part is an edge between them. Made for Gephi: attributes are declared, labels are there.
 */
final class GraphMlExport implements Writer {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private record Key(String id, String of, String name, String type) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("label", "node", "label", "string"),
          new Key("persian", "node", "persian", "string"),
          new Key("type", "node", "type", "string"),
          new Key("articles", "node", "articles", "long"),
          new Key("record", "edge", "record", "string"),
          new Key("kind", "edge", "kind", "string"),
          new Key("act", "edge", "act", "string"),
          new Key("modality", "edge", "modality", "string"),
          new Key("day", "edge", "day", "string"),
          new Key("weight", "edge", "weight", "double"));

  private final OutputStream out;
  private final XMLStreamWriter xml;
  private long edges;

  GraphMlExport(Path path) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    try {
      xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      line();
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      line();
      for (Key key : KEYS) {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", key.of() + "_" + key.id());
        xml.writeAttribute("for", key.of());
        xml.writeAttribute("attr.name", key.name());
        xml.writeAttribute("attr.type", key.type());
        line();
      }
      xml.writeStartElement("graph");
      xml.writeAttribute("id", "peyman");
      xml.writeAttribute("edgedefault", "undirected");
      line();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  @Override
  public boolean lists() {
    return true;
  }

  @Override
  public boolean tells() {
    return false;
  }

  @Override
  public void entity(EntitySummary summary) throws IOException {
    Entity entity = summary.entity();
    try {
      xml.writeStartElement("node");
      xml.writeAttribute("id", clean(entity.id()));
      data("node_label", entity.english().orElse(entity.persian()));
      data("node_persian", entity.persian());
      data("node_type", entity.type().label());
      data("node_articles", Long.toString(summary.articleCount()));
      xml.writeEndElement();
      line();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void record(Merged merged, List<MergedRecord.Source> sources) throws IOException {
    List<String> ids = merged.roles().stream().map(role -> role.entity().id()).distinct().toList();
    try {
      for (int one = 0; one < ids.size(); one++) {
        for (int other = one + 1; other < ids.size(); other++) {
          edge(merged, ids.get(one), ids.get(other));
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void edge(Merged merged, String one, String other) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", "e" + edges++);
    xml.writeAttribute("source", clean(one));
    xml.writeAttribute("target", clean(other));
    data("edge_record", merged.id());
    data("edge_kind", merged.type().label());
    data("edge_act", merged.act());
    data("edge_modality", merged.modality().label());
    data("edge_day", merged.last().toString());
    data("edge_weight", Double.toString(merged.confidence()));
    xml.writeEndElement();
    line();
  }

  private void data(String key, String value) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(clean(value));
    xml.writeEndElement();
  }

  /** XML cannot hold most control characters and halves of surrogate pairs. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
