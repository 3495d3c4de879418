package peyman.reading;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Bound;
import peyman.reading.finding.Change;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Event;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Label;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Office;
import peyman.reading.finding.Party;
import peyman.reading.finding.Period;
import peyman.reading.finding.Route;
import peyman.reading.finding.Statement;
import peyman.text.Article;
import peyman.text.CharSpan;
import peyman.text.CodePointSpan;
import peyman.text.Text;
import peyman.world.Entity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a reading as the record contract has it.
 *
 * <p>Offsets become code points of the given text here, and only here. Thread-safe.
 */
public final class ReadingJson {

  /** The version of the record contract that is written. */
  public static final String CONTRACT = "1";

  private final JsonFactory factory = new JsonFactory();

  /** The reading as one JSON object on one line. */
  public String json(Reading reading) {
    StringWriter out = new StringWriter();
    write(reading, out);
    return out.toString();
  }

  /**
   * Writes the reading as one JSON object, without a line end.
   *
   * @throws UncheckedIOException when {@code out} fails
   */
  public void write(Reading reading, Writer out) {
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), uncloseable(out))) {
      json.writeStartObject();
      json.writeStringProperty("contract", CONTRACT);
      article(json, reading);
      json.writeName("entities");
      json.writeStartArray();
      for (Reading.EntityMentions mentions : reading.entities()) {
        entity(json, mentions, reading.text());
      }
      json.writeEndArray();
      json.writeName("records");
      json.writeStartArray();
      List<String> ids = ids(reading);
      for (int i = 0; i < ids.size(); i++) {
        new RecordWriter(json, reading.text(), ids).write(i, reading.findings().get(i));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** Each record as one JSON object of its own, with the article's id in it. */
  public List<String> records(Reading reading) {
    List<String> ids = ids(reading);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      StringWriter out = new StringWriter();
      try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
        new RecordWriter(json, reading.text(), ids)
            .write(i, reading.findings().get(i), reading.article().id());
      }
      lines.add(out.toString());
    }
    return lines;
  }

  /**
   * The ids of a reading's findings, in order: stable for the same article and content, and unique
   * within the reading.
   */
  public List<String> ids(Reading reading) {
    Set<String> ids = new LinkedHashSet<>();
    for (Finding finding : reading.findings()) {
      StringWriter out = new StringWriter();
      try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
        new RecordWriter(json, reading.text(), List.of()).write(-1, finding);
      }
      String id = hash(reading.article().id() + "\n" + out);
      int same = 1;
      String unique = id;
      while (ids.contains(unique)) {
        unique = id + "-" + ++same;
      }
      ids.add(unique);
    }
    return List.copyOf(ids);
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Writer uncloseable(Writer out) {
    return new Writer() {
      @Override
      public void write(char[] chars, int offset, int length) throws IOException {
        out.write(chars, offset, length);
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }

      @Override
      public void close() {
        // the caller's to close
      }
    };
  }

  private static void article(JsonGenerator json, Reading reading) {
    Article article = reading.article();
    json.writeName("article");
    json.writeStartObject();
    json.writeStringProperty("id", article.id());
    string(json, "title", article.title());
    string(json, "outlet", article.outlet());
    string(json, "url", article.url());
    string(json, "published", article.published().map(Object::toString));
    json.writeStringProperty("read", reading.read().toString());
    json.writeStringProperty("language", reading.language());
    json.writeNumberProperty("length", article.text().codePointCount(0, article.text().length()));
    json.writeEndObject();
  }

  private static void entity(JsonGenerator json, Reading.EntityMentions mentions, Text text) {
    Entity entity = mentions.entity();
    json.writeStartObject();
    json.writeStringProperty("id", entity.id());
    json.writeStringProperty("type", entity.type().label());
    json.writeName("name");
    json.writeStartObject();
    json.writeStringProperty("fa", entity.persian());
    string(json, "en", entity.english());
    json.writeEndObject();
    string(json, "wikidata", entity.wikidata());
    json.writeName("mentions");
    json.writeStartArray();
    for (CharSpan span : mentions.mentions()) {
      span(json, text.given(span));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, CodePointSpan span) {
    json.writeStartObject();
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  /** Writes one record; one instance a record, so that the cases can share its place. */
  private static final class RecordWriter implements Finding.Cases<Void> {

    private final JsonGenerator json;
    private final Text text;
    private final List<String> ids;

    RecordWriter(JsonGenerator json, Text text, List<String> ids) {
      this.json = json;
      this.text = text;
      this.ids = ids;
    }

    void write(int index, Finding finding) {
      json.writeStartObject();
      body(index, finding);
    }

    void write(int index, Finding finding, String articleId) {
      json.writeStartObject();
      json.writeStringProperty("article", articleId);
      body(index, finding);
    }

    private void body(int index, Finding finding) {
      if (index >= 0) {
        json.writeStringProperty("id", ids.get(index));
      }
      finding.match(this);
      Circumstances circumstances = finding.circumstances();
      label("modality", circumstances.modality());
      if (circumstances.date().isPresent()) {
        Period period = circumstances.date().get();
        json.writeName("date");
        json.writeStartObject();
        json.writeStringProperty("from", period.from().toString());
        json.writeStringProperty("to", period.to().toString());
        json.writeName("text");
        span(json, text.given(period.text()));
        json.writeEndObject();
      } else {
        json.writeNullProperty("date");
      }
      entity("attribution", circumstances.attribution());
      json.writeNumberProperty(
          "confidence", Math.round(circumstances.confidence() * 1000) / 1000.0);
      json.writeName("evidence");
      json.writeStartArray();
      for (CharSpan span : circumstances.evidence()) {
        span(json, text.given(span));
      }
      json.writeEndArray();
      json.writeEndObject();
    }

    @Override
    public Void agreement(Agreement agreement) {
      type("agreement");
      label("action", agreement.action());
      label("kind", agreement.kind());
      string(json, "name", agreement.name());
      entity("accord", agreement.accord());
      json.writeName("parties");
      json.writeStartArray();
      for (Party party : agreement.parties()) {
        json.writeStartObject();
        json.writeStringProperty("entity", party.entity().id());
        label("role", party.role());
        json.writeEndObject();
      }
      json.writeEndArray();
      if (agreement.value().isPresent()) {
        Amount value = agreement.value().get();
        json.writeName("value");
        json.writeStartObject();
        number("amount", value.value());
        json.writeStringProperty("currency", value.unit());
        bound(value);
        json.writeEndObject();
      } else {
        json.writeNullProperty("value");
      }
      labels("sectors", agreement.sectors());
      strings("commodities", agreement.commodities());
      Optional<String> whole = agreement.partOf().filter(part -> part < ids.size()).map(ids::get);
      string(json, "part_of", whole);
      entity("place", agreement.place());
      return null;
    }

    @Override
    public Void meeting(Meeting meeting) {
      type("meeting");
      label("kind", meeting.kind());
      entities("participants", meeting.participants());
      entity("host", meeting.host());
      string(json, "name", meeting.name());
      entity("place", meeting.place());
      return null;
    }

    @Override
    public Void statement(Statement statement) {
      type("statement");
      json.writeStringProperty("speaker", statement.speaker().id());
      entity("via", statement.via());
      json.writeBooleanProperty("direct", statement.direct());
      json.writeName("text");
      span(json, text.given(statement.text()));
      entity("addressee", statement.addressee());
      return null;
    }

    @Override
    public Void figure(Figure figure) {
      type("figure");
      label("measure", figure.measure());
      entities("subjects", figure.subjects());
      entity("counterpart", figure.counterpart());
      number("value", figure.amount().value());
      json.writeStringProperty("unit", figure.amount().unit());
      string(json, "commodity", figure.commodity());
      bound(figure.amount());
      if (figure.change().isPresent()) {
        Change change = figure.change().get();
        json.writeName("change");
        json.writeStartObject();
        change.factor().ifPresent(factor -> number("factor", factor));
        change.percent().ifPresent(percent -> number("percent", percent));
        label("direction", change.direction());
        json.writeEndObject();
      } else {
        json.writeNullProperty("change");
      }
      return null;
    }

    @Override
    public Void route(Route route) {
      type("route");
      string(json, "name", route.name());
      entity("route", route.route());
      entity("from", route.from());
      entity("to", route.to());
      entities("through", route.through());
      entities("bypasses", route.bypasses());
      return null;
    }

    @Override
    public Void office(Office office) {
      type("office");
      json.writeStringProperty("person", office.person().id());
      label("office", office.post());
      json.writeStringProperty("of", office.of().id());
      json.writeBooleanProperty("former", office.former());
      return null;
    }

    @Override
    public Void event(Event event) {
      type("event");
      label("code", event.code());
      entity("actor", event.actor());
      entity("target", event.target());
      return null;
    }

    private void type(String type) {
      json.writeStringProperty("type", type);
    }

    private void label(String name, Label label) {
      json.writeStringProperty(name, label.label());
    }

    private void labels(String name, List<? extends Label> labels) {
      strings(name, labels.stream().map(Label::label).toList());
    }

    private void strings(String name, List<String> strings) {
      json.writeName(name);
      json.writeStartArray();
      strings.forEach(json::writeString);
      json.writeEndArray();
    }

    private void entity(String name, Optional<Entity> entity) {
      string(json, name, entity.map(Entity::id));
    }

    private void entities(String name, List<Entity> entities) {
      strings(name, entities.stream().map(Entity::id).toList());
    }

    private void bound(Amount amount) {
      label("bound", amount.bound());
      if (amount.bound() == Bound.RANGE) {
        number("min", amount.value());
        number("max", amount.max().orElse(amount.value()));
      }
    }

    private void number(String name, BigDecimal value) {
      BigDecimal plain = value.stripTrailingZeros();
      json.writeName(name);
      json.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
  }
}
