package peyman.observatory.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import peyman.reading.discourse.Folding;
import peyman.world.Entity;
import peyman.world.EntityType;

/**
 * Who somebody is to merging. A person whom the gazetteer does not have («ترامپ» alone) is the same
 * as one of that surname; two whom it has are the same only by id.
 *
 * @param id the entity's id
 * @param surname of a person the last word of its Persian name, folded; else empty
 * @param known whether the gazetteer has it
 */
record Identity(String id, String surname, boolean known) {

  static Identity of(Entity entity) {
    boolean known = entity.id().chars().allMatch(c -> c < 0x80);
    if (entity.type() != EntityType.PERSON) {
      return new Identity(entity.id(), "", known);
    }
    String[] words = entity.persian().strip().split("[\\s\u200C]+");
    return new Identity(entity.id(), Folding.fold(words[words.length - 1]), known);
  }

  boolean same(Identity other) {
    return id.equals(other.id)
        || !(known && other.known) && !surname.isEmpty() && surname.equals(other.surname);
  }

  /** The name under which it meets those that are the same. */
  String block() {
    return surname.isEmpty() ? id : "person " + surname;
  }

  /** The share of the smaller list that is in the other. */
  static double share(List<Identity> one, List<Identity> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    List<Identity> fewer = one.size() <= other.size() ? one : other;
    List<Identity> more = one.size() <= other.size() ? other : one;
    double common = 0;
    for (Identity of : fewer) {
      common += more.stream().anyMatch(of::same) ? 1 : 0;
    }
    return common / fewer.size();
  }

  /** Each once, in the order of their ids. */
  static List<Identity> all(List<Entity> entities) {
    Set<String> ids = new TreeSet<>();
    List<Identity> all = new ArrayList<>();
    for (Entity entity : entities) {
      if (ids.add(entity.id())) {
        all.add(of(entity));
      }
    }
    all.sort((one, two) -> one.id().compareTo(two.id()));
    return all;
  }
}
