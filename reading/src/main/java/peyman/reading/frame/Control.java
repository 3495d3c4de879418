package peyman.reading.frame;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.clause.Predicate;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.discourse.WordTable;

/**
 * Tells whether the subject of a clause does what a noun in it tells: «با حمله به ...», «ضمن محکوم
 * کردن ...», «حملاتی را ترتیب داد», «بر حمایت خود از ... تأکید کرد»; not «حمله را محکوم کرد».
 */
final class Control {

  /** How words hand the subject on to a noun. */
  private enum Kind {
    MARKER,
    VERB,
    GOVERNING,
    OWN,
    EFFORT,
    TOPIC,
    ASKS_FROM,
    ASKS_TO,
    ASKS_OBJECT,
    LIGHT
  }

  /** «در حمله&zwnj;ای که ... شد»: a clause of its own tells who did it. */
  private static final String THAT = "که";

  private static final WordTable<Kind> WORDS =
      WordTable.load(Control.class, "control.tsv", "kind", WordTable.constant(Kind.class));

  private Control() {}

  static boolean bySubject(Document document, Act act) {
    List<Word> words = document.words(act.sentence());
    if (act.end() < words.size() && words.get(act.end()).form().equals(THAT)) {
      return false;
    }
    for (int i = act.end(); i < Math.min(words.size(), act.end() + 2); i++) {
      if (is(words, i, Kind.OWN)) {
        return true;
      }
    }
    String verb = act.clause().predicate().map(Predicate::infinitive).orElse("");
    if (is(verb, Kind.VERB)) {
      return true;
    }
    if (is(verb, Kind.GOVERNING)) {
      return false;
    }
    Optional<Phrase> around = around(document, act);
    String marker = around.map(Phrase::marker).orElse("");
    boolean leads = around.filter(p -> leads(words, p.start(), act.start())).isPresent();
    boolean direct = act.start() > 0 && is(words, act.start() - 1, Kind.MARKER);
    return direct || leads && is(marker, Kind.MARKER);
  }

  /**
   * «با سه حمله», not «در بیانیه ... حمله»: whether a noun heads a phrase that begins at a word.
   */
  private static boolean leads(List<Word> words, int start, int noun) {
    return noun == start || noun == start + 1 && words.get(start).upos() != Upos.NOUN;
  }

  /**
   * «تلاش ایران برای امضای توافق»: the phrase of an effort that ends right before the preposition
   * of a noun.
   */
  static Optional<Phrase> effort(Document document, Act act) {
    List<Word> words = document.words(act.sentence());
    Optional<Phrase> around = around(document, act);
    if (around.isEmpty() || !leads(words, around.get().start(), act.start())) {
      return Optional.empty();
    }
    int marker = around.get().start() - around.get().marker().split(" ").length;
    return document.phrases(act.sentence()).stream()
        .filter(phrase -> phrase.end() == marker && !around.get().bare())
        .filter(phrase -> is(words.get(phrase.start()).lemma(), Kind.EFFORT))
        .findFirst();
  }

  /** «درباره مذاکرات با ...»: what a noun tells is only spoken of. */
  static boolean topic(Document document, Act act) {
    return around(document, act).filter(Control::topic).isPresent();
  }

  /** Whether a phrase is what is only spoken of: «درباره ایران». */
  static boolean topic(Phrase phrase) {
    return is(phrase.marker(), Kind.TOPIC);
  }

  private static Optional<Phrase> around(Document document, Act act) {
    return document.phrases(act.sentence()).stream().filter(p -> p.covers(act.start())).findFirst();
  }

  /** Whether a verb has most of its meaning from its noun part: «ابراز کردن», «حضور داشتن». */
  static boolean light(Predicate verb) {
    String infinitive = verb.infinitive();
    String last = infinitive.substring(infinitive.lastIndexOf(' ') + 1);
    return is(last, Kind.LIGHT) || is(last, Kind.VERB);
  }

  /** How a verb marks whom it asks to do something: «از» of «خواستن». */
  static Optional<String> addressee(Predicate verb) {
    return WORDS
        .get(verb.infinitive())
        .flatMap(
            kind ->
                switch (kind) {
                  case ASKS_FROM -> Optional.of("از");
                  case ASKS_TO -> Optional.of("به");
                  case ASKS_OBJECT -> Optional.of("را");
                  default -> Optional.empty();
                });
  }

  private static boolean is(String form, Kind kind) {
    return WORDS.get(form).filter(kind::equals).isPresent();
  }

  private static boolean is(List<Word> words, int i, Kind kind) {
    return WORDS.at(words, i).map(PhraseLexicon.Match::value).filter(kind::equals).isPresent();
  }
}
