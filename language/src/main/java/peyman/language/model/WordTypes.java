package peyman.language.model;

/**
 * The word types met lately, by form: a cache with four places for each form, safe for many
 * threads. It may forget or keep twice what two threads put at one place at once, since a type can
 * always be made again; all that readers need of one is final or volatile.
 */
public final class WordTypes {

  private static final int BITS = 16;
  private static final int PLACES = 4;
  private static final int LONGEST = 64;

  private final Lexicon lexicon;
  private final Verbs verbs;
  private final WordType[] cache = new WordType[1 << BITS];

  /** Types that know this lexicon and these verbs. */
  public WordTypes(Lexicon lexicon, Verbs verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /** The type of a form; of very long forms only the end is looked at. */
  public WordType of(String form) {
    int hash = form.hashCode();
    int first = hash * 0x9E3779B1 >>> 32 - BITS & -PLACES;
    for (int place = 0; place < PLACES; place++) {
      WordType type = cache[first + place];
      if (type != null && type.formHash == hash && type.form.equals(form)) {
        if (place > 1) {
          putFirst(type, first, place);
        }
        return type;
      }
    }
    WordType type = new WordType(seen(form), lexicon, verbs);
    if (form.length() <= LONGEST) {
      putFirst(type, first, PLACES - 1);
    }
    return type;
  }

  /** Puts a type first of its places; the ones before the given place move on. */
  private void putFirst(WordType type, int first, int place) {
    System.arraycopy(cache, first, cache, first + 1, place);
    cache[first] = type;
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
