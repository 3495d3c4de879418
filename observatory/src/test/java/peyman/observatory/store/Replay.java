package peyman.observatory.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peyman.observatory.query.EntityFilter;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.Mentions;
import peyman.observatory.record.StoredArticle;
import peyman.observatory.record.Told;
import peyman.text.Article;
import peyman.world.Entity;
import peyman.world.EntityType;

/**
 * Puts the articles of one store into another without reading them again: as they are, to try other
 * rules of merging, or many times with other states, days and amounts, to make a large store.
 *
 * <pre>Replay SOURCE TARGET [COPIES]</pre>
 */
final class Replay {

  private static final Pattern STATE = Pattern.compile("\"country:([A-Z]{2})\"");
  private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");
  private static final Pattern AMOUNT = Pattern.compile("\"(amount|value)\":(\\d+)([,}])");
  private static final int DAYS_BETWEEN_COPIES = 41;

  private final Store source;
  private final Map<String, Entity> states = new HashMap<>();

  private Replay(Store source) {
    this.source = source;
    source
        .entities(
            new EntityFilter(Optional.of(EntityType.COUNTRY), Optional.empty()),
            PageRequest.first(250))
        .items()
        .forEach(state -> states.put(state.entity().id(), state.entity()));
  }

  public static void main(String[] args) {
    int copies = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Store from = Store.open(StoreLocation.parse(args[0]), false);
        Store to = Store.open(StoreLocation.parse(args[1]), true)) {
      Replay replay = new Replay(from);
      for (int copy = 0; copy < copies; copy++) {
        replay.copy(to, copy);
        out.println("copy " + (copy + 1) + ": " + to.state());
      }
    }
  }

  private void copy(Store to, int copy) {
    Map<String, Entity> swapped = swapped(copy);
    try (Writing writing = to.write("replayed", Clock.systemUTC())) {
      long after = 0;
      while (true) {
        List<Outdated> page = source.outdated(Optional.empty(), after, 200);
        if (page.isEmpty()) {
          return;
        }
        for (Outdated outdated : page) {
          after = outdated.key();
          StoredArticle stored = source.article(outdated.article().id()).orElseThrow();
          Incoming incoming = varied(outdated.article(), stored, copy, swapped);
          if (!writing.known(incoming.article())) {
            writing.add(incoming);
          }
        }
      }
    }
  }

  /** Another state for each. */
  private Map<String, Entity> swapped(int copy) {
    List<String> ids = new ArrayList<>(states.keySet().stream().sorted().toList());
    List<String> others = new ArrayList<>(ids);
    if (copy > 0) {
      Collections.shuffle(others, new Random(copy));
    }
    Map<String, Entity> swapped = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      // the states that news is full of stay so in every other copy
      String other = copy % 2 == 0 && i % 3 != 0 ? ids.get(i) : others.get(i);
      swapped.put(ids.get(i), states.get(other));
    }
    return swapped;
  }

  private Incoming varied(
      Article article, StoredArticle stored, int copy, Map<String, Entity> swapped) {
    if (copy == 0) {
      List<Told> told = stored.told().stream().map(StoredArticle.Member::told).toList();
      return new Incoming(article, stored.summary().language(), stored.mentions(), told);
    }
    String suffix = "-" + copy;
    Article other =
        new Article(
            article.id() + suffix,
            article.title(),
            article.outlet(),
            article.url(),
            article.published().map(day -> day.minus(days(copy))),
            article.text() + " " + copy);
    Map<String, Entity> entities = new HashMap<>();
    List<Mentions> mentions = new ArrayList<>();
    for (Mentions named : stored.mentions()) {
      Entity entity = swapped.getOrDefault(named.entity().id(), named.entity());
      if (entities.put(entity.id(), entity) == null) {
        mentions.add(new Mentions(entity, named.spans()));
      }
    }
    RecordJson json = new RecordJson(other.text(), entities::get);
    List<Told> told =
        stored.told().stream()
            .map(member -> json.read(varied(member.told(), other.id(), suffix, copy, swapped)))
            .toList();
    return new Incoming(other, stored.summary().language(), mentions, told);
  }

  private static Duration days(int copy) {
    return Duration.ofDays((long) DAYS_BETWEEN_COPIES * copy);
  }

  private static String varied(
      Told told, String articleId, String suffix, int copy, Map<String, Entity> swapped) {
    String json =
        told.json()
            .replace("\"id\":\"" + told.id(), "\"id\":\"" + told.id() + suffix)
            .replace("\"article\":\"" + told.articleId() + '"', "\"article\":\"" + articleId + '"');
    Matcher days = DAY.matcher(json);
    json =
        days.replaceAll(
            day ->
                '"'
                    + LocalDate.parse(day.group(1)).minusDays(days(copy).toDays()).toString()
                    + '"');
    json = AMOUNT.matcher(json).replaceAll("\"$1\":" + (copy % 9 + 1) + "$2$3");
    return STATE
        .matcher(json)
        .replaceAll(
            state -> {
              String id = "country:" + state.group(1);
              return '"' + (swapped.containsKey(id) ? swapped.get(id).id() : id) + '"';
            });
  }
}
