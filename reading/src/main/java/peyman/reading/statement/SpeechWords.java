package peyman.reading.statement;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import peyman.reading.discourse.Folding;
import peyman.text.TsvTable;

/** Words by which speech is told: «بیانیه», «گزارش», «توییت»; asked by their forms. */
enum SpeechWords {
  /** What «در ... آمده است» stands with. */
  DOCUMENT,
  /** What an outlet publishes. */
  REPORT,
  /** What a body or person issues: who issued it speaks by it. */
  LETTER,
  /** Where and how posts are written. */
  POST,
  /** What stands before whom a headline quotes: «ادعای ...». */
  SPEECH,
  /** What is held «با» whom a headline or a paper quotes: «گفت&zwnj;وگو». */
  INTERVIEW,
  /** Pronouns of who speaks or is spoken to: nobody that is quoted. */
  PARTY,
  /** Who speaks for others: «سخنگوی». */
  VOICE,
  /** Words inside such a title by which the state itself speaks: «وزارت خارجه», «دولت». */
  STATE,
  /** By which nobody in particular speaks: «باید گفت». */
  MODAL,
  /** Whom somebody belongs to stands behind «به»: «نزدیک», «وابسته». */
  CLOSE,
  /** Some of those who stand behind «از»: «یکی از ساکنان». */
  PART,
  /** Who is nobody in particular: «کسی», «افرادی». */
  NOBODY,
  /** Prepositions before an outlet that is only spoken of. */
  ABOUT,
  /** What makes a longer preposition: «از جمله», «از سوی». */
  LONGER,
  /** Prepositions before whom the subject quotes: «به نقل از». */
  QUOTED,
  /** What may follow a participle: «گفته است». */
  AUXILIARY,
  /** By what a passive is told: «گفته شد». */
  PASSIVE,
  /** By what a future is told: «گفته خواهد شد». */
  FUTURE,
  /** Verbs of writing. */
  WRITES,
  /** «ادامه», which may have an object of its own. */
  GOES_ON;

  private static final Map<SpeechWords, Set<String>> FORMS = load();

  private static Map<SpeechWords, Set<String>> load() {
    Map<SpeechWords, Set<String>> forms = new EnumMap<>(SpeechWords.class);
    for (SpeechWords noun : values()) {
      forms.put(noun, new HashSet<>());
    }
    TsvTable table =
        TsvTable.load(SpeechWords.class, "speech_words.tsv", "form", "class")
            .requireSorted()
            .requireUnique(0, 1);
    for (TsvTable.Row row : table.rows()) {
      try {
        forms.get(valueOf(row.cell(1).toUpperCase(Locale.ROOT))).add(Folding.fold(row.cell(0)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return forms;
  }

  /** Whether a word is one of these. */
  boolean has(String form) {
    return FORMS.get(this).contains(Folding.fold(form));
  }
}
