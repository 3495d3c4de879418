package peyman.reading.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Statement;
import peyman.text.CharSpan;
import peyman.world.Entity;

/** What has been said in an article so far, by whom and through whom. */
final class Speech {

  private final List<Statement> found = new ArrayList<>();

  /** Where what was said begins and ends; no two overlap. */
  private final TreeMap<Integer, Integer> taken = new TreeMap<>();

  private final Map<Entity, Entity> viaOf = new HashMap<>();
  private Optional<Speaker> last = Optional.empty();
  private Optional<Speaker> lastQuoted = Optional.empty();
  private Optional<Entity> source = Optional.empty();
  private int lastSentence;

  /** All that was said; who is quoted through one outlet alone is quoted through it always. */
  List<Finding> found() {
    Map<Entity, Set<Entity>> through = new HashMap<>();
    for (Statement statement : found) {
      statement
          .via()
          .filter(Publishers::publisher)
          .ifPresent(
              via ->
                  through
                      .computeIfAbsent(statement.speaker(), speaker -> new HashSet<>())
                      .add(via));
    }
    return found.stream()
        .map(
            statement ->
                (Finding)
                    (statement.via().isPresent()
                        ? statement
                        : only(through.getOrDefault(statement.speaker(), Set.of()))
                            .map(statement::through)
                            .orElse(statement)))
        .toList();
  }

  private static Optional<Entity> only(Set<Entity> entities) {
    return entities.size() == 1 ? entities.stream().findFirst() : Optional.empty();
  }

  /** Who spoke last. */
  Optional<Speaker> last() {
    return last;
  }

  /** Who spoke last and is no outlet, else who spoke last: «این منبع». */
  Optional<Speaker> lastQuoted() {
    return lastQuoted.or(() -> last);
  }

  /** Where the last speaker was last heard: the sentence. */
  int lastSentence() {
    return lastSentence;
  }

  /** The outlet whose report the article goes on to tell. */
  Optional<Entity> source() {
    return source;
  }

  void quotes(Entity outlet) {
    source = Optional.of(outlet);
  }

  /** The article goes on with news of its own. */
  void endsSource() {
    source = Optional.empty();
  }

  /** Through whom somebody is quoted who has been quoted before, else the article's source. */
  Optional<Entity> via(Entity speaker) {
    return Optional.ofNullable(viaOf.get(speaker)).or(() -> source);
  }

  boolean alreadySaid(CharSpan text) {
    Map.Entry<Integer, Integer> before = taken.lowerEntry(text.end());
    return before != null && before.getValue() > text.start();
  }

  /** What several said together is a statement of each; «وی» goes on for the first. */
  void say(Speaker speaker, List<Entity> with, Said said, CharSpan evidence, String rule) {
    boolean fresh = !alreadySaid(said.text());
    say(speaker, said, evidence, rule);
    for (Entity other : fresh ? with : List.<Entity>of()) {
      add(new Speaker(other, speaker.via()), said, evidence, rule);
    }
  }

  void say(Speaker speaker, Said said, CharSpan evidence, String rule) {
    last = Optional.of(speaker);
    if (!Publishers.publisher(speaker.entity())) {
      lastQuoted = last;
    }
    lastSentence = said.lastSentence();
    if (alreadySaid(said.text())) {
      return;
    }
    taken.put(said.text().start(), said.text().end());
    Optional<Entity> via = speaker.via().filter(other -> !other.equals(speaker.entity()));
    via.ifPresent(other -> viaOf.put(speaker.entity(), other));
    if (Publishers.publisher(speaker.entity())) {
      source = Optional.of(speaker.entity());
    }
    add(new Speaker(speaker.entity(), via), said, evidence, rule);
  }

  private void add(Speaker speaker, Said said, CharSpan evidence, String rule) {
    found.add(
        new Statement(
            Circumstances.asserted(evidence, 0.7, rule),
            speaker.entity(),
            speaker.via(),
            said.direct(),
            said.text(),
            Optional.empty()));
  }
}
