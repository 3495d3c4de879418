package peyman.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import peyman.language.AnalysedSentence;
import peyman.language.Deprel;
import peyman.language.Name;
import peyman.language.NameType;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.text.TsvTable;

/**
 * Knows how far the name of a person reaches whom the gazetteer does not have: the finder often
 * sees only its first word, or a common noun as a name.
 */
final class PersonNames {

  private static final int LONGEST_IN_MARKS = 5;
  private static final String OBJECT = "را";
  private static final String PARTICIPLE = "شده";
  private static final String FOREIGN = "foreign";
  private static final Set<String> QUOTES = Set.of("\u00AB", "\u00BB", "\"", "\u201C", "\u201D");

  private final ContextWords context;
  private final Set<String> givenNames;
  private final Set<String> foreign;

  private PersonNames(ContextWords context, Set<String> givenNames, Set<String> foreign) {
    this.context = context;
    this.givenNames = Set.copyOf(givenNames);
    this.foreign = Set.copyOf(foreign);
  }

  static PersonNames load(ContextWords context) {
    TsvTable table =
        TsvTable.load(PersonNames.class, "given_names.tsv", "form", "origin")
            .requireSorted()
            .requireUnique(0);
    Set<String> given = new HashSet<>();
    Set<String> foreign = new HashSet<>();
    for (TsvTable.Row row : table.rows()) {
      String form = Forms.fold(row.cell(0));
      given.add(form);
      if (row.cell(1).equals(FOREIGN)) {
        foreign.add(form);
      } else if (!row.cell(1).isEmpty()) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return new PersonNames(context, given, foreign);
  }

  /** The pairs of words of an article that stand together whenever the first is a name. */
  Set<String> pairs(List<AnalysedSentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (AnalysedSentence sentence : sentences) {
      List<Word> words = sentence.words();
      for (Name name : sentence.names()) {
        if (name.type() == NameType.PERSON && name.endWord() < words.size()) {
          if (goesOn(words.get(name.endWord()))) {
            counts.merge(pair(words, name.endWord() - 1), 1, Integer::sum);
          }
        }
      }
    }
    counts.values().removeIf(count -> count < 2);
    return counts.keySet();
  }

  private static String pair(List<Word> words, int first) {
    return Forms.fold(words.get(first).form()) + " " + Forms.fold(words.get(first + 1).form());
  }

  /** Where a name reaches that the finder saw end at a word. */
  int end(List<Word> words, int start, int end, Mention[] taken, Set<String> pairs) {
    int last = Math.max(end, endInMarks(words, start, taken));
    while (last < words.size() && taken[last] == null && continues(words, start, last, pairs)) {
      last++;
    }
    return last;
  }

  /** Where a name ends that stands alone in marks: «حسین ملک افضلی»; 0 where none does. */
  private static int endInMarks(List<Word> words, int start, Mention[] taken) {
    if (start == 0 || !QUOTES.contains(words.get(start - 1).form())) {
      return 0;
    }
    for (int i = start; i < Math.min(words.size(), start + LONGEST_IN_MARKS); i++) {
      if (QUOTES.contains(words.get(i).form())) {
        return i;
      }
      if (taken[i] != null || !goesOn(words.get(i))) {
        return 0;
      }
    }
    return 0;
  }

  private boolean continues(List<Word> words, int start, int next, Set<String> pairs) {
    Word word = words.get(next);
    if (!goesOn(word) || common(word) || context.is(ContextWords.Kind.TITLE, word.form())) {
      return false;
    }
    if (context.is(ContextWords.Kind.SURNAME, word.form()) && next - start < 3) {
      return true;
    }
    Word first = words.get(start);
    boolean sister = first.deprel() == Deprel.FLAT_NAME && first.headIndex() == word.headIndex();
    boolean flat = word.deprel() == Deprel.FLAT_NAME && (word.headIndex() >= start || sister);
    if (word.upos() == Upos.PROPN && flat && word.headIndex() < next) {
      return true;
    }
    boolean onlyGiven = next == start + 1 && given(words.get(start).form());
    boolean doubled = onlyGiven && given(word.form()) && next + 1 < words.size();
    if (doubled && word.upos() == Upos.PROPN && goesOn(words.get(next + 1))) {
      return true;
    }
    if (onlyGiven && next + 1 < words.size() && words.get(next + 1).form().equals("،")) {
      return true;
    }
    boolean hangs = word.headIndex() == start;
    return onlyGiven && hangs && word.upos() != Upos.ADJ || pairs.contains(pair(words, next - 1));
  }

  private static boolean goesOn(Word word) {
    boolean nominal =
        switch (word.upos()) {
          case PROPN, NOUN, ADJ -> true;
          default -> false;
        };
    return nominal && word.deprel() != Deprel.COMPOUND_LVC && word.form().length() > 1;
  }

  /** Where a name of the finder ends when common nouns and what follows them are cut off. */
  int trimmed(List<Word> words, Name name) {
    int end = name.startWord();
    while (end < name.endWord() && !common(words.get(end))) {
      end++;
    }
    boolean honoured = end == name.startWord() && end + 1 < name.endWord();
    boolean title = honoured && context.is(ContextWords.Kind.TITLE, words.get(end).form());
    return title ? name.endWord() : end;
  }

  /** Where the name of a person ends that tells his father or house: «... بن سلمان آل سعود». */
  int houseEnd(List<Word> words, Entity entity, int end) {
    boolean goesOn =
        entity.type() == EntityType.PERSON
            && end + 1 < words.size()
            && context.is(ContextWords.Kind.HOUSE, words.get(end).form());
    return goesOn && goesOn(words.get(end + 1)) ? end + 2 : end;
  }

  boolean given(String word) {
    return givenNames.contains(Forms.fold(word));
  }

  /** Whether a word is a given name of Iranians, Afghans or Tajiks. */
  boolean regional(String word) {
    String form = Forms.fold(word);
    return givenNames.contains(form) && !foreign.contains(form);
  }

  /** Whether a given name begins somebody else's name than the one it is listed for. */
  boolean another(List<Word> words, int start, int end) {
    boolean only = end == start + 1 && end < words.size() && given(words.get(start).form());
    return only && words.get(end).upos() == Upos.PROPN && !common(words.get(end));
  }

  /**
   * Whether one word that the finder took for a name is none: the participle in «تلفنی
   * رمزگذاری&zwnj;شده», what a verb is made with («را نوید می&zwnj;دهد»), a noun that is a given
   * name too before a common one («حسن نیت»).
   */
  boolean noun(List<Word> words, int start) {
    Word word = words.get(start);
    String form = Forms.fold(word.form());
    boolean made =
        word.deprel() == Deprel.COMPOUND_LVC
            || start > 0
                && words.get(start - 1).form().equals(OBJECT)
                && start + 1 < words.size()
                && words.get(start + 1).upos() == Upos.VERB;
    boolean before = start + 1 < words.size() && given(word.form()) && mere(words.get(start + 1));
    return made || before || form.length() > PARTICIPLE.length() && form.endsWith(PARTICIPLE);
  }

  /** Whether a word is a common noun that tells nobody's office. */
  private boolean mere(Word word) {
    return common(word)
        && word.upos() == Upos.NOUN
        && !context.is(ContextWords.Kind.OFFICE, word.form())
        && !context.is(ContextWords.Kind.TITLE, word.form());
  }

  /** Whether a word that the finder took for a name alone is a common noun. */
  boolean common(Word word) {
    return context.is(ContextWords.Kind.COMMON, word.form());
  }

  /** Whether a given name starts a name here that the finder did not see: «ماشاءالله عظیمی». */
  boolean starts(List<Word> words, int i, Mention[] taken) {
    if (!given(words.get(i).form())
        || i + 1 >= words.size()
        || taken[i] != null
        || taken[i + 1] != null) {
      return false;
    }
    Word next = words.get(i + 1);
    boolean name = next.upos() == Upos.PROPN || next.upos() == Upos.NOUN;
    return name && goesOn(next) && !common(next) && bounded(words, i) && closed(words, i + 2);
  }

  private boolean bounded(List<Word> words, int start) {
    if (start == 0 || context.is(ContextWords.Kind.TITLE, words.get(start - 1).form())) {
      return true;
    }
    return switch (words.get(start - 1).upos()) {
      case PUNCT, CCONJ, SCONJ, VERB, AUX, SYM -> true;
      default -> false;
    };
  }

  private static boolean closed(List<Word> words, int end) {
    return end >= words.size()
        || switch (words.get(end).upos()) {
          case ADP, PUNCT, ADV, SCONJ -> true;
          default -> false;
        };
  }
}
