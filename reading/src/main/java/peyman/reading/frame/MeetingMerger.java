package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Modality;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.World;

/** Makes one record of a meeting that an article tells more than once. */
final class MeetingMerger {

  private final World world;
  private final List<Meeting> found = new ArrayList<>();

  MeetingMerger(World world) {
    this.world = world;
  }

  List<Meeting> meetings() {
    return found;
  }

  /** Adds a meeting, or what it says of one already told. */
  void add(Meeting meeting, boolean pointed) {
    for (int i = found.size() - 1; i >= 0; i--) {
      Meeting other = found.get(i);
      boolean told = pointed && alike(other, meeting) && overlap(other, meeting);
      if (told || same(other, meeting) || sameForum(other, meeting)) {
        found.set(i, join(other, meeting));
        return;
      }
    }
    found.add(meeting);
  }

  private boolean overlap(Meeting one, Meeting other) {
    return one.participants().stream().anyMatch(other.participants()::contains);
  }

  /** A forum told by its name and told by its members. */
  private boolean sameForum(Meeting one, Meeting other) {
    boolean sessions = session(one) && session(other);
    return sessions && one.name().isPresent() && one.name().equals(other.name());
  }

  private boolean session(Meeting meeting) {
    return meeting.kind() == Meeting.Kind.MEETING || meeting.kind() == Meeting.Kind.SUMMIT;
  }

  /** Whether all of one take part in the other, by name or as their states. */
  private boolean same(Meeting one, Meeting other) {
    if (!alike(one, other) || again(one, other)) {
      return false;
    }
    boolean fewer = one.participants().size() <= other.participants().size();
    Meeting smaller = fewer ? one : other;
    Meeting larger = fewer ? other : one;
    boolean even = smaller.participants().size() == larger.participants().size();
    boolean shared =
        larger.participants().containsAll(smaller.participants())
            || even
                && smaller.participants().stream()
                    .allMatch(p -> larger.participants().stream().anyMatch(q -> sameParty(p, q)));
    boolean places =
        one.place().isEmpty() || other.place().isEmpty() || one.place().equals(other.place());
    return shared && places;
  }

  /** Whether a meeting is told as held, and one of the same kind as still to come. */
  private static boolean again(Meeting one, Meeting other) {
    Modality first = one.circumstances().modality();
    Modality second = other.circumstances().modality();
    boolean held = first == Modality.ASSERTED || second == Modality.ASSERTED;
    return held && (first == Modality.PLANNED || second == Modality.PLANNED);
  }

  /** «وزیر خارجه عراق», told as the state, and later by name. */
  private boolean sameParty(Entity one, Entity other) {
    return one.equals(other) || standsFor(one, other) || standsFor(other, one);
  }

  private boolean standsFor(Entity person, Entity state) {
    return person.type() == EntityType.PERSON
        && state.type() == EntityType.COUNTRY
        && world.state(person).filter(state::equals).isPresent();
  }

  private Meeting join(Meeting one, Meeting other) {
    Set<Entity> people = new LinkedHashSet<>(one.participants());
    people.addAll(other.participants());
    boolean states = people.stream().anyMatch(p -> p.type() == EntityType.COUNTRY);
    people.removeIf(p -> states && sameForum(one, other) && p.type() == EntityType.BLOC);
    List<Entity> named = List.copyOf(people);
    people.removeIf(state -> named.stream().anyMatch(person -> standsFor(person, state)));
    Set<CharSpan> evidence = new LinkedHashSet<>(one.circumstances().evidence());
    evidence.addAll(other.circumstances().evidence());
    boolean stronger =
        other.circumstances().modality().ordinal() < one.circumstances().modality().ordinal();
    return new Meeting(
        one.circumstances()
            .withEvidence(new ArrayList<>(evidence))
            .withModality(
                stronger ? other.circumstances().modality() : one.circumstances().modality()),
        kind(one, other),
        new ArrayList<>(people),
        one.host().or(other::host),
        one.name().or(other::name),
        one.place().or(other::place));
  }

  private Meeting.Kind kind(Meeting one, Meeting other) {
    boolean summit = sameForum(one, other) && other.kind() == Meeting.Kind.SUMMIT;
    boolean met = one.kind() == Meeting.Kind.TALKS && other.kind() == Meeting.Kind.MEETING;
    return summit || met ? other.kind() : one.kind();
  }

  /** Meetings and talks are told for one another. */
  private boolean alike(Meeting one, Meeting other) {
    return one.kind() == other.kind() || talk(one) && talk(other);
  }

  private boolean talk(Meeting meeting) {
    return meeting.kind() == Meeting.Kind.TALKS || meeting.kind() == Meeting.Kind.MEETING;
  }
}
