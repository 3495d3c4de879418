package peyman.world;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import peyman.text.TsvTable;

/** Words beside a name that tell how it is used. */
final class ContextWords {

  /** What they tell. */
  enum Kind {
    /** Near them a capital is a place. */
    MOTION,
    /** Right after them stands a place. */
    PLACE,
    /** Bodies that are the voice of a state. */
    STATE,
    /** After them an ambiguous form is a name. */
    SUPPORT,
    /** Before a surname they are no first name. */
    TITLE,
    /** What is called after a person. */
    INSTITUTION,
    /** Second parts of surnames that are written apart: «نژاد», «تهرانی». */
    SURNAME,
    /** Common nouns that are no name when they stand alone. */
    COMMON,
    /** Inside a name, before a father or house. */
    HOUSE,
    /** Before the field of a ministry they make it the name of an office, not of a body. */
    MINISTER,
    /** Titles: no body's name starts with one. */
    OFFICE,
    /** Gatherings of several, whose names are no bodies: «کمیسیون مشترک». */
    GATHERING,
    /** A body whose name starts with one publishes news. */
    OUTLET,
    /** Before whom something was told or is quoted: «گفتگو با», «به نقل از». */
    TOLD
  }

  private final Map<Kind, Set<String>> words;

  private ContextWords(Map<Kind, Set<String>> words) {
    this.words = words;
  }

  static ContextWords load() {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    TsvTable table =
        TsvTable.load(ContextWords.class, "context.tsv", "form", "class")
            .requireSorted()
            .requireUnique(0, 1);
    for (TsvTable.Row row : table.rows()) {
      try {
        words.get(Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT))).add(Forms.fold(row.cell(0)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return new ContextWords(words);
  }

  boolean is(Kind kind, CharSequence form) {
    return words.get(kind).contains(Forms.fold(form));
  }
}
