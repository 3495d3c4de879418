package peyman.web.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import peyman.web.http.Problem;

/**
 * The tokens of a store: who has one may write through the server. A file beside the store keeps
 * their hashes; the tokens themselves are shown once and kept nowhere. Thread-safe.
 */
public final class Tokens {

  private static final String PREFIX = "peyman_";
  private static final int BYTES = 32;

  private final Path file;

  /**
   * The tokens of a store.
   *
   * @param folder where the store, or its index, is
   */
  public Tokens(Path folder) {
    this.file = folder.resolve("tokens.tsv");
  }

  /** A token without itself. */
  public record Issued(String hash, String name, Instant made) {}

  /** Makes a token and keeps its hash. */
  public synchronized String issue(String name) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    List<Issued> all = new ArrayList<>(all());
    all.add(
        new Issued(
            hash(token),
            name.replaceAll("\\s+", " ").strip(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    write(all);
    return token;
  }

  /** Takes back the tokens of a name; how many there were. */
  public synchronized int revoke(String name) {
    List<Issued> all = all();
    List<Issued> left = all.stream().filter(token -> !token.name.equals(name)).toList();
    write(left);
    return all.size() - left.size();
  }

  /** The tokens that are good. */
  public synchronized List<Issued> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells.length == 3)
          .map(cells -> new Issued(cells[0], cells[1], Instant.parse(cells[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Whose token it is. */
  public Optional<String> holder(String token) {
    byte[] hash = hash(token).getBytes(StandardCharsets.US_ASCII);
    return all().stream()
        .filter(
            known -> MessageDigest.isEqual(known.hash.getBytes(StandardCharsets.US_ASCII), hash))
        .map(Issued::name)
        .findFirst();
  }

  /**
   * Lets only holders through.
   *
   * @param authorization the header, {@code Bearer TOKEN}; null where there is none
   * @return whose token it is
   */
  public String demand(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw new Problem(401, "token.missing");
    }
    return holder(authorization.substring(7).strip())
        .orElseThrow(() -> new Problem(403, "token.wrong"));
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void write(List<Issued> tokens) {
    List<String> lines =
        tokens.stream().map(token -> token.hash + "\t" + token.name + "\t" + token.made).toList();
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
      }
      Files.write(
          file,
          lines,
          StandardCharsets.UTF_8,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
