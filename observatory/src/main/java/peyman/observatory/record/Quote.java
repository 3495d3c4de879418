package peyman.observatory.record;

import peyman.text.CodePointSpan;

/**
 * Words of an article.
 *
 * @param span where they stand in the given text
 * @param text the words to the letter
 */
public record Quote(CodePointSpan span, String text) {}
