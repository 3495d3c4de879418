package peyman.web.words;

import peyman.observatory.record.Merged;
import peyman.observatory.record.Told;
import peyman.observatory.wording.StoredSentence;

/** Tells stored records in the words of a page. Thread-safe. */
public final class Retold {

  private final StoredSentence sentences;

  public Retold(Words words) {
    this.sentences = new StoredSentence(words.wording());
  }

  /** The sentence of what many articles tell. */
  public String sentence(Merged merged) {
    return sentences.sentence(merged);
  }

  /** The sentence of one article's telling. */
  public String sentence(Told told) {
    return sentences.sentence(told);
  }
}
