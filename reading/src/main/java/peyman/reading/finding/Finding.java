package peyman.reading.finding;

/** Something that an article says: one record of the contract. */
public sealed interface Finding
    permits Agreement, Event, Figure, Meeting, Office, Route, Statement {

  /** What every record has. */
  Circumstances circumstances();

  /** The same finding under other circumstances. */
  Finding with(Circumstances circumstances);

  /** Calls the case of this finding's type. */
  <R> R match(Cases<R> cases);

  /** One function per record type; a new type breaks every consumer, on purpose. */
  interface Cases<R> {
    R agreement(Agreement agreement);

    R meeting(Meeting meeting);

    R statement(Statement statement);

    R figure(Figure figure);

    R route(Route route);

    R office(Office office);

    R event(Event event);
  }
}
