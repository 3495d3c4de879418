package peyman.source.fetch;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What came of a fetch. */
public sealed interface Fetched {

  /** Calls the case of this outcome. */
  <R> R match(Cases<R> cases);

  /** One function per kind of outcome. */
  interface Cases<R> {
    R content(Content content);

    R unchanged(Unchanged unchanged);

    R refused(Refused refused);
  }

  /** The content of an address. */
  final class Content implements Fetched {

    private final String address;
    private final Optional<String> contentType;
    private final Validators validators;
    private final byte[] bytes;

    Content(String address, Optional<String> contentType, Validators validators, byte[] bytes) {
      this.address = Objects.requireNonNull(address);
      this.contentType = contentType;
      this.validators = validators;
      this.bytes = bytes;
    }

    /** The last address, after redirects. */
    public String address() {
      return address;
    }

    public Optional<String> contentType() {
      return contentType;
    }

    public Validators validators() {
      return validators;
    }

    /** The content, decompressed; not to be changed. */
    public byte[] bytes() {
      return bytes;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.content(this);
    }
  }

  /** The content is what it was when the validators were given. */
  record Unchanged() implements Fetched {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unchanged(this);
    }
  }

  /**
   * There is no content.
   *
   * @param reason what is wrong and what to do, on one line
   * @param lasting whether asking again would give the same
   * @param retryAfter how long the host asks to be left alone
   */
  record Refused(String reason, boolean lasting, Optional<Duration> retryAfter) implements Fetched {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.refused(this);
    }
  }
}
