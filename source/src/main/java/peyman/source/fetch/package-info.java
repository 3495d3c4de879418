/**
 * Fetching from the web, politely and safely.
 *
 * <p>{@link peyman.source.fetch.Fetcher} gets one address within limits and never from a private
 * network; {@link peyman.source.fetch.Manners} adds robots.txt and a pause between requests to one
 * host.
 */
package peyman.source.fetch;
