package peyman.language.model;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The word types met lately, by form: a cache with two places for each form, safe for many threads.
 */
public final class WordTypes {

  private static final int BITS = 15;
  private static final int LONGEST = 64;

  private final Lexicon lexicon;
  private final Verbs verbs;
  private final AtomicReferenceArray<WordType> cache = new AtomicReferenceArray<>(1 << BITS);

  /** Types that know this lexicon and these verbs. */
  public WordTypes(Lexicon lexicon, Verbs verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /** The type of a form; of very long forms only the end is looked at. */
  public WordType of(String form) {
    int slot = form.hashCode() * 0x9E3779B1 >>> 32 - BITS;
    WordType first = cache.get(slot);
    if (first != null && first.form.equals(form)) {
      return first;
    }
    WordType second = cache.get(slot ^ 1);
    if (second != null && second.form.equals(form)) {
      return second;
    }
    WordType type = new WordType(seen(form), lexicon, verbs);
    if (form.length() <= LONGEST) {
      cache.set(slot ^ 1, first);
      cache.set(slot, type);
    }
    return type;
  }

  private static String seen(String form) {
    if (form.isEmpty()) {
      return " ";
    }
    return form.length() <= LONGEST ? form : form.substring(form.length() - LONGEST);
  }

  public Lexicon lexicon() {
    return lexicon;
  }
}
