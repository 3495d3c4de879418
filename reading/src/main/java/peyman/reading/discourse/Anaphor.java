package peyman.reading.discourse;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import peyman.text.TsvTable;

/** Words that point back: pronouns, «این», «دو کشور»; asked by folded form. */
final class Anaphor {

  private enum Kind {
    PERSON,
    PEOPLE,
    PARTY,
    DEMONSTRATIVE,
    COUNTRY,
    PAIR,
    THREE,
    FOUR,
    FIVE,
    RELATIONAL,
    AIDE,
    SOURCE,
    FORMER,
    LATE,
    CURRENT,
    SPEAKER_MARKER,
    PEER,
    HOLY,
    ALSO
  }

  private static final Map<Kind, Set<String>> FORMS = load();

  private Anaphor() {}

  private static Map<Kind, Set<String>> load() {
    Map<Kind, Set<String>> forms = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      forms.put(kind, new HashSet<>());
    }
    TsvTable table =
        TsvTable.load(Anaphor.class, "anaphors.tsv", "form", "class")
            .requireSorted()
            .requireUnique(0, 1);
    for (TsvTable.Row row : table.rows()) {
      try {
        forms
            .get(Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT)))
            .add(Folding.fold(row.cell(0)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return forms;
  }

  /** «او», «وی». */
  static boolean person(String folded) {
    return FORMS.get(Kind.PERSON).contains(folded);
  }

  /** «آنها», «آنان». */
  static boolean people(String folded) {
    return FORMS.get(Kind.PEOPLE).contains(folded);
  }

  /** «ما», «شما»: who speaks or is spoken to. */
  static boolean party(String folded) {
    return FORMS.get(Kind.PARTY).contains(folded);
  }

  /** «این», «آن». */
  static boolean demonstrative(String folded) {
    return FORMS.get(Kind.DEMONSTRATIVE).contains(folded);
  }

  /** What «این» stands before when a country is meant. */
  static boolean country(String folded) {
    return FORMS.get(Kind.COUNTRY).contains(folded);
  }

  /** How many states are meant: two by «دو کشور», three by «سه کشور»; 0 where none are counted. */
  static int counted(String folded) {
    if (FORMS.get(Kind.PAIR).contains(folded)) {
      return 2;
    }
    if (FORMS.get(Kind.THREE).contains(folded)) {
      return 3;
    }
    if (FORMS.get(Kind.FOUR).contains(folded)) {
      return 4;
    }
    return FORMS.get(Kind.FIVE).contains(folded) ? 5 : 0;
  }

  /** Nouns of people who are somebody else's: «مشاور», «همسر». */
  static boolean relational(String folded) {
    return FORMS.get(Kind.RELATIONAL).contains(folded);
  }

  /** Nouns of one person who acts for somebody else, or is of his family: «فرستاده», «داماد». */
  static boolean aide(String folded) {
    return FORMS.get(Kind.AIDE).contains(folded);
  }

  /** One person although the noun tells no name: «منبع», «مقام». */
  static boolean singleSource(String folded) {
    return FORMS.get(Kind.SOURCE).contains(folded);
  }

  /** «سابق», «پیشین»: an office that is held no more. */
  static boolean former(String folded) {
    return FORMS.get(Kind.FORMER).contains(folded);
  }

  /** «شهید», «مرحوم»: of somebody who has died, right beside a title. */
  static boolean late(String folded) {
    return FORMS.get(Kind.LATE).contains(folded);
  }

  /** Who holds the same office elsewhere: «همتای ایرانی خود». */
  static boolean peer(String form) {
    return FORMS.get(Kind.PEER).contains(Folding.fold(form));
  }

  /** «امام», «حضرت»: of whom articles tell, and who hold no office. */
  static boolean holy(String folded) {
    return FORMS.get(Kind.HOLY).contains(folded);
  }

  /** «نیز»: behind somebody else than who was spoken of. */
  static boolean also(String folded) {
    return FORMS.get(Kind.ALSO).contains(folded);
  }

  /** Words inside a title that tell when it is held: «رئیس فعلی تشکیلات ...». */
  static Set<String> terms() {
    Set<String> terms = new HashSet<>(FORMS.get(Kind.FORMER));
    terms.addAll(FORMS.get(Kind.CURRENT));
    terms.addAll(FORMS.get(Kind.LATE));
    return terms;
  }

  /** Prepositions whose noun speaks: «به گفته». */
  static boolean speakerMarker(String marker) {
    return FORMS.get(Kind.SPEAKER_MARKER).contains(Folding.fold(marker));
  }
}
