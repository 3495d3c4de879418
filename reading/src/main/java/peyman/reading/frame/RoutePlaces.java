package peyman.reading.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** The places that links join: states, towns, seas and ports. */
final class RoutePlaces {

  private static final String PORT = "بندر ";

  private RoutePlaces() {}

  static boolean place(Entity entity) {
    return switch (entity.type()) {
      case COUNTRY, PLACE -> true;
      case ROUTE -> entity.persian().startsWith(PORT);
      default -> false;
    };
  }

  /** The first place that a phrase names. */
  static Optional<Entity> in(Document document, Phrase phrase) {
    for (Mention mention : document.mentions(phrase.sentence())) {
      if (phrase.covers(mention.startWord()) && place(mention.entity())) {
        return Optional.of(mention.entity());
      }
    }
    return document.referents(phrase).stream().filter(RoutePlaces::place).findFirst();
  }

  /** The places of a phrase and of those that stand in one list with it, one of each. */
  static List<Entity> inList(Document document, Phrase first) {
    List<Entity> found = new ArrayList<>();
    for (Phrase phrase : document.phrases(first.sentence())) {
      if (phrase.list() == first.list()) {
        in(document, phrase).filter(place -> !found.contains(place)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** «بندر چابهار هند را ...»: what a port joins stands behind its name. */
  static Optional<Entity> behindPort(Document document, Phrase phrase) {
    Optional<Entity> first = in(document, phrase);
    if (first.filter(place -> place.type() == EntityType.ROUTE).isEmpty()) {
      return first;
    }
    return document.mentions(phrase.sentence()).stream()
        .filter(m -> phrase.covers(m.startWord()) && m.entity().type() == EntityType.COUNTRY)
        .map(Mention::entity)
        .findFirst()
        .or(() -> first);
  }

  /** The place that a span names, known or not. */
  static Entity named(Document document, CharSpan span) {
    return known(document, span)
        .orElseGet(() -> Described.entity(EntityType.PLACE, span.of(document.text())));
  }

  /** The known place that a span names, a town rather than a state. */
  static Optional<Entity> known(Document document, CharSpan span) {
    return document.world().names().named(span.of(document.text())).stream()
        .filter(RoutePlaces::place)
        .min((a, b) -> Boolean.compare(a.type() != EntityType.PLACE, b.type() != EntityType.PLACE));
  }
}
