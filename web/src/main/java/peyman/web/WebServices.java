package peyman.web;

import java.util.function.Supplier;
import peyman.observatory.Observatory;
import peyman.observatory.search.Search;
import peyman.reading.Reader;
import peyman.web.token.Tokens;

/**
 * What is served; who starts a server closes these after it.
 *
 * @param reader reads texts that are sent; may have to load first
 * @param search searches the observatory; may have to load first
 * @param tokens who may write
 */
public record WebServices(
    Observatory observatory, Supplier<Reader> reader, Supplier<Search> search, Tokens tokens) {}
