package peyman.reading.discourse;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.reading.finding.Office.Post;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Term;
import peyman.world.World;

/**
 * Who holds the offices that an article speaks of: told beside a name, told first and named later
 * («مدیرکل صنعت گیلان گفت ... دلق&zwnj;پوش افزود»), or known from the gazetteer for the day.
 */
final class Titles {

  private static final int FARTHEST_NAME_IN_SENTENCES = 8;

  /** Whose name is no regional one is seldom meant by a title far above. */
  private static final int NEAREST_IN_SENTENCES = 2;

  private static final Set<Post> UNIQUE =
      Set.of(Post.PRESIDENT, Post.PRIME_MINISTER, Post.FOREIGN_MINISTER, Post.LEADER);

  private final World world;
  private final LocalDate day;
  private final Map<String, Set<Entity>> officials;
  private final TitleTexts byText;
  private final Map<String, Set<Entity>> byBeginning = new HashMap<>();
  private final Map<String, Entity> byOffice = new HashMap<>();
  private final Map<Entity, Set<Post>> told = new HashMap<>();
  private Optional<Pending> pending = Optional.empty();

  /** A title that leads a sentence and whose holder has not been named. */
  private record Pending(
      Post post, String text, String beginning, Optional<Entity> state, int sentence) {}

  /**
   * @param people everybody whom the article names
   */
  Titles(World world, LocalDate day, Set<Entity> people) {
    this(world, day, officials(world, day, people), new TitleTexts());
  }

  private Titles(
      World world, LocalDate day, Map<String, Set<Entity>> officials, TitleTexts byText) {
    this.world = world;
    this.day = day;
    this.officials = officials;
    this.byText = byText;
  }

  /** Those of some people who, as the gazetteer knows, held an office then, by state. */
  private static Map<String, Set<Entity>> officials(
      World world, LocalDate day, Set<Entity> people) {
    Map<String, Set<Entity>> officials = new HashMap<>();
    for (Entity person : people) {
      for (Term term : world.terms(person)) {
        if (term.covers(day)) {
          officials.computeIfAbsent(term.of(), code -> new LinkedHashSet<>()).add(person);
        }
      }
    }
    return officials;
  }

  /** The same article's titles for a second reading, which knows what the first has met. */
  Titles again() {
    Titles titles = new Titles(world, day, officials, byText.copy());
    byBeginning.forEach((text, who) -> titles.byBeginning.put(text, new LinkedHashSet<>(who)));
    told.forEach((who, posts) -> titles.told.put(who, EnumSet.copyOf(posts)));
    return titles;
  }

  private static String office(Post post, Optional<Entity> state) {
    return post + "/" + state.map(Entity::id).orElse("");
  }

  /** Remembers who holds an office, by the office and by the words of the title. */
  void remember(Entity person, Post post, Optional<Entity> state, String text, String beginning) {
    byOffice.put(office(post, state), person);
    byText.put(text, person);
    told.computeIfAbsent(person, key -> EnumSet.noneOf(Post.class)).add(post);
    begins(beginning, person);
  }

  /**
   * Whether an article that has told a person's post may mean the same one by a title: not a
   * minister by «نماینده ...».
   */
  boolean mayBear(Entity person, Post post) {
    Set<Post> posts = told.getOrDefault(person, Set.of());
    return post == Post.OTHER
        || posts.isEmpty()
        || posts.contains(post)
        || posts.contains(Post.OTHER);
  }

  private void begins(String beginning, Entity person) {
    byBeginning.computeIfAbsent(beginning, key -> new LinkedHashSet<>()).add(person);
  }

  /** Remembers a title that leads a sentence alone: the next new name may be its holder's. */
  void await(Post post, String text, String beginning, Optional<Entity> state, int sentence) {
    pending = Optional.of(new Pending(post, text, beginning, state, sentence));
  }

  /** A person without a title leads a sentence for the first time. */
  void named(Entity person, int sentence) {
    int farthest = foreign(person) ? NEAREST_IN_SENTENCES : FARTHEST_NAME_IN_SENTENCES;
    boolean near = pending.filter(p -> sentence - p.sentence() <= farthest).isPresent();
    boolean told = near && (!unique(pending.get().post()) || known(person));
    if (told && !titled(person) && mayHold(person, pending.get().post()) && agrees(person)) {
      byText.put(pending.get().text(), person);
      begins(pending.get().beginning(), person);
      pending = Optional.empty();
    }
  }

  private boolean foreign(Entity person) {
    String first = person.persian().split(" ")[0];
    return world.givenName(first) && !world.regionalName(first);
  }

  private boolean agrees(Entity person) {
    Optional<Entity> own = world.state(person);
    Optional<Entity> state = pending.flatMap(Pending::state);
    return own.isEmpty() || state.isEmpty() || own.equals(state);
  }

  /** Whether the gazetteer, where it knows offices of a person, knows one of this kind. */
  boolean mayHold(Entity person, Post post) {
    List<Term> terms = world.terms(person);
    return terms.isEmpty() || terms.stream().anyMatch(post::of);
  }

  /** Whether only one person holds an office at a time, and everybody knows who. */
  static boolean unique(Post post) {
    return UNIQUE.contains(post);
  }

  /** Whether the gazetteer knows any office of a person. */
  boolean known(Entity person) {
    return !world.terms(person).isEmpty();
  }

  /** Whether the article has told a title of a person. */
  boolean titled(Entity person) {
    return byText.names(person);
  }

  /** The person of whom the article has told an office: unique ones need no other words. */
  Optional<Entity> holder(Post post, Optional<Entity> state) {
    boolean unique = post != Post.OTHER && post != Post.MINISTER;
    return unique ? Optional.ofNullable(byOffice.get(office(post, state))) : Optional.empty();
  }

  /** A person whose full title began or ended as this one does. */
  Optional<Entity> byText(String text) {
    return byText.like(text);
  }

  /** The only person of the article whose title begins so. */
  Optional<Entity> byBeginning(String beginning) {
    Set<Entity> who = byBeginning.getOrDefault(beginning, Set.of());
    return who.size() == 1 ? Optional.of(who.iterator().next()) : Optional.empty();
  }

  /** The one person named in the article who, as the gazetteer knows, held the office then. */
  Optional<Entity> inOffice(Post post, Optional<Entity> state) {
    if (state.isEmpty()) {
      return Optional.empty();
    }
    String code = state.get().id().replace("country:", "");
    Entity found = null;
    for (Entity person : officials.getOrDefault(code, Set.of())) {
      if (held(person, post, code)) {
        if (found != null) {
          return Optional.empty();
        }
        found = person;
      }
    }
    return Optional.ofNullable(found);
  }

  private boolean held(Entity person, Post post, String code) {
    for (Term term : world.terms(person)) {
      if (post.of(term) && term.of().equals(code) && term.covers(day)) {
        return true;
      }
    }
    return false;
  }

  /** Who held an office that only one can hold, named in the article or not. */
  Optional<Entity> known(Post post, Optional<Entity> state) {
    return state
        .filter(s -> s.type() == EntityType.COUNTRY && UNIQUE.contains(post))
        .flatMap(s -> world.office(post.label(), s, day));
  }
}
