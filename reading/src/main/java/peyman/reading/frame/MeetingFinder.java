package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Word;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Finder;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.WordTable;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Modality;
import peyman.reading.trace.Trace;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.MentionKind;

/** Finds meetings, calls, visits, summits and talks. */
public final class MeetingFinder implements Finder {

  /** What words beside a meeting tell; the table says what each kind means. */
  private enum Kind {
    POINTING,
    HEADS,
    SOURCE,
    BESIDE,
    CALLED_OFF,
    TEAM,
    BYLINE
  }

  private static final WordTable<Kind> WORDS =
      WordTable.load(
          MeetingFinder.class, "meeting_words.tsv", "kind", WordTable.constant(Kind.class));
  private static final int FARTHEST_SEEN_IN_WORDS = 2;
  private static final Set<String> JOINING = Set.of("و", "،");
  private static final int FARTHEST_VERB_IN_WORDS = 10;
  private static final Set<String> WITH = Set.of("meeting.talks.with", "meeting.talks.speak");
  private static final Set<String> SESSIONS = Set.of("meeting.session", "meeting.gather");

  private final Triggers triggers;
  private final Modalities modalities;

  private MeetingFinder(Triggers triggers, Modalities modalities) {
    this.triggers = triggers;
    this.modalities = modalities;
  }

  /** Loads the frames of meetings. */
  public static MeetingFinder load() {
    return new MeetingFinder(new Triggers(FrameLoader.load("meetings.yaml")), Modalities.load());
  }

  @Override
  public List<Finding> find(Document document) {
    return find(document, Trace.off());
  }

  @Override
  public List<Finding> find(Document document, Trace trace) {
    if (SportPages.about(document)) {
      return List.of();
    }
    MeetingMerger found = new MeetingMerger(document.world());
    for (int sentence = 0; sentence < document.size(); sentence++) {
      List<Act> acts = triggers.find(document, sentence, trace);
      for (Act act : acts) {
        boolean pointed = pointed(document, act);
        meeting(document, act, acts).ifPresent(meeting -> found.add(meeting, pointed));
      }
    }
    return new ArrayList<>(found.meetings());
  }

