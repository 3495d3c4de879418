package peyman.observatory.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.observatory.record.Told;
import peyman.reading.discourse.Folding;
import peyman.world.Entity;

/**
 * What merging looks at in a telling.
 *
 * @param told the telling; its evidence need not have words
 * @param published the day of its article
 * @param story the story of its article
 * @param words content words of its evidence, folded
 */
public record Features(Told told, LocalDate published, long story, Set<String> words) {

  private static final int MIN_WORD = 4;

  public Features {
    words = Set.copyOf(words);
  }

  /**
   * The content words of a telling's evidence, in order, separated by blanks; of a statement those
   * of what was said.
   */
  public static String words(Told told) {
    Set<String> words = new TreeSet<>();
    int quotes = told.type() == RecordType.STATEMENT ? 1 : told.evidence().size();
    told.evidence().subList(0, quotes).forEach(quote -> words.addAll(wordsOf(quote.text())));
    return String.join(" ", words);
  }

  static Set<String> wordsOf(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.split("[^\\p{L}\\p{M}\\p{N}\u200C]+")) {
      String folded = Folding.fold(word);
      if (folded.length() >= MIN_WORD) {
        words.add(folded);
      }
    }
    return words;
  }

  /** The words without those of the names of who plays a part, which are compared by themselves. */
  Set<String> content() {
    Set<String> content = new TreeSet<>(words);
    told.roles().forEach(role -> content.removeAll(wordsOf(role.entity().persian())));
    return content;
  }

  RecordType type() {
    return told.type();
  }

  LocalDate from() {
    return told.date().map(date -> date.from()).orElse(published);
  }

  LocalDate to() {
    return told.date().map(date -> date.to()).orElse(published);
  }

  /** The ids in some roles. */
  Set<String> ids(String... roles) {
    Set<String> ids = new TreeSet<>();
    for (Role role : told.roles()) {
      for (String name : roles) {
        if (role.name().equals(name)) {
          ids.add(role.entity().id());
        }
      }
    }
    return ids;
  }

  /** Who plays some roles. */
  List<Identity> who(String... roles) {
    List<Entity> entities = new ArrayList<>();
    for (String name : roles) {
      entities.addAll(told.in(name));
    }
    return Identity.all(entities);
  }

  /** The states that somebody in a role is or belongs to. */
  Set<String> states(String... roles) {
    Set<String> states = new TreeSet<>();
    for (Role role : told.roles()) {
      for (String name : roles) {
        if (role.name().equals(name)) {
          states.add(state(role.entity()));
        }
      }
    }
    return states;
  }

  /** The state that an entity is or belongs to; its own id where none is known. */
  static String state(Entity entity) {
    if (entity.political() || entity.of().isEmpty()) {
      return entity.id();
    }
    String of = entity.of().get(0);
    return of.contains(":") ? of : "country:" + of;
  }
}
