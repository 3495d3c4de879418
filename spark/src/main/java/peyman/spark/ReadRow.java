package peyman.spark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import peyman.observatory.merge.Blocks;
import peyman.observatory.merge.Features;
import peyman.observatory.record.Told;
import peyman.observatory.record.ToldJson;
import peyman.observatory.repost.Print;
import peyman.observatory.repost.Shingles;
import peyman.reading.Reading;
import peyman.reading.ReadingJson;
import peyman.text.Article;
import peyman.world.Entity;
import peyman.world.EntityType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** An article with its reading, as a row of the first stage. */
final class ReadRow {

  private static final StructType ENTITY =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("type", DataTypes.StringType)
          .add("persian", DataTypes.StringType)
          .add("of", DataTypes.createArrayType(DataTypes.StringType));

  /** A record with what merging needs of it: its words, blocks, the day in them, who is in it. */
  static final StructType RECORD =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("type", DataTypes.StringType)
          .add("json", DataTypes.StringType)
          .add("words", DataTypes.StringType)
          .add("day", DataTypes.LongType)
          .add("blocks", DataTypes.createArrayType(DataTypes.StringType))
          .add("entities", DataTypes.createArrayType(ENTITY));

  static final StructType SCHEMA =
      new StructType()
          .add("position", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("outlet", DataTypes.StringType)
          .add("url", DataTypes.StringType)
          .add("published", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("day", DataTypes.LongType)
          .add("year", DataTypes.IntegerType)
          .add("reading", DataTypes.StringType)
          .add("records", DataTypes.createArrayType(RECORD))
          .add("parts", DataTypes.createArrayType(DataTypes.LongType));

  private ReadRow() {}

  static Row of(long position, Reading reading, ReadingJson json) {
    Article article = reading.article();
    LocalDate day = article.published().orElse(reading.read()).atZone(ZoneOffset.UTC).toLocalDate();
    List<Row> records = new ArrayList<>();
    Map<String, Entity> entities = new HashMap<>();
    reading.entities().forEach(named -> entities.put(named.entity().id(), named.entity()));
    ToldJson parsed = new ToldJson(article.text(), entities::get);
    for (String record : json.records(reading)) {
      records.add(record(parsed.read(record), day, entities));
    }
    List<Long> parts = Print.parts(Shingles.of(article.text())).stream().distinct().toList();
    return RowFactory.create(
        position,
        article.id(),
        text(article.title()),
        text(article.outlet()),
        text(article.url()),
        text(article.published().map(Object::toString)),
        article.text(),
        day.toEpochDay(),
        day.getYear(),
        json.json(reading),
        scala(records),
        scala(parts));
  }

  private static Row record(Told told, LocalDate published, Map<String, Entity> entities) {
    String words = Features.words(told);
    Features features =
        new Features(told, published, 0, words.isEmpty() ? Set.of() : Set.of(words.split(" ")));
    List<Row> named =
        ToldJson.entityIds(told.json()).stream()
            .filter(entities::containsKey)
            .map(entities::get)
            .map(
                entity ->
                    RowFactory.create(
                        entity.id(), entity.type().name(), entity.persian(), scala(entity.of())))
            .toList();
    return RowFactory.create(
        told.id(),
        told.type().label(),
        told.json(),
        words,
        Blocks.day(features),
        scala(List.copyOf(Blocks.of(features))),
        scala(named));
  }

  /** The record of a row that {@link #RECORD} describes; its evidence has no words. */
  static Told told(Row record) {
    Map<String, Entity> entities = new HashMap<>();
    for (Row entity : record.<Row>getList(record.fieldIndex("entities"))) {
      entities.put(
          entity.getString(0),
          new Entity(
              entity.getString(0),
              EntityType.valueOf(entity.getString(1)),
              entity.getString(2),
              Optional.empty(),
              Optional.empty(),
              entity.getList(3)));
    }
    return new ToldJson("", entities::get).read(record.getAs("json"));
  }

  private static <T> Seq<T> scala(List<T> items) {
    return CollectionConverters.asScala(items).toSeq();
  }

  private static String text(Optional<String> value) {
    return value.orElse(null); // Spark's own form of an absent value
  }
}
