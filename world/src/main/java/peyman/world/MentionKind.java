package peyman.world;

/** How a mention names its entity. */
public enum MentionKind {
  /** By its name, or a part of it: «قزاقستان», «توکایف». */
  NAME,
  /** By an adjective or people's name made from it: «قزاقستانی», «آمریکایی». */
  DEMONYM,
  /** By a place or house that stands for it: «کاخ سفید», «کرملین», «تهران». */
  METONYM
}
