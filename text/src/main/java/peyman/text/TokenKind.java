package peyman.text;

/** What a token is by its script alone. */
public enum TokenKind {
  /** A word in Persian (Arabic) script, half-spaces included. */
  WORD,
  /** Digits with their separators: «۱.۱», «۱۲۰۰», «8/15». */
  NUMBER,
  /** A word in another script, or mixed: «C5+1», «iPhone». */
  FOREIGN,
  PUNCTUATION,
  SYMBOL,
  URL,
  EMAIL,
  HASHTAG,
  HANDLE,
  EMOJI
}
