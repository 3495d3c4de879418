package peyman.world;

import peyman.text.CharSpan;

/**
 * Words that name an entity.
 *
 * @param entity whom they name
 * @param kind how
 * @param sentenceIndex the sentence, counted from 0 in the analysis
 * @param startWord first word in the sentence
 * @param endWord one past the last word
 * @param span where they stand in the repaired text
 */
public record Mention(
    Entity entity,
    MentionKind kind,
    int sentenceIndex,
    int startWord,
    int endWord,
    CharSpan span) {}
