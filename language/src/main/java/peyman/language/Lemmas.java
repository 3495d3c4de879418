package peyman.language;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import peyman.language.model.Dictionary;
import peyman.language.model.Models;

/**
 * The dictionary forms that single words may have, without their sentence: what a search compares.
 * The same form always gives the same ones, and forms of one word share one: «توافق&zwnj;های» and
 * «توافق» ("accord") give توافق, «می&zwnj;کند» and «کرد» ("does, did") give کرد#کن.
 *
 * <p>Loads a part of what {@link Language} loads. Thread-safe; load it once and share it.
 */
public final class Lemmas {

  private static final int BITS = 16;
  private static final int LONGEST = 40;

  private record Known(String form, List<String> lemmas) {}

  private final Dictionary dictionary;
  private final AtomicReferenceArray<Known> lately = new AtomicReferenceArray<>(1 << BITS);

  private Lemmas(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Loads the lexicon and the tagger. */
  public static Lemmas load() {
    try {
      return new Lemmas(Dictionary.read(Models::resource));
    } catch (IOException e) {
      throw new BrokenModelException(e);
    }
  }

  /**
   * The dictionary forms of a repaired word, the likeliest first; never empty. Verbs get past and
   * present stem with # between. A very long word is its own form.
   */
  public List<String> of(String form) {
    if (form.isEmpty() || form.length() > LONGEST) {
      return List.of(form);
    }
    int slot = form.hashCode() * 0x9E3779B1 >>> 32 - BITS;
    Known known = lately.get(slot);
    if (known == null || !known.form().equals(form)) {
      known = new Known(form, List.copyOf(dictionary.lemmas(form)));
      lately.set(slot, known);
    }
    return known.lemmas();
  }
}
