/**
 * Feeds: RSS, Atom, JSON Feed, sitemaps, lists of them (OPML), and the watch that follows them to
 * their articles.
 */
package peyman.source.feed;
