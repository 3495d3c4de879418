package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags (universal tag and PerDT's own) and feature bundles that the tagger knows. */
public final class TagSet {

  private final List<String> tags;
  private final List<String> bundles;
  private final List<Map<String, String>> features = new ArrayList<>();
  private final List<String> pairs;
  private final String[] upos;
  private final int[][] bundlesByTag;

  /**
   * A tag set.
   *
   * @param tags universal tag and PerDT's own, {@code NOUN N_IANM}
   * @param bundles as CoNLL-U writes them
   * @param pairs for each tag the numbers of the bundles that it may have, with spaces between
   */
  public TagSet(List<String> tags, List<String> bundles, List<String> pairs) {
    this.tags = List.copyOf(tags);
    this.bundles = List.copyOf(bundles);
    this.pairs = List.copyOf(pairs);
    bundlesByTag = new int[tags.size()][];
    for (int tag = 0; tag < bundlesByTag.length; tag++) {
      bundlesByTag[tag] =
          Arrays.stream(pairs.get(tag).split(" ")).mapToInt(Integer::parseInt).toArray();
    }
    upos = new String[tags.size()];
    for (int tag = 0; tag < upos.length; tag++) {
      upos[tag] = tags.get(tag).substring(0, tags.get(tag).indexOf(' '));
    }
    for (String bundle : bundles) {
      features.add(parse(bundle));
    }
  }

  private static Map<String, String> parse(String bundle) {
    Map<String, String> map = new LinkedHashMap<>();
    if (!"_".equals(bundle)) {
      for (String feature : bundle.split("\\|")) {
        int equals = feature.indexOf('=');
        map.put(feature.substring(0, equals), feature.substring(equals + 1));
      }
    }
    return java.util.Collections.unmodifiableMap(map);
  }

  public List<String> tags() {
    return tags;
  }

  public List<String> bundles() {
    return bundles;
  }

  /** The universal tag of a tag. */
  public String upos(int tag) {
    return upos[tag];
  }

  /** For each tag the first tag of the same part of speech. */
  public int[] parts() {
    int[] parts = new int[upos.length];
    for (int tag = 0; tag < parts.length; tag++) {
      parts[tag] = first(upos[tag]);
    }
    return parts;
  }

  /** The first tag of a part of speech, or -1. */
  int first(String wanted) {
    for (int tag = 0; tag < upos.length; tag++) {
      if (upos[tag].equals(wanted)) {
        return tag;
      }
    }
    return -1;
  }

  /** PerDT's own tag of a tag. */
  public String xpos(int tag) {
    return tags.get(tag).substring(tags.get(tag).indexOf(' ') + 1);
  }

  /** The features of a bundle, one shared map for each. */
  public Map<String, String> features(int bundle) {
    return features.get(bundle);
  }

  /** The bundles that a tag may have. */
  int[] bundles(int tag) {
    return bundlesByTag[tag];
  }

  /** The number of a tag, -1 where there is none. */
  public int tag(String upos, String xpos) {
    return tags.indexOf(upos + " " + xpos);
  }

  /** Reads a tag set that {@link #write} wrote. */
  public static TagSet read(DataInputStream in) throws IOException {
    return new TagSet(Strings.read(in), Strings.read(in), Strings.read(in));
  }

  /** Writes the tag set. */
  public void write(DataOutputStream out) throws IOException {
    Strings.write(out, tags);
    Strings.write(out, bundles);
    Strings.write(out, pairs);
  }
}
