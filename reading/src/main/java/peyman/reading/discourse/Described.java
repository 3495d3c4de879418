package peyman.reading.discourse;

import java.util.List;
import java.util.Optional;
import peyman.language.Word;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.MentionKind;

/** Entities that no list has and no name names: only a phrase describes them. */
public final class Described {

  private Described() {}

  /**
   * The entity of a description: the same words give the same entity in every article.
   *
   * @param type what it is
   * @param name the describing words
   * @param state the state it belongs to, where known
   */
  public static Entity entity(EntityType type, String name, Optional<Entity> state) {
    String key = Folding.fold(name.replace(' ', '_'));
    return new Entity(
        type.prefix() + ":" + key,
        type,
        name,
        Optional.empty(),
        Optional.empty(),
        state.map(Entity::id).stream().toList());
  }

  /** As {@link #entity(EntityType, String, Optional)}, of no state. */
  public static Entity entity(EntityType type, String name) {
    return new Entity(
        type.prefix() + ":" + Folding.fold(name.replace(' ', '_')),
        type,
        name,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The mention of a person who has no other identity than the words of a name. */
  static Mention person(int sentence, List<Word> words, int start, int end) {
    return new Mention(
        entity(EntityType.PERSON, name(words, start, end)),
        MentionKind.NAME,
        sentence,
        start,
        end,
        words.get(start).span().cover(words.get(end - 1).span()));
  }

  /** The words of a name as they are written, blanks between tokens only. */
  static String name(List<Word> words, int start, int end) {
    StringBuilder name = new StringBuilder();
    for (int i = start; i < end; i++) {
      boolean glued = i > start && words.get(i).tokenIndex() == words.get(i - 1).tokenIndex();
      name.append(name.length() > 0 && !glued ? " " : "").append(words.get(i).form());
    }
    return name.toString();
  }
}
