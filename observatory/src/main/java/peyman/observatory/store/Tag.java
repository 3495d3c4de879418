package peyman.observatory.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Something that filters ask for: an entity, a sector, an act, an outlet, … */
record Tag(Kind kind, String value) {

  /** All merged records have it. */
  static final Tag ALL = new Tag(Kind.ALL, "");

  Tag {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(value);
  }

  /** Kinds of tags; stores know them by name. */
  enum Kind {
    ALL,
    TYPE,
    ENTITY,
    SECTOR,
    ACT,
    OUTLET,
    UNIT,
    MODALITY,
    /** Of what many sources tell: each of {@link #SOURCES} that they reach. */
    SOURCES,
    /** Of amounts in any unit: each power of ten of {@link #POWERS} that they reach. */
    POWER
  }

  /** Numbers of sources that filters can begin from. */
  private static final List<Integer> SOURCES = List.of(2, 3, 5, 10, 20, 50, 100, 500);

  private static final List<Integer> POWERS = List.of(6, 9, 12, 15);

  /** All numbers of sources that a number reaches. */
  static List<Tag> sources(int count) {
    return SOURCES.stream()
        .filter(reached -> count >= reached)
        .map(reached -> new Tag(Kind.SOURCES, Integer.toString(reached)))
        .toList();
  }

  /** All powers of ten that an amount reaches. */
  static List<Tag> powers(BigDecimal amount) {
    return POWERS.stream()
        .filter(power -> amount.compareTo(BigDecimal.TEN.pow(power)) >= 0)
        .map(power -> new Tag(Kind.POWER, Integer.toString(power)))
        .toList();
  }
}
