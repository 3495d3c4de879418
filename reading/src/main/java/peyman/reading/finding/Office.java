package peyman.reading.finding;

import peyman.world.Entity;
import peyman.world.Term;

/**
 * A person's office.
 *
 * @param person who holds it
 * @param post the office
 * @param of of which country, bloc or organisation
 * @param former whether the person held it before
 */
public record Office(
    Circumstances circumstances, Entity person, Post post, Entity of, boolean former)
    implements Finding {

  /** The offices of the contract. */
  public enum Post implements Label {
    PRESIDENT,
    PRIME_MINISTER,
    FOREIGN_MINISTER,
    MINISTER,
    AMBASSADOR,
    SPOKESPERSON,
    LEADER,
    CHIEF_EXECUTIVE,
    MEMBER_OF_PARLIAMENT,
    ENVOY,
    COMMANDER,
    OTHER;

    /** Whether a term was in this post; heads of bodies are told as one or the other. */
    public boolean of(Term term) {
      String held = term.office().split("\\+")[0];
      return held.equals(label()) || this == OTHER && held.equals(CHIEF_EXECUTIVE.label());
    }
  }

  @Override
  public Office with(Circumstances other) {
    return new Office(other, person, post, of, former);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.office(this);
  }
}
