package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Clause;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Toward whom an act is: by the frame's markers first, then by what stands near. */
final class Targets {

  private static final int FARTHEST_TARGET_IN_SENTENCES = 2;
  private static final int FARTHEST_NESTED_IN_WORDS = 8;
  private static final int FARTHEST_PLACE_IN_WORDS = 2;
  private static final Set<String> PLACED = Set.of("ASSAULT", "MOBILIZE", "RETREAT", "COERCE");
  private static final String IN = "در";
  private static final String ASSAULT = "ASSAULT";
  private static final String ACCUSE = "ACCUSE";
  private static final String OBJECT = "object";
  private static final String THREATEN = "THREATEN";

  /** «هدف قرار گرفتن کویت»: who undergoes a deed stands behind. */
  private static final String UNDERGOING = "گرفتن";

  /** What marks who undergoes a deed that somebody is accused of. */
  private static final Set<String> SUFFERING =
      Set.of("به", "علیه", "در", "بر", "به سمت", "به سوی", "بر ضد", "با");

  /** Acts whose noun has what is wanted or threatened behind it. */
  private static final Set<String> WANTING = Set.of("REQUEST", "THREATEN");

  private static final Set<String> VAGUE = Set.of("برخی", "بعضی", "سایر", "دیگر", "همه", "تمام");

  /** Acts whose verb leaves out toward whom they are where the article has just told it. */
  private static final Set<String> OPEN =
      Set.of("THREATEN", "ASSAULT", "ACCUSE", "REJECT", "REQUEST");

  /** Acts that two may do to each other. */
  private static final Set<String> MUTUAL = Set.of("ASSAULT", "ACCUSE", "THREATEN", "SANCTION");

  private static final Set<String> EACH_OTHER = Set.of("یکدیگر", "همدیگر");
  private static final Set<String> POINTING = Set.of("این", "آن", "چنین", "همین", "وی", "او");

  private final Document document;
  private final Act act;
  private final Roles roles;
  private final Entity actor;
  private final Set<Entity> own;

  private Targets(Document document, Act act, Roles roles, Entity actor) {
    this.document = document;
    this.act = act;
    this.roles = roles;
    this.actor = actor;
    this.own = own(document, act, actor);
    List<String> markers = act.frame().markers("target");
    if (!markers.contains("subject") && !markers.contains("بین")) {
      this.own.addAll(beside(document, act, actor));
    }
  }

  static Optional<Entity> of(Document document, Act act, Roles roles, Entity actor) {
    Targets targets = new Targets(document, act, roles, actor);
    if (act.frame().exact().contains("target")) {
      return targets.marked();
    }
    return targets
        .marked()
        .or(targets::outlet)
        .or(targets::inside)
        .or(targets::placed)
        .or(targets::nested)
        .or(targets::plan)
        .or(targets::struck)
        .or(targets::told)
        .or(targets::before)
        .or(targets::eachOther)
        .or(targets::other)
        .or(targets::where);
  }

  /** Whether a state or somebody in politics stands where the frame looks for the target. */
  static boolean directly(Document document, Act act, Roles roles, Entity actor, Entity target) {
    boolean acts = target.type() == EntityType.COUNTRY || target.type() == EntityType.PERSON;
    return acts
        && Actors.political(document, target)
        && new Targets(document, act, roles, actor).marked().filter(target::equals).isPresent();
  }

  private Optional<Entity> other(List<Entity> entities) {
    List<Entity> others = new ArrayList<>(entities);
    others.removeAll(own);
    return Actors.other(document, others, actor).or(() -> ofBody(others));
  }

  /** «۱۵ شرکت چینی را تحریم کرد»: the state of a body that no list has. */
  private Optional<Entity> ofBody(List<Entity> bodies) {
    List<Entity> states =
        bodies.stream()
            .filter(body -> body.type() == EntityType.ORGANISATION)
            .flatMap(body -> body.of().stream())
            .flatMap(of -> document.world().entity(of).stream())
            .filter(state -> !own.contains(state))
            .toList();
    return Actors.other(document, states, actor);
  }

