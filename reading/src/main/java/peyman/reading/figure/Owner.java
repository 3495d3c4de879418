package peyman.reading.figure;

import peyman.world.Entity;

/**
 * Somebody in the sentence of a figure whose figure it may be.
 *
 * @param entity who
 * @param start first word that names it
 * @param end one past its last word
 * @param score how likely the figure is its own; the highest wins
 * @param marker the preposition that governs it, or empty
 */
record Owner(Entity entity, int start, int end, int score, String marker) {}
