package peyman.reading.discourse;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.World;

/** Tells who is named only as the one whom another acts for: «فرستاده ویژه ترامپ». */
public final class Aides {

  private Aides() {}

  /**
   * The aide of somebody known to hold or have held an office, where his noun stands right before
   * the name; empty where the name is meant itself. A tagger may take «فرستاده» for a verb.
   *
   * @param start the first word of the phrase
   */
  public static Optional<Entity> of(World world, List<Word> words, int start, Mention person) {
    int noun = person.startWord() - 1;
    while (noun > 0 && words.get(noun).upos() == Upos.ADJ) {
      noun--;
    }
    boolean inside = noun >= start || noun >= 0 && words.get(noun).upos() == Upos.VERB;
    boolean aide = inside && Anaphor.aide(Folding.fold(words.get(noun).form()));
    if (!aide || world.terms(person.entity()).isEmpty()) {
      return Optional.empty();
    }
    String name = Described.name(words, noun, person.endWord());
    Optional<Entity> state = world.state(person.entity());
    return Optional.of(Described.entity(EntityType.PERSON, name, state));
  }
}
