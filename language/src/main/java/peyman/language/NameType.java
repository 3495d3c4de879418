package peyman.language;

/** What a found name names. */
public enum NameType {
  PERSON,
  PLACE,
  ORGANISATION
}
