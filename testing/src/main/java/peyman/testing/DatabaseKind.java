package peyman.testing;

/** The kinds of database that a store can be in; tests of stores run on each. */
public enum DatabaseKind {
  SQLITE,
  POSTGRES
}
