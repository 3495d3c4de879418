package peyman.language.model;

/** Weights of features: a row of outcome weights for each key. */
public interface Scorer {

  /** How many outcomes a row has. */
  int outcomes();

  /** Adds the key's row, if it has one, to the scores. */
  void add(int key, float[] scores);

  /** Adds the rows of all keys. */
  default void addAll(Keys keys, float[] scores) {
    for (int i = 0; i < keys.size(); i++) {
      add(keys.get(i), scores);
    }
  }
}