  private Optional<Meeting> meeting(Document document, Act act, List<Act> acts) {
    if (ofTeams(document, act) || beside(document, act)) {
      act.attempt().fails("teams play, or others meet beside it");
      return Optional.empty();
    }
    Roles roles = new Roles(document, act);
    if (act.frame().exact().contains("participant") && !receives(roles)) {
      act.attempt().fails("nobody is received");
      return Optional.empty();
    }
    if (WITH.contains(act.frame().name()) && !withOfficial(document, roles)) {
      act.attempt().fails("nobody in politics is talked to");
      return Optional.empty();
    }
    Meeting.Kind kind = Meeting.Kind.valueOf(act.frame().label());
    Set<Entity> people =
        new LinkedHashSet<>(
            Actors.participants(
                document, Delegations.senders(document, act, roles.all("participant"))));
    if (act.nominal()
        && act.frame().markers("participant").contains("subject")
        && people.size() < 2) {
      boolean visitorNamed = kind == Meeting.Kind.VISIT && !people.isEmpty();
      if (!visitorNamed) {
        people.addAll(Actors.participants(document, roles.controller()));
      }
    }
    elsewhere(document, act, acts, people);
    boolean sees = kind == Meeting.Kind.MEETING && act.frame().exact().isEmpty();
    if (sees && roles.marked("با").isEmpty() && people.size() < 2) {
      Optional<Entity> seen =
          place(document, act, roles, "از").or(() -> seen(document, act, roles));
      boolean near =
          !act.nominal()
              || roles.markedPhrases("از").stream()
                  .anyMatch(p -> p.start() - act.end() <= reach(document, act));
      if (seen.isPresent() && near) {
        people.remove(seen.get());
        people.removeIf(p -> p.type() == EntityType.GROUP);
        return people.isEmpty() ? Optional.empty() : visit(document, act, people, seen);
      }
    }
    if (people.stream().anyMatch(p -> p.type() == EntityType.BLOC)
        && !act.frame().markers("participant").contains("subject")) {
      people.removeIf(p -> p.type() == EntityType.ORGANISATION);
    }
    Optional<Mention> town = town(document, act);
    town.ifPresent(named -> people.remove(named.entity()));
    Optional<Entity> place =
        town.flatMap(named -> site(document, named)).or(() -> place(document, act, roles, kind));
    boolean person = people.stream().anyMatch(p -> p.type() == EntityType.PERSON);
    if (kind == Meeting.Kind.VISIT && person && place.isEmpty()) {
      place = site(document, roles);
    }
    Optional<Entity> where = place;
    if (kind == Meeting.Kind.VISIT) {
      people.removeIf(p -> where.isPresent() && sameState(document, p, where.get()));
      people.removeIf(p -> p.type() != EntityType.PERSON && !visits(document, act, roles, p));
    }
    if (act.nominal() && !act.frame().markers("participant").contains("subject")) {
      people.removeIf(p -> p.type() == EntityType.COUNTRY && people.size() == 1);
    }
    people.removeIf(p -> p.type() == EntityType.GROUP && Actors.ownedBySomebody(p));
    people.removeIf(p -> p.type() == EntityType.GROUP && begins(p, Kind.SOURCE));
    people.removeIf(p -> desk(document, p));
    boolean known = where.filter(p -> document.world().entity(p.id()).isPresent()).isPresent();
    if (act.frame().exact().contains("place") && !known) {
      act.attempt().fails("no known place is told");
      return Optional.empty();
    }
    boolean enough =
        switch (kind) {
          case VISIT -> !people.isEmpty() && people.size() <= 3 && where.isPresent();
          case MEETING ->
              people.size() >= 2
                  || formal(people)
                  || attends(act, people)
                  || town.isPresent() && !people.isEmpty();
          case SUMMIT -> !people.isEmpty();
          case CALL, TALKS -> people.size() >= 2;
        };
    if (!enough || ofOneState(document, people)) {
      act.attempt().fails("too few take part, or no place is told");
      return Optional.empty();
    }
    boolean session = SESSIONS.contains(act.frame().name());
    boolean heads = session && (leaders(roles) || ofHeads(document, act));
    Meeting.Kind told = kind == Meeting.Kind.MEETING && heads ? Meeting.Kind.SUMMIT : kind;
    act.attempt().gives(Evidence.of(document, act));
    Modality modality = calledOff(document, act) ? Modality.DENIED : modalities.of(document, act);
    return Optional.of(
        new Meeting(
            Circumstances.asserted(Evidence.of(document, act), 0.5, act.frame().name())
                .withModality(modality),
            told,
            new ArrayList<>(people),
            Optional.empty(),
            town.map(named -> named(document, act, named)).or(() -> name(document, act, told)),
            place));
  }

  /**
   * «درباره مذاکرات با ایران تماس داشتند», «در این دیدار ... روابط با ایران»: who stands with
   * another noun takes no part.
   */
  private static void elsewhere(Document document, Act act, List<Act> acts, Set<Entity> people) {
    Set<Entity> others = new LinkedHashSet<>();
    for (Phrase phrase : document.phrases(act.sentence())) {
      int marker = phrase.start() - 1;
      boolean own = marker - 1 >= act.start() && marker - 1 < act.end();
      boolean with = phrase.marker().equals("با") && !own;
      boolean ofOther =
          acts.stream().anyMatch(a -> a.nominal() && a.end() == marker && a.start() != act.start());
      boolean far = act.nominal() && pointed(document, act) && marker - act.end() > 1;
      boolean topic = !act.nominal() && Control.topic(phrase);
      if (topic || with && (ofOther && !act.nominal() || far)) {
        others.addAll(document.referents(phrase));
      }
    }
    List<Entity> rest = people.stream().filter(p -> !others.contains(p)).toList();
    if (act.nominal() || rest.size() >= 2) {
      people.removeAll(others);
    }
  }