  /** «لئو وردکار، نخست&zwnj;وزیر ایرلند»: the states that somebody is told to belong to. */
  private static Set<Entity> own(Document document, Act act, Entity actor) {
    Set<Entity> own = new LinkedHashSet<>();
    if (actor.type() != EntityType.PERSON) {
      return own;
    }
    List<Mention> mentions = document.mentions(act.sentence());
    for (Phrase phrase : document.phrases(act.sentence())) {
      if (mentions.stream()
          .anyMatch(m -> m.entity().equals(actor) && phrase.covers(m.startWord()))) {
        mentions.stream()
            .filter(m -> m.entity().political() && phrase.covers(m.startWord()))
            .forEach(m -> own.add(m.entity()));
      }
    }
    return own;
  }

  /** «آمریکا و انگلیس حمله کردند»: who is named with the actor acts as well. */
  private static Set<Entity> beside(Document document, Act act, Entity actor) {
    Set<Entity> beside = new LinkedHashSet<>();
    List<Word> words = document.words(act.sentence());
    int end = -1;
    for (Mention mention : document.mentions(act.sentence())) {
      boolean joined =
          end >= 0 && mention.startWord() == end + 1 && words.get(end).upos() == Upos.CCONJ;
      if (joined) {
        beside.add(mention.entity());
      }
      boolean acts =
          mention.entity().equals(actor)
              || document.world().state(mention.entity()).filter(actor::equals).isPresent();
      end = joined || acts ? mention.endWord() : -1;
    }
    return beside;
  }

  /** «روزنامه تایمز را به دروغ متهم کرد»: an outlet is accused, not who is named beside it. */
  private Optional<Entity> outlet() {
    return ACCUSE.equals(act.frame().label()) && !act.nominal()
        ? roles.by(OBJECT).stream().filter(e -> e.type() == EntityType.OUTLET).findFirst()
        : Optional.empty();
  }

