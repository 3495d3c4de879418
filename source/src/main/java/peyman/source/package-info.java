/**
 * Where articles come from: plain text and JSON, from files and streams.
 *
 * <p>The door is {@link peyman.source.ArticleSource}. What cannot be read never throws: it becomes
 * a {@link peyman.source.Supply.Refused} with a reason that says what to do, and reading goes on.
 */
package peyman.source;
