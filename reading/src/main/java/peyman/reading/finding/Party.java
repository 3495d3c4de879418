package peyman.reading.finding;

import peyman.world.Entity;

/**
 * Who takes part in an agreement, and as what.
 *
 * @param entity who
 * @param role as what
 */
public record Party(Entity entity, Role role) {

  /** The roles of the contract. */
  public enum Role implements Label {
    PARTY,
    JOINER,
    BUYER,
    SELLER,
    INVESTOR,
    LENDER,
    OPERATOR,
    BENEFICIARY,
    MEDIATOR,
    GUARANTOR
  }
}
