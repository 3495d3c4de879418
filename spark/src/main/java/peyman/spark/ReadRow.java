package peyman.spark;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import peyman.observatory.repost.Print;
import peyman.observatory.repost.Shingles;
import peyman.reading.Reading;
import peyman.reading.ReadingJson;
import peyman.text.Article;
import scala.jdk.javaapi.CollectionConverters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article with its reading, as a row of the first stage. */
final class ReadRow {

  private static final StructType RECORD =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("type", DataTypes.StringType)
          .add("json", DataTypes.StringType);

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
    for (String record : json.records(reading)) {
      JsonNode node = JsonMapper.shared().readTree(record);
      records.add(
          RowFactory.create(node.get("id").stringValue(), node.get("type").stringValue(), record));
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
        CollectionConverters.asScala(records).toSeq(),
        CollectionConverters.asScala(parts).toSeq());
  }

  private static String text(Optional<String> value) {
    return value.orElse(null); // Spark's own form of an absent value
  }
}
