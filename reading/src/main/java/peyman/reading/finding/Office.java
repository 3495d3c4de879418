package peyman.reading.finding;

import peyman.world.Entity;

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
    OTHER
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