  /** «نشست بروکسل»: the one town right behind a session is where it is, and its name. */
  private static Optional<Mention> town(Document document, Act act) {
    if (!act.nominal() || !SESSIONS.contains(act.frame().name())) {
      return Optional.empty();
    }
    List<Word> words = document.words(act.sentence());
    return document.mentions(act.sentence()).stream()
        .filter(m -> m.startWord() == act.end() && m.kind() != MentionKind.DEMONYM)
        .filter(m -> site(document, m).isPresent())
        .filter(
            m -> m.endWord() >= words.size() || !JOINING.contains(words.get(m.endWord()).form()))
        .findFirst();
  }

  private static Optional<Entity> site(Document document, Mention mention) {
    String form = document.analysis().text().slice(mention.span());
    return mention.entity().type() == EntityType.PLACE
        ? Optional.of(mention.entity())
        : document.world().names().named(form).stream()
            .filter(named -> named.type() == EntityType.PLACE)
            .filter(named -> mention.kind() == MentionKind.METONYM)
            .findFirst();
  }

  private static String named(Document document, Act act, Mention town) {
    return document.span(act.sentence(), act.start(), town.endWord()).of(document.text());
  }

  /** «رئیس&zwnj;جمهور ترکیه و هیئت ترکیه»: one state alone, and its own people. */
  private static boolean ofOneState(Document document, Set<Entity> people) {
    List<Entity> states = people.stream().filter(p -> p.type() == EntityType.COUNTRY).toList();
    return states.size() == 1
        && people.size() >= 2
        && people.stream()
            .allMatch(p -> document.world().state(p).filter(states.get(0)::equals).isPresent());
  }

  /** «لغو سفر ...», «دیدار ... لغو شد». */
  private static boolean calledOff(Document document, Act act) {
    List<Word> words = document.words(act.sentence());
    boolean before = act.start() > 0 && is(words.get(act.start() - 1).form(), Kind.CALLED_OFF);
    return act.nominal()
        && (before
            || act.clause()
                .predicate()
                .filter(verb -> is(verb.infinitive(), Kind.CALLED_OFF) && !verb.negated())
                .filter(verb -> verb.noun() - act.end() < FARTHEST_VERB_IN_WORDS)
                .isPresent());
  }

  /** «گروه اقتصادی»: the desk of a newspaper, which interviews. */
  private static boolean desk(Document document, Entity body) {
    return body.type() == EntityType.ORGANISATION
        && begins(body, Kind.BYLINE)
        && document.world().entity(body.id()).isEmpty();
  }

  private static boolean is(String form, Kind kind) {
    return WORDS.get(form).filter(kind::equals).isPresent();
  }

  private static boolean begins(Entity entity, Kind kind) {
    String[] words = entity.persian().split(" ");
    boolean two = words.length > 1 && is(words[0] + " " + words[1], kind);
    return two || is(words[0], kind);
  }

  /** How far behind «دیدار» a place may stand: right behind it, or behind who visits. */
  private static int reach(Document document, Act act) {
    return document.phrases(act.sentence()).stream()
            .filter(p -> p.covers(act.start()))
            .mapToInt(p -> p.end() - act.end())
            .findFirst()
            .orElse(0)
        + FARTHEST_SEEN_IN_WORDS;
  }

  /** «دیدار تیم&zwnj;های ایران و عراق»: a match. */
  private static boolean ofTeams(Document document, Act act) {
    List<Word> words = document.words(act.sentence());
    int until = Math.min(words.size(), act.end() + FARTHEST_SEEN_IN_WORDS);
    for (int i = act.end(); i < until; i++) {
      if (is(words.get(i).lemma(), Kind.TEAM)) {
        return true;
      }
    }
    return false;
  }

  /** «در حاشیه نشست ...»: what is told happens beside a session. */
  private static boolean beside(Document document, Act act) {
    int before = act.start() - 1;
    return before >= 0 && is(document.words(act.sentence()).get(before).form(), Kind.BESIDE);
  }

