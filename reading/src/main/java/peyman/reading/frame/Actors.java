package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.WordTable;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Who can act: which entities may fill the roles of acts, and for whom they stand. */
final class Actors {

  /** «سفیر خود»: one's own envoy is nobody else. */
  private static final String OWN = "خود";

  private static final Set<String> OWNERS = Set.of(OWN, "خویش", "او", "وی", "آنها", "آنان");

  private static final String EUROPE = "place:europe";

  /** How names begin that a name finder takes for bodies. */
  private static final Set<String> UNDERTAKINGS =
      Set.of(
          "توافق",
          "قرارداد",
          "تفاهم",
          "پیمان",
          "موافقت",
          "معاهده",
          "کنوانسیون",
          "قانون",
          "کمیسیون مشترک",
          "کمیته مشترک",
          "کارگروه مشترک");

  /** Forces and bodies of a state, and offices of those who act in politics. */
  private enum Post {
    FORCE,
    OFFICE,
    PEOPLE
  }

  private static final WordTable<Post> POSTS =
      WordTable.load(Actors.class, "posts.tsv", "kind", WordTable.constant(Post.class));

  private Actors() {}

  /**
   * The parties that entities stand for: a leader or a ministry signs for the state. Where that
   * leaves one state of several bodies or people, these themselves have agreed.
   */
  static List<Entity> parties(Document document, List<Entity> entities) {
    Set<Entity> parties = new LinkedHashSet<>();
    Set<Entity> bodies = new LinkedHashSet<>();
    Set<Entity> people = new LinkedHashSet<>();
    for (Entity entity : entities) {
      switch (entity.type()) {
        case COUNTRY, BLOC, COMPANY -> parties.add(entity);
        case PERSON -> {
          document.world().state(entity, document.day()).ifPresent(parties::add);
          if (document.named(entity)) {
            people.add(entity);
          }
        }
        case ORGANISATION -> {
          if (UNDERTAKINGS.stream().anyMatch(entity.persian()::startsWith)) {
            continue;
          }
          bodies.add(entity);
          parties.add(document.world().state(entity).orElse(entity));
        }
        case GROUP -> group(document, entity).ifPresent(parties::add);
        case PLACE -> {
          if (entity.id().equals(EUROPE)) {
            parties.add(standing(document, entity));
          }
        }
        default -> {}
      }
    }
    if (parties.size() == 1 && bodies.size() >= 2) {
      return new ArrayList<>(bodies);
    }
    if (parties.size() <= 1 && people.size() >= 2) {
      return new ArrayList<>(people);
    }
    return new ArrayList<>(parties);
  }

  /** «شرکت&zwnj;های آمریکایی» sign for themselves, «مقامات آمریکایی» for the state. */
  private static Optional<Entity> group(Document document, Entity group) {
    String name = group.persian();
    boolean bodies = name.contains("شرکت") || name.contains("بانک") || name.startsWith("کشور");
    return bodies || known(group) ? Optional.of(group) : document.world().state(group);
  }

  /** Participants of a meeting: people by name, else their states. */
  static List<Entity> participants(Document document, List<Entity> entities) {
    Set<Entity> found = new LinkedHashSet<>();
    for (Entity entity : entities) {
      switch (entity.type()) {
        case COUNTRY, BLOC, COMPANY -> found.add(entity);
        case ORGANISATION -> {
          if (UNDERTAKINGS.stream().noneMatch(entity.persian()::startsWith)) {
            found.add(entity);
          }
        }
        case PERSON -> {
          if (document.named(entity)) {
            found.add(entity);
          } else {
            found.add(document.world().state(entity).orElse(entity));
          }
        }
        case GROUP -> found.add(document.world().state(entity).orElse(entity));
        default -> {}
      }
    }
    return new ArrayList<>(found);
  }

  /** Whether an entity acts in politics: states, blocs, their people and bodies, known groups. */
  static boolean political(Document document, Entity entity) {
    return switch (entity.type()) {
      case COUNTRY, BLOC -> true;
      case PERSON ->
          document.world().state(entity).isPresent()
              || !document.world().terms(entity).isEmpty()
              || official(entity)
              || titled(document, entity);
      case ORGANISATION ->
          document.world().entity(entity.id()).isPresent()
              || known(entity)
              || commander(document, entity).isPresent();
      case GROUP -> document.world().state(entity).isPresent() || known(entity);
      case PLACE -> entity.id().equals(EUROPE);
      default -> false;
    };
  }

  /** «پلیس ترکیه»: the state whose force or court a body is. */
  private static Optional<Entity> commander(Document document, Entity body) {
    String[] words = body.persian().split(" ");
    StringBuilder head = new StringBuilder(words[0]);
    boolean force = is(words[0], Post.FORCE);
    for (int i = 1; i < words.length - 1 && !force; i++) {
      force = is(head.append(' ').append(words[i]).toString(), Post.FORCE);
    }
    return force
        ? body.of().stream()
            .flatMap(id -> document.world().entity(id).stream())
            .findFirst()
            .or(() -> lastNamed(document, words))
        : Optional.empty();
  }

