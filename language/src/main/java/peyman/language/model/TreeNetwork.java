package peyman.language.model;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * The weights of the network that parses. Immutable, shared by all threads.
 *
 * @param words vectors of what is seen of words, see {@link TreeFeatures}
 * @param scale what a step of them is worth
 * @param memories layers of memory, forward and backward by turns
 * @param gates what words bring to the first two
 * @param roles four vectors of a word: as dependent, as head, and what it brings to its relation as
 *     dependent and as head
 * @param rootHead what the root is as a head
 * @param product from a dependent to the head that it looks for
 * @param label from what both bring to the relations
 */
public record TreeNetwork(
    Scorer words,
    float scale,
    Memory[] memories,
    GateRows gates,
    Layer roles,
    Layer rootHead,
    Layer product,
    Layer label) {

  /** Reads a network that was learnt. */
  public static TreeNetwork read(DataInputStream in) throws IOException {
    PackedWeights words = PackedWeights.read(in);
    Memory[] memories = new Memory[in.readInt()];
    for (int i = 0; i < memories.length; i++) {
      memories[i] = Memory.read(in, i % 2 == 1);
    }
    return new TreeNetwork(
        words,
        words.scale(),
        memories,
        new GateRows(memories[0], memories[1]),
        Layer.read(in),
        Layer.read(in),
        Layer.read(in),
        Layer.read(in));
  }

  int states() {
    return 2 * memories[0].size();
  }
}
