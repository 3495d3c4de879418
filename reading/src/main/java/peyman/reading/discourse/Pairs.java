package peyman.reading.discourse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.world.Entity;

/** Tells which states «دو کشور», «طرفین», «هر سه کشور» and «رؤسای جمهور دو کشور» mean. */
final class Pairs {

  private static final Set<String> MANY_IN_OFFICE =
      Set.of("روسای", "وزیران", "وزرای", "سران", "رهبران");

  /** What marks two whom others ask or help: «قطر از دو طرف خواست». */
  private static final Set<String> ASKED = Set.of("از", "به", "میان", "بین");

  private final Spoken spoken;

  Pairs(Spoken spoken) {
    this.spoken = spoken;
  }

  /** «دو کشور», «طرفین», «دو طرف». */
  Optional<List<Entity>> at(PhraseWords text, Phrase phrase) {
    return at(text, phrase, phrase.start());
  }

  private Optional<List<Entity>> at(PhraseWords text, Phrase phrase, int start) {
    StringBuilder key = new StringBuilder();
    for (int i = start; i < Math.min(phrase.end(), start + 3); i++) {
      key.append(text.folded(i));
      int count = Anaphor.counted(key.toString());
      if (count == 2 || count > 2 && i + 1 == phrase.end()) {
        List<Entity> named = text.countriesIn(phrase);
        boolean asked = i == phrase.start() + 1 && ASKED.contains(phrase.marker());
        return Optional.of(named.isEmpty() ? spoken.pair(count, asked) : named);
      }
    }
    return officials(text, phrase) && text.countriesIn(phrase).isEmpty()
        ? pairWithin(text, phrase)
        : Optional.empty();
  }

  /** Whether a phrase begins with people in office: «رؤسای جمهور», «مقامات». */
  private static boolean officials(PhraseWords text, Phrase phrase) {
    boolean agents =
        text.agentAt(phrase.start()).filter(match -> match.value() == AgentKind.GROUP).isPresent();
    boolean many = MANY_IN_OFFICE.contains(text.folded(phrase.start()));
    return agents || many;
  }

  /** «رؤسای جمهور دو کشور»: the two states, where they stand behind their officials. */
  private Optional<List<Entity>> pairWithin(PhraseWords text, Phrase phrase) {
    for (int i = phrase.start() + 1; i + 1 < phrase.end(); i++) {
      int count = Anaphor.counted(text.folded(i) + text.folded(i + 1));
      boolean whole = count == 2 || i + 2 == phrase.end();
      if (count > 0 && whole && !spoken.lastCountries(count).isEmpty()) {
        return Optional.of(spoken.lastCountries(count));
      }
    }
    return Optional.empty();
  }

  /** «حجم تجارت دو کشور»: the pair that stands inside a phrase about something else. */
  Optional<List<Entity>> inside(PhraseWords text, Phrase phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Optional<List<Entity>> pair = at(text, phrase, i);
      if (pair.isPresent()) {
        return pair;
      }
    }
    return Optional.empty();
  }
}
