package peyman.language.model;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What words bring to the gates of the first layer of memory, kept for those met lately; safe for
 * many threads.
 */
final class GateRows {

  private static final int BITS = 13;

  private final Memory forward;
  private final Memory backward;
  private final AtomicReferenceArray<Row> rows = new AtomicReferenceArray<>(1 << BITS);

  private record Row(WordType.Seen seen, float[] gates) {}

  GateRows(Memory forward, Memory backward) {
    this.forward = forward;
    this.backward = backward;
  }

  /** The gates of reading forward, then those of reading backward. Not to be written to. */
  float[] of(WordType.Seen seen) {
    int slot = seen.hash() * 0x9E3779B1 >>> 32 - BITS;
    Row row = rows.get(slot);
    if (row == null || row.seen() != seen) {
      row = new Row(seen, gates(seen.vector()));
      rows.set(slot, row);
    }
    return row.gates();
  }

  private float[] gates(float[] vector) {
    float[] gates = new float[forward.in().outputs + backward.in().outputs];
    add(forward.in(), vector, gates, 0);
    add(backward.in(), vector, gates, forward.in().outputs);
    return gates;
  }

  private static void add(Layer layer, float[] vector, float[] gates, int from) {
    float[] row = layer.start().clone();
    layer.add(vector, row);
    System.arraycopy(row, 0, gates, from, row.length);
  }
}
