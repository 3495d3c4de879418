package peyman.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import peyman.language.Analysis;

/**
 * The gazetteer and the linking of names to it.
 *
 * <p>Thread-safe; load it once and share it.
 */
public final class World {

  /** Made when first asked for; two made at the same time are alike. */
  private volatile Names names;

  private final Gazetteer gazetteer;
  private final ContextWords context;
  private final PersonNames people;

  private World(Gazetteer gazetteer, ContextWords context) {
    this.gazetteer = gazetteer;
    this.context = context;
    this.people = PersonNames.load(context);
  }

  /** Loads the gazetteer. */
  public static World load() {
    return new World(Gazetteer.load(), ContextWords.load());
  }

  /** The gazetteer's entity of an id, such as {@code country:KZ}. */
  public Optional<Entity> entity(String id) {
    return gazetteer.entity(id);
  }

  /** Finds entities by name alone. */
  public Names names() {
    Names known = names;
    if (known == null) {
      known = new Names(gazetteer);
      names = known;
    }
    return known;
  }

  /** Number of entities in the gazetteer. */
  public int size() {
    return gazetteer.size();
  }

  /**
   * The mentions of entities in an analysis, in text order, none overlapping: of the gazetteer, and
   * names that it does not have.
   *
   * @param published the day that decides who held which office
   */
  public List<Mention> link(Analysis analysis, LocalDate published) {
    return new Linker(gazetteer, context, people, analysis, published).link();
  }

  /**
   * The state that an entity is or stands for: a country itself, the country of a capital,
   * ministry, parliament or army, a person's nationality.
   */
  public Optional<Entity> state(Entity entity) {
    return switch (entity.type()) {
      case COUNTRY -> Optional.of(entity);
      case PERSON, GROUP ->
          entity.of().stream()
              .map(of -> of.contains(":") ? of : "country:" + of)
              .map(gazetteer::entity)
              .flatMap(Optional::stream)
              .findFirst();
      default -> gazetteer.stateOf(entity);
    };
  }

  /** As {@link #state(Entity)}; of a person who heads a bloc on a day, the bloc. */
  public Optional<Entity> state(Entity entity, LocalDate day) {
    if (entity.type() == EntityType.PERSON) {
      for (Term term : terms(entity)) {
        boolean bloc = term.of().startsWith("bloc:") && term.covers(day);
        if (bloc) {
          return entity(term.of());
        }
      }
    }
    return state(entity);
  }

  /** Whether a word is a given name. */
  public boolean givenName(String word) {
    return people.given(word);
  }

  /** Whether a word is a given name of Iranians, Afghans or Tajiks. */
  public boolean regionalName(String word) {
    return people.regional(word);
  }

  /** The terms of office of a person, as far as the gazetteer has them. */
  public List<Term> terms(Entity person) {
    return gazetteer.terms(person);
  }

  /** Codes of the members of a bloc, as far as the gazetteer has them. */
  public List<String> members(Entity bloc) {
    return gazetteer.members(bloc);
  }

  /**
   * Who held an office on a day.
   *
   * @param office the contract's name: {@code president}
   * @param of the country, bloc or body
   */
  public Optional<Entity> office(String office, Entity of, LocalDate day) {
    String code = of.id().startsWith("country:") ? of.id().substring(8) : of.id();
    return gazetteer.officeHolders(office + "/" + code).stream()
        .filter(
            person ->
                gazetteer.terms(person).stream()
                    .anyMatch(
                        term ->
                            term.office().equals(office)
                                && term.of().equals(code)
                                && term.covers(day)))
        .findFirst();
  }
}
