package peyman.reading.clause;

import java.util.List;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Predicate.Tense;
import peyman.reading.discourse.Folding;

/** Reads the forms of verbs: which word is finite, in which tense, with which auxiliaries. */
final class Verbs {

  private static final int STEM_LETTERS = 3;

  private static final String BE = "بودن";
  private static final String BECOME = "شدن";
  private static final Set<String> BECOMING = Set.of("شدن", "گردیدن");

  private Verbs() {}

  /** The infinitive of a verb's word: «کرد#کن» gives «کردن», the copula «بودن». */
  static String written(Word word) {
    String lemma = word.lemma();
    int hash = lemma.indexOf('#');
    String past = hash < 0 ? lemma : lemma.substring(0, hash);
    if (hash < 0 && untagged(word)) {
      past = word.form().substring(0, word.form().length() - 1);
    }
    return past.isEmpty() || past.equals("هست") ? BE : past + "ن";
  }

  /** The infinitive, folded as lexicons are asked. */
  static String infinitive(Word word) {
    return Folding.fold(written(word));
  }

  static boolean finite(List<Word> words, int i) {
    Word word = words.get(i);
    if (word.upos() != Upos.VERB && word.upos() != Upos.AUX) {
      return bare(words, i) || untagged(word) && copulaNext(words, i);
    }
    String form = Folding.fold(word.form());
    boolean infinitive = form.equals(infinitive(word)) && !form.equals("ان");
    return !infinitive && !headOfRelative(words, i) && !attributive(words, i);
  }

  /** «پیوسته است»: a participle that the tagger takes for an adjective. */
  private static boolean untagged(Word word) {
    String form = word.form();
    return form.endsWith("ه")
        && word.upos() != Upos.VERB
        && BareVerbs.instance().contains(form.substring(0, form.length() - 1));
  }

  private static boolean copulaNext(List<Word> words, int i) {
    return i + 1 < words.size()
        && words.get(i + 1).upos() == Upos.AUX
        && infinitive(words.get(i + 1)).equals(BE);
  }

  /** «نشستی که ...» at the start: a noun that looks like a verb. */
  private static boolean headOfRelative(List<Word> words, int i) {
    boolean first = i == 0 || words.get(i - 1).upos() == Upos.PUNCT;
    return first && i + 1 < words.size() && words.get(i + 1).form().equals("که");
  }

  /**
   * «توافق حاصل شده میان ...», «توافق گسترده&zwnj;ای با ...»: a participle that goes on is no verb;
   * one that ends is.
   */
  private static boolean attributive(List<Word> words, int i) {
    Word word = words.get(i);
    if (word.upos() != Upos.VERB || !participle(word)) {
      return false;
    }
    int end = end(words, i);
    boolean bare = participle(words.get(end - 1));
    if (!bare || end >= words.size()) {
      return false;
    }
    Upos next = words.get(end).upos();
    return next != Upos.PUNCT && next != Upos.CCONJ && next != Upos.SCONJ;
  }

  private static boolean participle(Word word) {
    return word.form().endsWith("ه") || word.form().endsWith("ه\u200Cای");
  }

  /**
   * A bare past that the tagger takes for a noun: «به پیمان پیوست», where the clause ends behind
   * it.
   */
  private static boolean bare(List<Word> words, int i) {
    if (i < 2 || !BareVerbs.instance().contains(words.get(i).form())) {
      return false;
    }
    if (words.get(i - 1).upos() == Upos.ADP || words.get(i - 1).form().equals("این")) {
      return false;
    }
    String next = i + 1 < words.size() ? words.get(i + 1).form() : ".";
    return next.equals("و")
        || next.equals(".")
        || next.equals("؛")
        || next.equals("!")
        || next.equals("/");
  }

  /** One past the last word of the verb that starts at a word, its auxiliaries included. */
  static int end(List<Word> words, int start) {
    int end = start + 1;
    if (words.get(start).lemma().startsWith("خواست#")
        && words.get(start).upos() == Upos.AUX
        && end < words.size()
        && words.get(end).upos() == Upos.VERB) {
      end++;
    }
    while (end < words.size() && follows(words, end)) {
      end++;
    }
    return end;
  }

  private static boolean follows(List<Word> words, int i) {
    Word word = words.get(i);
    if (word.upos() != Upos.AUX && word.upos() != Upos.VERB) {
      return false;
    }
    boolean participle = Folding.fold(words.get(i - 1).form()).endsWith("ه");
    String infinitive = infinitive(word);
    return participle && (infinitive.equals(BE) || BECOMING.contains(infinitive));
  }

  /** «نامید», «نوشت»: the first letter is the verb's own, not the one that denies. */
  private static boolean ofStem(Word verb) {
    String form = verb.form();
    return form.length() >= STEM_LETTERS
        && verb.lemma().startsWith(form.substring(0, STEM_LETTERS));
  }

  /** The word in a verb that carries its meaning. */
  static int core(List<Word> words, int start, int end) {
    if (words.get(start).upos() == Upos.AUX
        && words.get(start).lemma().startsWith("خواست#")
        && start + 1 < end) {
      return start + 1;
    }
    return start;
  }

  static boolean passive(List<Word> words, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (infinitive(words.get(i)).equals(BECOME)) {
        return true;
      }
    }
    return false;
  }

  static boolean negated(List<Word> words, int start, int end) {
    for (int i = start; i < end; i++) {
      Word word = words.get(i);
      String form = Folding.fold(word.form());
      boolean told = "Neg".equals(word.features().get("Polarity")) && !ofStem(word);
      boolean shown =
          form.startsWith("نمی") || form.startsWith("ن") && !word.lemma().startsWith("ن");
      boolean copula = form.startsWith("نیست");
      if (told || shown || copula) {
        return true;
      }
    }
    return false;
  }

  static Tense tense(List<Word> words, int start, int end) {
    Word first = words.get(start);
    if (first.lemma().startsWith("خواست#") && first.upos() == Upos.AUX) {
      return Tense.FUTURE;
    }
    int core = core(words, start, end);
    Word verb = words.get(core);
    String form = Folding.fold(verb.form());
    String tense = verb.features().getOrDefault("Tense", "");
    boolean progressive = form.startsWith("می") || form.startsWith("نمی");
    String past = infinitive(verb);
    past = past.substring(0, past.length() - 1);
    boolean pastStem =
        form.startsWith(past)
            || form.startsWith("می" + past)
            || form.startsWith("نمی" + past)
            || form.startsWith("ن" + past);
    if (infinitive(verb).equals(BE)) {
      boolean now = form.contains("است") || form.contains("هست") || form.contains("نیست");
      return now ? Tense.PRESENT : form.startsWith("باش") ? Tense.SUBJUNCTIVE : Tense.PAST;
    }
    if (tense.equals("Past") || pastStem) {
      return Tense.PAST;
    }
    if (progressive || tense.equals("Pres") || infinitive(verb).equals("داشتن")) {
      return Tense.PRESENT;
    }
    return Tense.SUBJUNCTIVE;
  }

  static int person(List<Word> words, int start, int end) {
    for (int i = start; i < end; i++) {
      String person = words.get(i).features().get("Person");
      if (person != null && !person.equals("3")) {
        return Integer.parseInt(person);
      }
    }
    return 3;
  }
}
