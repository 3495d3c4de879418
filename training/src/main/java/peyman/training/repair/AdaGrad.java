package peyman.training.repair;

/** Weights of hashed features under training by AdaGrad. */
final class AdaGrad {

  final float[] weights;
  private final float[] squares;
  private final float rate;
  private final float decay;

  AdaGrad(int bits, float rate, float decay) {
    weights = new float[1 << bits];
    squares = new float[1 << bits];
    this.rate = rate;
    this.decay = decay;
  }

  float get(int hash) {
    return weights[hash & weights.length - 1];
  }

  void step(int hash, float gradient) {
    int index = hash & weights.length - 1;
    float g = gradient + decay * weights[index];
    squares[index] += g * g;
    weights[index] -= rate * g / (float) Math.sqrt(squares[index] + 1e-6f);
  }
}
