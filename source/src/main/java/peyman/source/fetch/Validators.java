package peyman.source.fetch;

import java.util.Optional;

/** By what a host tells whether content has changed since it was fetched. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
