package peyman.web.api;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import peyman.observatory.record.Merged;
import peyman.web.page.Rows;
import peyman.web.words.Retold;
import peyman.web.words.Words;

/** Records as an Atom feed (RFC 4287): a feed reader that follows a query tells of what is new. */
final class Feed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Words words;
  private final Retold retold;

  Feed(Words words) {
    this.words = words;
    this.retold = new Retold(words);
  }

  /**
   * Writes the feed.
   *
   * @param root scheme, host and port of the server
   * @param self path and query of the feed
   * @param updated when the store changed last
   */
  String write(List<Merged> records, String title, String root, String self, Instant updated) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", words.language());
      element(xml, "id", root + self);
      element(xml, "title", words.say("brand") + " \u00B7 " + title);
      element(xml, "updated", updated.toString());
      link(xml, "self", root + self);
      xml.writeStartElement("author");
      element(xml, "name", words.say("brand"));
      xml.writeEndElement();
      for (Merged record : records) {
        entry(xml, record, root);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot be written to", e);
    }
    return out.append('\n').toString();
  }

  private void entry(XMLStreamWriter xml, Merged record, String root) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "tag:peyman,2026:" + record.id());
    element(xml, "title", retold.sentence(record));
    element(xml, "updated", record.last().atStartOfDay(ZoneOffset.UTC).toInstant().toString());
    link(xml, "alternate", root + Rows.url(record));
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", record.type().label());
    element(xml, "summary", record.quote());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  /** What XML 1.0 cannot hold becomes a replacement character. */
  private static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c < 0xD800
                        || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF
                    ? c
                    : 0xFFFD)
        .forEach(allowed::appendCodePoint);
    return allowed.toString();
  }
}
