package peyman.reading.finding;

/** What an agreement is about. */
public enum Sector implements Label {
  ENERGY,
  MINING,
  DEFENCE,
  AVIATION,
  TRANSPORT,
  DIGITAL,
  FINANCE,
  AGRICULTURE,
  HEALTH,
  WATER,
  EDUCATION,
  CULTURE,
  TRADE,
  SECURITY,
  MIGRATION,
  ENVIRONMENT,
  SPACE,
  INDUSTRY,
  CONSTRUCTION,
  TOURISM
}
