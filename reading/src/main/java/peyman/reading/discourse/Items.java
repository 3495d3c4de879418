package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import peyman.language.AnalysedSentence;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.text.Sentence;
import peyman.text.TsvTable;

/**
 * Cuts a digest («کوتاه از جهان») into its items, so that none is read as going on from another,
 * and tells the lines that are no news: channel tails, links, bylines. Any other article is one
 * item.
 */
final class Items {

  private enum Kind {
    DIGEST,
    TAIL
  }

  private static final PhraseLexicon<Kind> FORMS = load();
  private static final int LONGEST_TAIL_IN_WORDS = 14;
  private static final int LONGEST_HEADING_IN_WORDS = 10;
  private static final double MOSTLY = 0.5;

  private Items() {}

  private static PhraseLexicon<Kind> load() {
    TsvTable table =
        TsvTable.load(Items.class, "items.tsv", "form", "kind").requireSorted().requireUnique(0);
    Map<String, Kind> forms = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        forms.put(row.cell(0), Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    return PhraseLexicon.of(forms);
  }

  /** The number of the item that each sentence belongs to, from 0. */
  static List<Integer> of(List<AnalysedSentence> sentences, List<Sentence> given) {
    boolean digest = digest(sentences, given);
    List<Integer> items = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      items.add(digest ? given.get(i).paragraph() : 0);
    }
    return items;
  }

  /** Whether the heading names a digest. */
  private static boolean digest(List<AnalysedSentence> sentences, List<Sentence> given) {
    boolean heading = false;
    int first = 0;
    while (first + 1 < sentences.size() && !lettered(sentences.get(first).words())) {
      first++;
    }
    int top = sentences.isEmpty() ? 0 : given.get(first).paragraph();
    for (int i = first; i < sentences.size() && given.get(i).paragraph() == top; i++) {
      List<Word> words = sentences.get(i).words();
      heading |= words.size() <= LONGEST_HEADING_IN_WORDS && has(words, Kind.DIGEST);
    }
    return heading;
  }

  /** Whether a sentence holds more than an emoji or a mark. */
  private static boolean lettered(List<Word> words) {
    return words.stream().anyMatch(word -> word.form().codePoints().anyMatch(Character::isLetter));
  }

  /** Whether a sentence is a channel's tail, a link or a byline. */
  static boolean tail(List<Word> words) {
    if (words.isEmpty() || words.size() > LONGEST_TAIL_IN_WORDS) {
      return false;
    }
    boolean verb = words.stream().anyMatch(word -> word.upos() == Upos.VERB);
    long foreign = words.stream().filter(word -> foreign(word.form())).count();
    return has(words, Kind.TAIL) || !verb && foreign > MOSTLY * words.size();
  }

  private static boolean foreign(String form) {
    return form.startsWith("@")
        || form.startsWith("#")
        || form.contains("://")
        || form.startsWith("www.");
  }

  private static boolean has(List<Word> words, Kind kind) {
    for (int i = 0; i < words.size(); i++) {
      Optional<PhraseLexicon.Match<Kind>> match = FORMS.at(words, i);
      if (match.filter(found -> found.value() == kind).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
