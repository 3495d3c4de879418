package peyman.observatory.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peyman.observatory.record.Mentions;
import peyman.observatory.record.Told;
import peyman.observatory.record.ToldJson;
import peyman.reading.Reading;
import peyman.reading.ReadingJson;
import peyman.text.Article;
import peyman.text.CodePointSpan;
import peyman.world.Entity;

/**
 * What a reading brings to a store.
 *
 * @param article as it is stored
 * @param language of its text
 * @param mentions whom it names, with everybody that its records name
 * @param told its records
 */
record Incoming(Article article, String language, List<Mentions> mentions, List<Told> told) {

  private static final ReadingJson JSON = new ReadingJson();

  Incoming {
    mentions = List.copyOf(mentions);
    told = List.copyOf(told);
  }

  /** What a reading brings; ids of records hold the id of the article in them. */
  static Incoming of(Reading reading) {
    Map<String, Entity> entities = new HashMap<>();
    reading.entities().forEach(named -> entities.put(named.entity().id(), named.entity()));
    List<Mentions> mentions =
        reading.entities().stream()
            .map(named -> new Mentions(named.entity(), spans(reading, named)))
            .toList();
    ToldJson records = new ToldJson(reading.article().text(), entities::get);
    List<Told> told = JSON.records(reading).stream().map(records::read).toList();
    return new Incoming(reading.article(), reading.language(), mentions, told);
  }

  private static List<CodePointSpan> spans(Reading reading, Reading.EntityMentions named) {
    return named.mentions().stream().map(reading.text()::given).toList();
  }

  List<Entity> entities() {
    return mentions.stream().map(Mentions::entity).toList();
  }
}
