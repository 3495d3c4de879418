package peyman.observatory.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Mentions;
import peyman.observatory.record.Merged;
import peyman.observatory.record.Role;
import peyman.reading.discourse.Folding;
import peyman.reading.value.Calendars;
import peyman.text.CodePointSpan;
import peyman.world.Entity;

/** Makes the documents of the index. Thread-safe. */
final class Documents {

  private static final FieldType TEXT =
      Fields.words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  private static final FieldType ABOUT = Fields.words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType FORM = Fields.words(IndexOptions.DOCS);

  /** Lucene takes no terms above 32 kB. */
  private static final int LONGEST_KEY = 1000;

  private final WordReader reader;

  Documents(WordReader reader) {
    this.reader = reader;
  }

  Document article(ArticleSummary article, String text, List<Mentions> mentions) {
    Document document = new Document();
    key(document, Fields.ARTICLE_KEY + article.id());
    type(document, Fields.ARTICLE);
    List<TermStream.Named> names = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    CharIndex chars = new CharIndex(text);
    for (Mentions named : mentions) {
      entities.add(named.entity());
      for (CodePointSpan span : named.spans()) {
        names.add(
            new TermStream.Named(
                Fields.NAMED + named.entity().id(), chars.at(span.start()), chars.at(span.end())));
      }
    }
    words(document, text, names, article.title().orElse(""));
    entities(document, entities);
    outlets(document, article.outlet().stream().toList());
    LocalDate day =
        article.published().orElse(article.added()).atZone(ZoneOffset.UTC).toLocalDate();
    days(document, day, day);
    document.add(new IntPoint(Fields.SOURCES, 1));
    return document;
  }

  Document record(Merged merged) {
    Document document = new Document();
    key(document, Fields.RECORD_KEY + merged.id());
    type(document, merged.type().label());
    List<Entity> entities = merged.roles().stream().map(Role::entity).distinct().toList();
    words(document, merged.quote(), List.of(), about(merged, entities));
    entities(document, entities);
    outlets(document, merged.outlets());
    days(document, merged.first(), merged.last());
    facet(document, Fields.ACTION, merged.act());
    merged.sectors().forEach(sector -> facet(document, Fields.SECTOR, sector));
    document.add(new StringField(Fields.MODALITY, merged.modality().label(), Field.Store.NO));
    document.add(new IntPoint(Fields.SOURCES, merged.sourceCount()));
    merged
        .amount()
        .ifPresent(
            amount -> {
              document.add(new DoublePoint(Fields.AMOUNT, amount.value().doubleValue()));
              document.add(
                  new StringField(
                      Fields.UNIT, amount.unit().toUpperCase(Locale.ROOT), Field.Store.NO));
            });
    return document;
  }

  /** What finds the document of an id. */
  static Term key(String key) {
    return new Term(Fields.KEY, cut(key));
  }

  private static void key(Document document, String key) {
    document.add(new StringField(Fields.KEY, cut(key), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.KEY, new BytesRef(key)));
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_KEY
        ? value
        : value.substring(0, LONGEST_KEY) + value.hashCode();
  }

  private static String about(Merged merged, List<Entity> entities) {
    List<String> names = new ArrayList<>();
    merged.name().ifPresent(names::add);
    for (Entity entity : entities) {
      names.add(entity.persian());
      entity.english().ifPresent(names::add);
    }
    names.addAll(merged.commodities());
    names.add(merged.type().label());
    names.add(merged.act().replace('_', ' '));
    names.add(merged.kind());
    names.addAll(merged.sectors());
    return String.join(".\n", names);
  }

  private void words(Document document, String text, List<TermStream.Named> names, String about) {
    List<SearchWord> words = reader.words(text);
    document.add(new NumericDocValuesField(Fields.SUM, text.hashCode()));
    document.add(new Field(Fields.TEXT, TermStream.of(words, names), TEXT));
    document.add(new Field(Fields.FORM, TermStream.ofForms(words), FORM));
    if (!about.isEmpty()) {
      document.add(new Field(Fields.ABOUT, TermStream.of(reader.words(about), List.of()), ABOUT));
    }
  }

  private static void type(Document document, String type) {
    document.add(new StringField(Fields.TYPE, type, Field.Store.NO));
    quality(document, Fields.TYPE, type);
  }

  private static void entities(Document document, Collection<Entity> entities) {
    for (Entity entity : entities) {
      document.add(new StringField(Fields.ENTITY, cut(entity.id()), Field.Store.NO));
      if (entity.political()) {
        quality(document, Fields.COUNTRY, entity.id());
      }
    }
  }

  private static void outlets(Document document, List<String> outlets) {
    Set<String> folded = new LinkedHashSet<>();
    for (String outlet : outlets) {
      folded.add(cut(Folding.fold(outlet)));
      quality(document, Fields.OUTLET, cut(outlet));
    }
    folded.forEach(name -> document.add(new StringField(Fields.OUTLET, name, Field.Store.NO)));
  }

  private static void facet(Document document, String field, String value) {
    if (!value.isEmpty()) {
      document.add(new StringField(field, value, Field.Store.NO));
      quality(document, field, value);
    }
  }

  private static void quality(Document document, String name, String value) {
    document.add(new SortedSetDocValuesField(Fields.QUALITIES, Fields.quality(name, value)));
  }

  private static void days(Document document, LocalDate first, LocalDate last) {
    document.add(new LongPoint(Fields.FIRST, first.toEpochDay()));
    document.add(new LongField(Fields.LAST, last.toEpochDay(), Field.Store.NO));
    quality(document, Fields.YEAR, Integer.toString(last.getYear()));
    quality(document, Fields.JALALI_YEAR, Integer.toString(Calendars.jalali(last).year()));
  }
}
