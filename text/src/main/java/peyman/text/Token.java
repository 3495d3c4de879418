package peyman.text;

/**
 * A token of the repaired text: a word between spaces and punctuation; half-spaces stay inside.
 *
 * @param span where it stands in the repaired text
 * @param form its letters
 * @param kind what it is by its script
 * @param spaceAfter whether white space follows
 */
public record Token(CharSpan span, String form, TokenKind kind, boolean spaceAfter) {}