  /** «نیروهای فرماندهی مرکزی ایالات متحده»: the state that the name of a force ends with. */
  private static Optional<Entity> lastNamed(Document document, String[] words) {
    for (int from = 1; from < words.length; from++) {
      String ending = String.join(" ", List.of(words).subList(from, words.length));
      Optional<Entity> state =
          document.world().names().named(ending).stream().filter(Entity::political).findFirst();
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }

  private static boolean known(Entity entity) {
    return PoliticalGroups.instance().contains(entity);
  }

  /** Whether the article names somebody with an office: «کریستین لاگارد، وزیر بازرگانی فرانسه». */
  private static boolean titled(Document document, Entity person) {
    for (Mention mention : document.calledAs(person)) {
      int sentence = mention.sentenceIndex();
      List<Word> words = document.words(sentence);
      if (mention.entity().equals(person) || surname(mention.entity(), person)) {
        for (Phrase phrase : document.phrases(sentence)) {
          boolean office =
              phrase.covers(mention.startWord())
                  && words.subList(phrase.start(), phrase.end()).stream()
                      .anyMatch(word -> is(word.form().split("\u200C")[0], Post.OFFICE));
          if (office) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether somebody is told by the surname of a person who is named in full elsewhere. */
  private static boolean surname(Entity full, Entity person) {
    return full.type() == EntityType.PERSON && full.persian().endsWith(" " + person.persian());
  }

  private static boolean is(String form, Post post) {
    return POSTS.get(form).filter(post::equals).isPresent();
  }

  /** «وزیر خارجه»: somebody told by his office alone. */
  private static boolean official(Entity person) {
    String[] words = person.persian().split("[ \u200C]");
    return is(words[0], Post.OFFICE) && !words[words.length - 1].equals(OWN);
  }

  /** The first political actor, a body or an official standing for its state. */
  static Optional<Entity> actor(Document document, List<Entity> entities) {
    for (Entity entity : entities) {
      if (political(document, entity)) {
        return Optional.of(standing(document, entity));
      }
    }
    return Optional.empty();
  }

  /**
   * Who demands, accuses, rejects or backs by a verb though no list knows him: a person by name, or
   * people in politics told by what they are («رهبران مخالفان»).
   */
  static Optional<Entity> speaking(Document document, Act act, List<Entity> entities) {
    if (act.nominal() || !act.frame().spoken()) {
      return Optional.empty();
    }
    return entities.stream()
        .filter(
            entity ->
                entity.type() == EntityType.PERSON && document.named(entity)
                    || entity.type() == EntityType.GROUP
                        && is(entity.persian().split(" ")[0], Post.PEOPLE))
        .findFirst();
  }

  /** The first political actor that is not the given one, nor its state, nor of its state. */
  static Optional<Entity> other(Document document, List<Entity> entities, Entity actor) {
    for (Entity entity : entities) {
      if (political(document, entity)) {
        Entity other = standing(document, entity);
        boolean own =
            document.world().state(actor).filter(other::equals).isPresent()
                || sameName(actor, other)
                || actor.type() == EntityType.GROUP
                    && actor.persian().endsWith(" " + other.persian())
                || document.world().state(other).filter(actor::equals).isPresent()
                || other.type() == EntityType.GROUP
                    && (compatriots(document, other, actor) || ownedBySomebody(other));
        if (!other.equals(actor) && !own) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  /** «گروه مقاومت حزب&zwnj;الله» and «حزب&zwnj;الله». */
  private static boolean sameName(Entity one, Entity other) {
    return one.type() == EntityType.ORGANISATION
        && other.type() == EntityType.ORGANISATION
        && (one.persian().endsWith(other.persian()) || other.persian().endsWith(one.persian()));
  }

  /** Whether two are of one state, or one is the other's state. */
  static boolean compatriots(Document document, Entity one, Entity other) {
    Optional<Entity> state = document.world().state(one);
    Optional<Entity> others =
        other.type() == EntityType.COUNTRY ? Optional.of(other) : document.world().state(other);
    return state.isPresent() && state.equals(others);
  }

  /** «سربازان خود», «مقام&zwnj;های قضایی او»: people of somebody who is spoken of. */
  static boolean ownedBySomebody(Entity group) {
    String name = group.persian();
    return OWNERS.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  private static Entity standing(Document document, Entity entity) {
    if (entity.id().equals(EUROPE)) {
      return document.world().entity("bloc:EU").orElse(entity);
    }
    Optional<Entity> commander =
        entity.type() == EntityType.ORGANISATION ? commander(document, entity) : Optional.empty();
    if (commander.isPresent()) {
      return commander.get();
    }
    boolean named = entity.type() == EntityType.PERSON && document.named(entity);
    return named || entity.political() ? entity : document.world().state(entity).orElse(entity);
  }
}
