package peyman.language.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The relations by their numbers.
 *
 * @param names as CoNLL-U writes them
 * @param once those that a head has but once
 */
public record Relations(List<String> names, List<String> once) {

  public Relations {
    names = List.copyOf(names);
    once = List.copyOf(once);
  }

  static Relations read(DataInputStream in) throws IOException {
    List<String> names = Strings.read(in);
    return new Relations(names, Strings.read(in));
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutputStream out) throws IOException {
    Strings.write(out, names);
    Strings.write(out, once);
  }

  /** The number of the relation that the root alone has. */
  int root() {
    return names.indexOf("root");
  }

  /** For each relation whether a head has it but once. */
  boolean[] onces() {
    boolean[] onces = new boolean[names.size()];
    for (int i = 0; i < onces.length; i++) {
      onces[i] = once.contains(names.get(i));
    }
    return onces;
  }
}
