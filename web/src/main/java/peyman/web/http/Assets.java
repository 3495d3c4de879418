package peyman.web.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * The style sheet, scripts and typeface, each under an address that holds a hash of its content, so
 * that browsers keep it for good. Thread-safe.
 */
public final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private static final List<String> NAMES =
      List.of(
          "app.css",
          "app.js",
          "charts.js",
          "cytoscape.min.js",
          "echarts.simple.min.js",
          "htmx.min.js",
          "icon.svg",
          "map.js",
          "network.js",
          "tryout.js",
          "vazirmatn.woff2");

  private final Map<String, Asset> assets;

  private Assets(Map<String, Asset> assets) {
    this.assets = assets;
  }

  /** Loads them all. */
  public static Assets load() {
    return new Assets(
        NAMES.stream()
            .map(Assets::asset)
            .collect(Collectors.toMap(Asset::name, Function.identity())));
  }

  /** The address of an asset. */
  public String url(String name) {
    Asset asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset is called " + name);
    }
    return "/assets/" + asset.hash + "/" + name;
  }

  /** Answers with an asset. */
  public void serve(Context context) {
    Asset asset = assets.get(context.pathParam("name"));
    if (asset == null) {
      throw Problem.notFound("asset.unknown", context.pathParam("name"));
    }
    // the typeface is named by the style sheet without a hash
    boolean exact = asset.hash.equals(context.pathParam("hash"));
    context.header(
        "Cache-Control", exact ? "public, max-age=31536000, immutable" : "max-age=86400");
    context.contentType(TYPES.get(asset.name.substring(asset.name.lastIndexOf('.') + 1)));
    String accepted = context.header("Accept-Encoding");
    context.disableCompression();
    context.header("Vary", "Accept-Encoding");
    if (asset.packed.length < asset.content.length
        && accepted != null
        && accepted.toLowerCase(Locale.ROOT).contains("gzip")) {
      context.header("Content-Encoding", "gzip").result(asset.packed);
    } else {
      context.result(asset.content);
    }
  }

  private static Asset asset(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/peyman/web/assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the asset " + name + " is missing from the class path");
      }
      byte[] content = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new Asset(
          name, HexFormat.of().formatHex(digest, 0, 6), content, packed(name, content));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the asset " + name, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] packed(String name, byte[] content) throws IOException {
    if (name.endsWith(".woff2")) {
      return content; // is packed in itself
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static final class Asset {
    private final String name;
    private final String hash;
    private final byte[] content;
    private final byte[] packed;

    Asset(String name, String hash, byte[] content, byte[] packed) {
      this.name = name;
      this.hash = hash;
      this.content = content;
      this.packed = packed;
    }

    String name() {
      return name;
    }
  }
}
