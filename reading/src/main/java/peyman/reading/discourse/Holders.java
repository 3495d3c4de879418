package peyman.reading.discourse;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import peyman.reading.finding.Office.Post;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.World;

/**
 * Tells whom titles and descriptions without a name mean, and remembers those that stand beside
 * one. For one article, in text order.
 */
final class Holders {

  private final World world;
  private final Titles titles;
  private final Spoken spoken;
  private final Optional<Entity> home;
  private final Optional<Entity> sole;
  private final Set<Entity> leaders = new LinkedHashSet<>();

  /**
   * @param home the country whose offices are meant where none is named
   * @param sole the one person who leads sentences, where the article is known to have no other
   */
  Holders(World world, Titles titles, Spoken spoken, Optional<Entity> home, Optional<Entity> sole) {
    this.world = world;
    this.titles = titles;
    this.spoken = spoken;
    this.home = home;
    this.sole = sole;
  }

  /** Remembers the title that stands beside a name. */
  void remember(PhraseWords text, Phrase phrase, Mention person, PhraseLexicon.Match<Post> title) {
    int end = person.startWord() > title.start() ? person.startWord() : phrase.end();
    titles.remember(
        person.entity(),
        title.value(),
        spoken.state(text, phrase),
        text.folded(title.start(), end),
        beginning(text, title, end));
  }

  /** The title with the word after it: «مدیرکل صنعت». */
  private static String beginning(PhraseWords text, PhraseLexicon.Match<Post> title, int end) {
    return text.folded(title.start(), Math.min(end, title.end() + 1));
  }

  /** A person whose full title began or ended as this one does. */
  Optional<Entity> byTitle(PhraseWords text, Phrase phrase) {
    return phrase.end() - phrase.start() < 2
        ? Optional.empty()
        : titles.byText(text.folded(phrase.start(), phrase.end()));
  }

  /** The person whom a title without a name means: known from the article, or only described. */
  Entity holder(PhraseWords text, Phrase phrase, PhraseLexicon.Match<Post> title) {
    Optional<Entity> state = spoken.state(text, phrase);
    boolean plain = phrase.end() - title.end() <= 3;
    Optional<Entity> known = titles.holder(title.value(), state).filter(person -> plain);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Entity> same = byTitle(text, phrase);
    if (same.isPresent()) {
      return same.get();
    }
    Optional<Entity> inOffice =
        titles.inOffice(title.value(), state.or(() -> home)).filter(person -> plain);
    if (inOffice.isPresent()) {
      return inOffice.get();
    }
    Optional<Entity> begun = titles.byBeginning(beginning(text, title, phrase.end()));
    if (begun.isPresent()) {
      return begun.get();
    }
    Optional<Entity> of =
        state.or(() -> text.lexicon().seat(text.words(), title).flatMap(world::entity));
    Optional<Entity> now =
        plain && !text.former(phrase) ? titles.known(title.value(), of) : Optional.empty();
    if (now.isPresent()) {
      return now.get();
    }
    Entity meant = meant(text, phrase, state, Optional.of(title.value()));
    boolean only = meant.id().equals(described(text, phrase, state).id());
    if (only
        && spoken.leads(phrase)
        && !text.counted(phrase)
        && phrase.end() - phrase.start() >= 2) {
      String told = text.folded(title.start(), phrase.end());
      titles.await(
          title.value(), told, beginning(text, title, phrase.end()), state, phrase.sentence());
    }
    return meant;
  }

  /** «سفر وزیر دفاع روسیه»: whose title stands inside a phrase about something else. */
  Optional<Referents.Holder> inside(PhraseWords text, Phrase phrase) {
    if (text.mention(phrase, EntityType.PERSON).isPresent() || text.former(phrase)) {
      return Optional.empty();
    }
    for (int i = phrase.start() + 1; i < phrase.end(); i++) {
      Optional<PhraseLexicon.Match<Post>> title = text.titleAt(i);
      if (title.isPresent() && title.get().end() <= phrase.end()) {
        Optional<Entity> of =
            spoken
                .state(text, phrase)
                .or(() -> text.lexicon().seat(text.words(), title.get()).flatMap(world::entity));
        return titles
            .holder(title.get().value(), of)
            .or(() -> titles.inOffice(title.get().value(), of.or(() -> home)))
            .map(who -> new Referents.Holder(who, title.get()));
      }
    }
    return Optional.empty();
  }

  /** «کارشناس اقتصادی»: the leading person; «خبرنگار رویترز» is somebody of an outlet. */
  Entity called(PhraseWords text, Phrase phrase, Optional<Entity> state) {
    return text.mention(phrase, EntityType.OUTLET).isPresent()
        ? described(text, phrase, state)
        : meant(text, phrase, state, Optional.empty());
  }

  /** Whom a description without a name means: the article's leading person, or only itself. */
  private Entity meant(
      PhraseWords text, Phrase phrase, Optional<Entity> state, Optional<Post> post) {
    Optional<Entity> leader =
        sole.or(() -> spoken.topicPerson().filter(this::untitled))
            .filter(person -> spoken.leads(phrase) && !text.alsoBehind(phrase))
            .filter(person -> !text.counted(phrase) && sameState(person, state))
            .filter(person -> post.isEmpty() || titles.mayHold(person, post.get()))
            .filter(person -> post.isEmpty() || titles.mayBear(person, post.get()))
            .filter(person -> post.filter(Titles::unique).isEmpty() || titles.known(person));
    return leader.orElseGet(() -> described(text, phrase, state));
  }

  private static Entity described(PhraseWords text, Phrase phrase, Optional<Entity> state) {
    return Described.entity(EntityType.PERSON, text.description(phrase), state);
  }

  /** A named person of whom the article has told no title yet. */
  private boolean untitled(Entity person) {
    return leaders.contains(person) && !titles.titled(person);
  }

  private boolean sameState(Entity person, Optional<Entity> state) {
    boolean domestic = world.regionalName(person.persian().split(" ")[0]);
    Optional<Entity> own = world.state(person).or(() -> domestic ? home : Optional.empty());
    return state.isEmpty() || own.isEmpty() || own.equals(state);
  }

  /** Remembers a person who leads a sentence by name. */
  void lead(PhraseWords text, Phrase phrase, Entity entity) {
    Optional<Mention> named = text.mention(phrase, EntityType.PERSON);
    boolean holy = Anaphor.holy(Folding.fold(entity.persian().split(" ")[0]));
    if (phrase.bare() && !holy && !spoken.reported() && named.isPresent()) {
      boolean fresh = leaders.add(entity);
      if (fresh && !spoken.led() && text.titleOf(phrase, named.get()).isEmpty()) {
        titles.named(entity, phrase.sentence());
      }
    }
  }

  /**
   * The one person who leads sentences by name in an article that has no other: whom its titles
   * without names mean. Iranian agencies vary so: «یونسی گفت … وزیر اطلاعات افزود».
   */
  Optional<Entity> soleLeader() {
    return leaders.size() == 1 ? Optional.of(leaders.iterator().next()) : Optional.empty();
  }
}
