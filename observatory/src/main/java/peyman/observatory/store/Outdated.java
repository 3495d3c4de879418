package peyman.observatory.store;

import peyman.text.Article;

/**
 * An article that another reader read.
 *
 * @param key after which the next ones come
 * @param article as it was given, under its id in the store
 */
public record Outdated(long key, Article article) {}
