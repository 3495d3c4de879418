package peyman.web.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import peyman.reading.GivenText;
import peyman.reading.Reading;
import peyman.reading.ReadingJson;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Period;
import peyman.reading.finding.Statement;
import peyman.reading.wording.RecordSentence;
import peyman.text.CharSpan;
import peyman.text.CodePointSpan;
import peyman.web.words.Words;
import peyman.world.Entity;

/**
 * One part of an article with what was read from it.
 *
 * @param part which part is shown, from 1
 * @param parts how many there are
 * @param text the part's text, marked
 * @param sections the part's records by type
 * @param recordCount how many records the whole article has
 * @param named whom the article names, most often first
 * @param persian whether it is Persian; else nothing was read
 */
public record ArticleView(
    int part,
    int parts,
    MarkedText text,
    List<Section> sections,
    int recordCount,
    List<NamedEntity> named,
    boolean persian) {

  private static final int MAX_NAMED = 24;
  private static final int MAX_RECORDS = 300;

  /** The types of records in the order of the page. */
  private static final List<String> TYPES =
      List.of("agreement", "meeting", "statement", "figure", "route", "office", "event");

  public ArticleView {
    sections = List.copyOf(sections);
    named = List.copyOf(named);
  }

  /** Records of one type. */
  public record Section(String type, List<RecordView> records) {
    public Section {
      records = List.copyOf(records);
    }
  }

  /** An entity and how often the article names it. */
  public record NamedEntity(Entity entity, int times) {}

  /** An entity and where the given text names it. */
  public record NamedAt(Entity entity, List<CodePointSpan> spans) {
    public NamedAt {
      spans = List.copyOf(spans);
    }
  }

  /** A part of an article that was just read. */
  public static ArticleView of(Reading reading, Words words, int wantedPart) {
    RecordSentence sentences = new RecordSentence(words.wording());
    GivenText given = new GivenText(reading);
    List<String> ids = new ReadingJson().ids(reading);
    List<RecordView> records = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      records.add(record(reading, given, words, sentences, i, ids.get(i)));
    }
    List<NamedAt> names =
        reading.entities().stream()
            .map(
                entity ->
                    new NamedAt(
                        entity.entity(),
                        entity.mentions().stream().map(reading.text()::given).toList()))
            .toList();
    return of(reading.article().text(), records, names, reading.persian(), wantedPart);
  }

  /** A part of an article with its records and names. */
  public static ArticleView of(
      String text, List<RecordView> records, List<NamedAt> names, boolean persian, int wanted) {
    List<CodePointSpan> parts = Parts.of(text);
    int number = Math.max(1, Math.min(parts.size(), wanted));
    CodePointSpan part = parts.get(number - 1);
    List<RecordView> here =
        records.stream().filter(record -> starts(record, part)).limit(MAX_RECORDS).toList();
    List<MarkedText.Named> places = new ArrayList<>();
    for (NamedAt name : names) {
      name.spans().stream()
          .filter(span -> span.start() < part.end() && span.end() > part.start())
          .forEach(span -> places.add(new MarkedText.Named(span, name.entity())));
    }
    List<Section> sections =
        TYPES.stream()
            .map(
                type ->
                    new Section(
                        type, here.stream().filter(record -> record.type().equals(type)).toList()))
            .filter(section -> !section.records().isEmpty())
            .toList();
    List<NamedEntity> named =
        names.stream()
            .map(name -> new NamedEntity(name.entity(), name.spans().size()))
            .sorted(Comparator.comparingInt(name -> -name.times()))
            .limit(MAX_NAMED)
            .toList();
    MarkedText marked = MarkedText.of(text, part, here, places);
    return new ArticleView(number, parts.size(), marked, sections, records.size(), named, persian);
  }

  private static boolean starts(RecordView record, CodePointSpan part) {
    int start = record.evidence().get(0).start();
    return start >= part.start() && start < part.end();
  }

  private static RecordView record(
      Reading reading,
      GivenText given,
      Words words,
      RecordSentence sentences,
      int index,
      String id) {
    Finding finding = reading.findings().get(index);
    Circumstances circumstances = finding.circumstances();
    List<CharSpan> evidence = new ArrayList<>();
    if (finding instanceof Statement statement) {
      evidence.add(statement.text());
    }
    evidence.addAll(circumstances.evidence());
    Optional<Period> date = circumstances.date();
    return new RecordView(
        index + 1,
        id,
        finding.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        finding.match(sentences),
        finding instanceof Statement statement
            ? Optional.of(Quotes.shortened(given.slice(statement.text())))
            : Optional.empty(),
        circumstances.modality(),
        date.map(period -> words.days(period.from(), period.to())),
        circumstances.attribution().map(words::name),
        circumstances.confidence(),
        evidence.stream().map(reading.text()::given).toList(),
        circumstances.rule(),
        Optional.empty());
  }
}
