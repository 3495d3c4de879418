package peyman.observatory.store;

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
    MODALITY
  }
}
