package peyman.world;

import java.util.Locale;

/** The entity types of the record contract, with the prefix of their ids. */
public enum EntityType {
  COUNTRY("country"),
  BLOC("bloc"),
  PERSON("person"),
  ORGANISATION("org"),
  COMPANY("org"),
  OUTLET("org"),
  PLACE("place"),
  ACCORD("accord"),
  ROUTE("route"),
  COMMODITY("commodity"),
  GROUP("group");

  private final String prefix;

  EntityType(String prefix) {
    this.prefix = prefix;
  }

  /** What stands before the colon of an id. */
  public String prefix() {
    return prefix;
  }

  /** The contract's name of the type: {@code organisation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
