package peyman.observatory.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The fields of the index. */
final class Fields {

  /** {@code a:} or {@code r:} and the id: what a document is of. */
  static final String KEY = "key";

  /** The words, with their places in the given text. */
  static final String TEXT = "text";

  /** Title of an article; name and names of those who play a part in a record. */
  static final String ABOUT = "about";

  /** Words as written, for proposals. */
  static final String FORM = "form";

  /** {@code article}, or the type of a record. */
  static final String TYPE = "type";

  /** A checksum of the words' text, which the store keeps: another text has other places. */
  static final String SUM = "sum";

  /** What hits are counted by: names of qualities with their values. */
  static final String QUALITIES = "qualities";

  static final String ENTITY = "entity";
  static final String COUNTRY = "country";
  static final String SECTOR = "sector";
  static final String OUTLET = "outlet";
  static final String ACTION = "action";
  static final String MODALITY = "modality";
  static final String UNIT = "unit";
  static final String AMOUNT = "amount";
  static final String SOURCES = "sources";
  static final String YEAR = "year";
  static final String JALALI_YEAR = "jalali-year";

  /** First and last day; the last orders. */
  static final String FIRST = "first";

  static final String LAST = "last";

  static final String ARTICLE = "article";
  static final String ARTICLE_KEY = "a:";
  static final String RECORD_KEY = "r:";

  /** What terms of entities start with among the words. */
  static final String NAMED = "=";

  /** What parts the name of a quality from its value. */
  static final char IS = '=';

  private Fields() {}

  /** A value of {@link #QUALITIES}. */
  static BytesRef quality(String name, String value) {
    return new BytesRef(name + IS + value);
  }

  static FieldType words(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.freeze();
    return type;
  }
}
