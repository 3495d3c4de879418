package peyman.observatory.record;

import java.util.Objects;
import peyman.world.Entity;

/**
 * Who plays which part in a record.
 *
 * @param name the contract's name of the part: a party's role ({@code party}, {@code joiner}, …),
 *     {@code accord}, {@code place}, {@code participant}, {@code host}, {@code speaker}, {@code
 *     via}, {@code addressee}, {@code subject}, {@code counterpart}, {@code route}, {@code from},
 *     {@code to}, {@code through}, {@code bypasses}, {@code person}, {@code of}, {@code actor},
 *     {@code target}
 * @param entity who
 */
public record Role(String name, Entity entity) {

  public Role {
    Objects.requireNonNull(name);
    Objects.requireNonNull(entity);
  }
}