  /** «در گفت&zwnj;وگو با همتای عراقی», not «در گفت&zwnj;وگو با خبرنگاران». */
  private static boolean withOfficial(Document document, Roles roles) {
    List<Entity> with = roles.marked("با");
    return !with.isEmpty()
        && with.stream()
            .allMatch(
                e ->
                    e.type() == EntityType.COUNTRY
                        || e.type() == EntityType.PERSON && Actors.political(document, e));
  }

  /** «از رئیس&zwnj;جمهور استقبال کرد»: a person is met, a plan only welcomed. */
  private static boolean receives(Roles roles) {
    return roles.marked("از").stream().anyMatch(e -> e.type() == EntityType.PERSON);
  }

  /** «از تبریز دیدار کرد»: to see a place is to visit it. */
  private Optional<Meeting> visit(
      Document document, Act act, Set<Entity> people, Optional<Entity> place) {
    act.attempt().gives(Evidence.of(document, act));
    Modality modality = modalities.of(document, act);
    return Optional.of(
        new Meeting(
            Circumstances.asserted(Evidence.of(document, act), 0.5, "meeting.visit.see")
                .withModality(modality),
            Meeting.Kind.VISIT,
            new ArrayList<>(people),
            Optional.empty(),
            Optional.empty(),
            place));
  }

  private static Optional<Entity> place(Document document, Act act, Roles roles, String marker) {
    List<Entity> candidates = new ArrayList<>(roles.marked(marker));
    candidates.addAll(mentionsMarked(document, act, marker));
    return candidates.stream()
        .filter(e -> e.type() == EntityType.PLACE || e.type() == EntityType.COUNTRY)
        .findFirst();
  }

  /** Whether somebody told by office or as a delegation travels; states and clubs do not. */
  private static boolean visits(Document document, Act act, Roles roles, Entity visitor) {
    if (visitor.type() == EntityType.GROUP) {
      return true;
    }
    if (!visitor.political()) {
      return false;
    }
    boolean told =
        roles.all("participant").stream()
            .anyMatch(
                e ->
                    (e.type() == EntityType.PERSON || e.type() == EntityType.GROUP)
                        && document
                            .world()
                            .state(e)
                            .or(() -> Delegations.sender(document, act, e))
                            .filter(visitor::equals)
                            .isPresent());
    boolean titled =
        act.nominal()
            && document.mentions(act.sentence()).stream()
                .anyMatch(m -> m.entity().equals(visitor) && m.startWord() > act.end());
    return told || titled;
  }

  /** «رهبران ...», «سران ...» meet at summits. */
  private static boolean leaders(Roles roles) {
    return roles.all("participant").stream()
        .filter(e -> e.type() == EntityType.GROUP)
        .anyMatch(e -> begins(e, Kind.HEADS));
  }

  /** Somebody by name, or in office, who takes part in a session. */
  private static boolean attends(Act act, Set<Entity> people) {
    return act.frame().name().equals("meeting.attend")
        && people.stream().anyMatch(p -> p.type() == EntityType.PERSON);
  }

  /** A session of a known body: «نشست شورای امنیت». */
  private static boolean formal(Set<Entity> people) {
    return people.stream().anyMatch(p -> p.type() == EntityType.BLOC);
  }

  private static boolean sameState(Document document, Entity visitor, Entity place) {
    return visitor.equals(place)
        || visitor.type() == EntityType.COUNTRY
            && document.world().state(place).filter(visitor::equals).isPresent();
  }