  /** «به اهدافی در سوریه حمله کرد»: where something that nobody is meant by was hit. */
  private Optional<Entity> placed() {
    if (!PLACED.contains(act.frame().label())) {
      return Optional.empty();
    }
    for (String marker : act.frame().markers("target")) {
      for (Phrase hit : roles.markedPhrases(marker)) {
        Optional<Entity> place = hit.marker().equals(IN) ? Optional.empty() : inBehind(hit);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> inBehind(Phrase hit) {
    return document.phrases(act.sentence()).stream()
        .filter(p -> p.marker().equals(IN))
        .filter(p -> p.start() > hit.end() && p.start() - hit.end() <= FARTHEST_PLACE_IN_WORDS)
        .flatMap(
            p -> document.mentions(act.sentence()).stream().filter(m -> p.covers(m.startWord())))
        .map(Mention::entity)
        .filter(e -> e.type() == EntityType.PLACE || e.type() == EntityType.COUNTRY)
        .filter(e -> !e.equals(actor) && !own.contains(e))
        .findFirst();
  }

  /** Who stands where the frame looks for the target. */
  private Optional<Entity> marked() {
    for (String marker : act.frame().markers("target")) {
      List<Entity> found = roles.by(marker);
      boolean place = !found.isEmpty() && found.get(0).type() == EntityType.PLACE;
      if (place && PLACED.contains(act.frame().label()) && undergoes(found.get(0))) {
        return Optional.of(found.get(0));
      }
      Optional<Entity> other = other(found);
      if (other.isPresent() && !victim(marker, other.get())) {
        return other;
      }
    }
    return Optional.empty();
  }

  /** «حمله به کویت را محکوم کرد»: who was attacked is not who is accused. */
  private boolean victim(String marker, Entity entity) {
    return ACCUSE.equals(act.frame().label())
        && (OBJECT.equals(marker) || objectMarked())
        && document.mentions(act.sentence()).stream()
            .filter(m -> m.entity().equals(entity) && act.clause().owns(m.startWord()))
            .allMatch(this::attacked);
  }

  private boolean objectMarked() {
    List<Word> words = document.words(act.sentence());
    return act.clause().words().stream().anyMatch(i -> words.get(i).form().equals("را"));
  }

  private boolean attacked(Mention mention) {
    int before = mention.startWord() - 1;
    boolean undergone =
        before > 0 && document.words(act.sentence()).get(before).form().equals(UNDERGOING);
    return undergone
        || document.phrases(act.sentence()).stream()
            .anyMatch(p -> p.covers(mention.startWord()) && SUFFERING.contains(p.marker()));
  }

  /** «از توافق هند و پاکستان استقبال کرد»: who is named within what the target's marker marks. */
  private Optional<Entity> nested() {
    int from = Integer.MAX_VALUE;
    for (String marker : act.frame().markers("target")) {
      for (Phrase phrase : roles.markedPhrases(marker)) {
        from = Math.min(from, phrase.start());
      }
    }
    List<Entity> inside = new ArrayList<>();
    for (Mention mention : document.mentions(act.sentence())) {
      boolean before = act.nominal() || mention.startWord() < act.start();
      long gap = mention.startWord() - (long) from;
      boolean suffers = ACCUSE.equals(act.frame().label()) && attacked(mention);
      boolean near = gap >= 0 && gap <= FARTHEST_NESTED_IN_WORDS && !suffers;
      if (near && before && act.clause().owns(mention.startWord())) {
        inside.add(mention.entity());
      }
    }
    return other(inside);
  }

  /** «طرح صلح ترامپ»: the person whose name a plan bears, else the plan. */
  private Entity maker(Entity plan) {
    for (int sentence = 0; sentence <= act.sentence(); sentence++) {
      for (Mention mention : document.mentions(sentence)) {
        Entity named = mention.entity();
        boolean bears = plan.persian().endsWith(" " + surname(named));
        if (named.type() == EntityType.PERSON && bears && !named.equals(actor)) {
          return named;
        }
      }
    }
    return plan;
  }

  private static String surname(Entity person) {
    String name = person.persian();
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** «از طرح صلح حمایت کرد»: an accord in the place of those who made it. */
  private Optional<Entity> plan() {
    return act.frame().markers("target").stream()
        .flatMap(marker -> roles.by(marker).stream())
        .filter(e -> e.type() == EntityType.ACCORD)
        .map(this::maker)
        .findFirst();
  }

  /**
   * Who is named between noun part and verb («خواستار خروج نیروهای ترکیه شد»), else the one other
   * state in the verb's clause («فروش سلاح به ارمنستان را تکذیب کرد»).
   */
  private Optional<Entity> inside() {
    if (act.nominal()) {
      return Optional.empty();
    }
    List<Entity> governed = new ArrayList<>();
    Set<Entity> others = new LinkedHashSet<>();
    for (Mention mention : document.mentions(act.sentence())) {
      boolean suffers = ACCUSE.equals(act.frame().label()) && attacked(mention);
      boolean later = act.unfinished() && mention.startWord() >= act.end();
      boolean near = act.clause().owns(mention.startWord()) && !later;
      if (!near || onlyPlace(mention) || suffers) {
        continue;
      }
      if (mention.startWord() >= act.end() && mention.startWord() < act.last()) {
        governed.add(mention.entity());
      }
      if (mention.entity().political() || mention.entity().type() == EntityType.ORGANISATION) {
        other(List.of(mention.entity())).ifPresent(others::add);
      }
    }
    Optional<Entity> inner = other(governed);
    if (inner.isPresent()) {
      return inner;
    }
    return others.size() == 1 ? Optional.of(others.iterator().next()) : Optional.empty();
  }

  /** «... در عراق»: where something is, not toward whom. */
  private boolean onlyPlace(Mention mention) {
    return !PLACED.contains(act.frame().label())
        && document.phrases(act.sentence()).stream()
            .anyMatch(p -> p.start() == mention.startWord() && p.marker().equals(IN));
  }

  /** «عملیات زمینی ترکیه در سوریه»: where an attack is that is told by a noun. */
  private Optional<Entity> where() {
    boolean attack = act.nominal() && act.frame().label().equals(ASSAULT);
    return attack
        ? roles.by(IN).stream()
            .filter(e -> e.type() == EntityType.COUNTRY || e.type() == EntityType.PLACE)
            .filter(e -> !own.contains(e) && !Actors.compatriots(document, e, actor))
            .findFirst()
        : Optional.empty();
  }

  /** «حملاتی را علیه یکدیگر ترتیب دادند»: each of those who act is the other's target. */
  private Optional<Entity> eachOther() {
    List<Word> words = document.words(act.sentence());
    boolean each =
        MUTUAL.contains(act.frame().label())
            && act.clause().words().stream()
                .anyMatch(i -> EACH_OTHER.contains(words.get(i).form()));
    return each
        ? Actors.other(document, roles.by("subject"), actor)
            .or(() -> Actors.other(document, roles.by("ezafe"), actor))
        : Optional.empty();
  }

  /** «در حمله آمریکا ترور شد»: who suffers is the subject of the verb around. */
  private Optional<Entity> struck() {
    boolean assault = act.frame().label().equals(ASSAULT) && act.nominal();
    boolean suffers =
        act.clause()
            .predicate()
            .filter(verb -> verb.passive() || verb.infinitive().endsWith("شدن"))
            .isPresent();
    return assault && suffers ? other(roles.controller()) : Optional.empty();
  }

  /** «این اتهامات را رد کرد»: the last other state spoken of, where the object points back. */
  private Optional<Entity> before() {
    return pointsBack() ? last() : Optional.empty();
  }

  /** «ترکیه هشدار داد»: the last other state spoken of, where an act leaves its target out. */
  static Optional<Entity> leftOut(Document document, Act act, Roles roles, Entity actor) {
    boolean open =
        act.nominal() ? act.frame().label().equals(ASSAULT) : OPEN.contains(act.frame().label());
    boolean exact = act.frame().exact().contains("target");
    return open && !exact ? new Targets(document, act, roles, actor).last() : Optional.empty();
  }

  private Optional<Entity> last() {
    int farthest = Math.max(0, act.sentence() - FARTHEST_TARGET_IN_SENTENCES);
    for (int s = act.sentence(); s >= farthest; s--) {
      if (document.item(s) != document.item(act.sentence())) {
        break;
      }
      List<Mention> mentions = document.mentions(s);
      for (int i = mentions.size() - 1; i >= 0; i--) {
        Mention mention = mentions.get(i);
        boolean earlier = s < act.sentence() || mention.startWord() < act.clause().start();
        if (earlier && mention.entity().political()) {
          Optional<Entity> found = other(List.of(mention.entity()));
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean pointsBack() {
    List<Word> words = document.words(act.sentence());
    int from = act.nominal() ? act.end() : act.clause().start();
    int to = act.nominal() ? act.end() + 3 : act.last();
    for (int i : act.clause().words()) {
      boolean noun =
          i + 1 < words.size()
              && (words.get(i + 1).upos() == Upos.NOUN || words.get(i + 1).form().equals("را"));
      if (i >= from && i < to && noun && POINTING.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /**
   * «تهدید کرد که ایران را ...», «درخواست واشنگتن مبنی بر خلع سلاح حزب&zwnj;الله»: who is named in
   * what is threatened, wanted or said.
   */
  private Optional<Entity> told() {
    if (act.nominal() && !WANTING.contains(act.frame().label())) {
      return Optional.empty();
    }
    List<Entity> found = new ArrayList<>();
    for (Mention mention : document.mentions(act.sentence())) {
      Clause around = act.clauses().around(mention.startWord());
      boolean told =
          around.kind() == Clause.Kind.COMPLEMENT && around.governor() == act.clause().index()
              || THREATEN.equals(act.frame().label()) && around.start() == act.clause().end();
      if (act.nominal() ? behind(mention) && !onlyPlace(mention) : told) {
        found.add(mention.entity());
      }
    }
    return other(found);
  }

  private boolean behind(Mention mention) {
    int gap = mention.startWord() - act.end();
    if (gap < 0 || gap > FARTHEST_NESTED_IN_WORDS) {
      return false;
    }
    List<Word> words = document.words(act.sentence());
    for (int i = act.end(); i < mention.startWord(); i++) {
      if (words.get(i).upos() == Upos.VERB || words.get(i).form().equals("،")) {
        return false;
      }
    }
    return true;
  }

  /** A town, a person, a body or people that no list has, where the frame looks for the target. */
  private Optional<Entity> other() {
    boolean unsure = actor.type() == EntityType.ORGANISATION || actor.type() == EntityType.GROUP;
    if (unsure) {
      return Optional.empty();
    }
    return act.frame().markers("target").stream()
        .filter(marker -> !act.nominal() || !marker.equals("subject") && !marker.equals("ezafe"))
        .flatMap(marker -> roles.by(marker).stream())
        .filter(this::undergoes)
        .findFirst();
  }

  private boolean undergoes(Entity entity) {
    return switch (entity.type()) {
      case PLACE ->
          PLACED.contains(act.frame().label())
              && !document.world().state(entity).filter(actor::equals).isPresent();
      case PERSON -> document.named(entity) && !entity.equals(actor);
      case GROUP ->
          !Actors.compatriots(document, entity, actor)
              && !Actors.ownedBySomebody(entity)
              && VAGUE.stream().noneMatch(entity.persian()::startsWith);
      default -> false;
    };
  }
}
