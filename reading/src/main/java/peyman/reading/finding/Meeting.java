package peyman.reading.finding;

import java.util.List;
import java.util.Optional;
import peyman.world.Entity;

/**
 * A meeting, call, visit or summit.
 *
 * @param kind what it is
 * @param participants who met; of a visit the visitors
 * @param host who received them
 * @param name a format or forum, such as C5+1
 * @param place where
 */
public record Meeting(
    Circumstances circumstances,
    Kind kind,
    List<Entity> participants,
    Optional<Entity> host,
    Optional<String> name,
    Optional<Entity> place)
    implements Finding {

  public Meeting {
    participants = List.copyOf(participants);
  }

  /** What a meeting is. */
  public enum Kind implements Label {
    MEETING,
    CALL,
    VISIT,
    SUMMIT,
    TALKS
  }

  @Override
  public Meeting with(Circumstances other) {
    return new Meeting(other, kind, participants, host, name, place);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.meeting(this);
  }
}