  private static Optional<Entity> place(
      Document document, Act act, Roles roles, Meeting.Kind kind) {
    List<Entity> candidates = new ArrayList<>();
    for (Mention mention : document.mentions(act.sentence())) {
      boolean inside = mention.startWord() >= act.end() && mention.startWord() < act.last();
      if (inside && kind == Meeting.Kind.VISIT) {
        candidates.add(mention.entity());
      }
    }
    for (String marker : act.frame().markers("place")) {
      roles.marked(marker).stream()
          .filter(e -> byName(document, act, e) && Seats.leads(document, act.sentence(), e))
          .forEach(candidates::add);
      candidates.addAll(mentionsMarked(document, act, marker));
      if (!candidates.isEmpty()) {
        break;
      }
    }
    return candidates.stream()
        .filter(
            e ->
                e.type() == EntityType.PLACE
                    || kind == Meeting.Kind.VISIT && e.type() == EntityType.COUNTRY)
        .findFirst()
        .or(
            () ->
                kind == Meeting.Kind.VISIT
                    ? Optional.empty()
                    : candidates.stream().filter(e -> e.type() == EntityType.COUNTRY).findFirst());
  }

  /** «از مناطق زلزله&zwnj;زده دیدار کرد»: seen by a verb, not in a noun's wide neighbourhood. */
  private static Optional<Entity> seen(Document document, Act act, Roles roles) {
    return act.nominal() ? Optional.empty() : site(document, roles);
  }

  /** «از پالایشگاه آبادان بازدید کرد»: a site that no list has. */
  private static Optional<Entity> site(Document document, Roles roles) {
    return roles.markedPhrases("از").stream()
        .filter(
            phrase ->
                document.referents(phrase).stream()
                    .allMatch(e -> e.type() == EntityType.ORGANISATION))
        .filter(phrase -> phrase.end() - phrase.start() >= 2)
        .findFirst()
        .map(phrase -> Described.entity(EntityType.PLACE, phrase.span().of(document.text())));
  }

  /** Whether a sentence names an entity, not only by an adjective: «همتای ایرانی» is no place. */
  private static boolean byName(Document document, Act act, Entity entity) {
    List<Mention> mentions =
        document.mentions(act.sentence()).stream()
            .filter(mention -> mention.entity().equals(entity))
            .toList();
    return mentions.isEmpty() || mentions.stream().anyMatch(m -> m.kind() != MentionKind.DEMONYM);
  }

  private static List<Entity> mentionsMarked(Document document, Act act, String marker) {
    List<Entity> found = new ArrayList<>();
    List<Phrase> phrases = document.phrases(act.sentence());
    for (Phrase phrase : phrases) {
      boolean near =
          act.nominal()
              ? phrase.start() >= act.end() && phrase.start() - act.end() <= 10
              : phrase.start() >= act.clause().start() && phrase.end() <= act.end() + 1;
      if (near && phrase.marker().equals(marker)) {
        document.mentions(act.sentence()).stream()
            .filter(m -> phrase.covers(m.startWord()) && m.kind() != MentionKind.DEMONYM)
            .filter(m -> Seats.leads(document, act.sentence(), m.entity()))
            .forEach(m -> found.add(m.entity()));
      }
    }
    return found;
  }

  private static Optional<String> name(Document document, Act act, Meeting.Kind kind) {
    if (kind != Meeting.Kind.SUMMIT && kind != Meeting.Kind.MEETING) {
      return Optional.empty();
    }
    for (Mention mention : document.mentions(act.sentence())) {
      boolean next = mention.startWord() >= act.end() && mention.startWord() - act.end() <= 2;
      boolean gathered = act.frame().name().equals("meeting.gather");
      boolean before = gathered && mention.endWord() <= act.start();
      if ((next || before) && mention.entity().type() == EntityType.BLOC) {
        return Optional.of(document.analysis().text().slice(mention.span()));
      }
    }
    return Optional.empty();
  }

  /** «در این دیدار»: what is told goes with the meeting before. */
  private static boolean pointed(Document document, Act act) {
    int before = act.start() - 1;
    return before >= 0 && is(document.words(act.sentence()).get(before).form(), Kind.POINTING);
  }

  /** «اجلاس آتی سران کشورها»: heads of state stand behind the noun. */
  private static boolean ofHeads(Document document, Act act) {
    List<Word> words = document.words(act.sentence());
    for (int i = act.end(); i < Math.min(words.size(), act.end() + 4); i++) {
      if (is(words.get(i).form(), Kind.HEADS)) {
        return true;
      }
    }
    return false;
  }
}
