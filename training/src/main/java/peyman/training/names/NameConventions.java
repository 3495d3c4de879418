package peyman.training.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import peyman.language.model.Letters;
import peyman.language.model.NameLists.Mark;

/**
 * Brings corpora to one convention, that of PerDT: a name begins with the word that says what it is
 * («استان اصفهان», «شرکت ملی نفت»), a state's body together with the place is an organisation
 * («دولت عراق»), so is a government with whom it is named after («دولت روحانی») and what a minister
 * is minister of («وزیر بهداشت»), the world and the places in the names of events are places, and
 * titles stay outside, but for «امام», «حضرت» and «سید».
 */
final class NameConventions {

  static final int PERSON = 0;
  static final int PLACE = 1;
  static final int ORGANISATION = 2;

  private static final String WORLD = "جهان";
  private static final Set<String> PERSONAL = Set.of("امام", "حضرت", "سید", "سیده");

  /** Stands in offices that corpora take for names: «رهبر معظم انقلاب». */
  private static final String EXALTED = "معظم";

  private static final Set<String> MINISTERS = Set.of("وزیر", "وزرای");
  private static final Set<String> GOVERNMENTS = Set.of("دولت", "کابینه");
  private static final int LONGEST_FIELD = 7;

  private final ListedNames listed;
  private final Set<String> ministries;

  /**
   * @param ministries what ministers are ministers of
   */
  NameConventions(ListedNames listed, List<String> ministries) {
    this.listed = listed;
    this.ministries = ministries.stream().map(Letters::of).collect(Collectors.toSet());
  }

  NamedSentence unify(NamedSentence sentence) {
    List<Integer> tags = new ArrayList<>(sentence.tags());
    for (int word = 0; word < tags.size(); word++) {
      String form = sentence.forms().get(word);
      boolean event = tags.get(word) == NameCorpora.EVENT;
      if (event || tags.get(word) == 0) {
        boolean place = event && listed.place(form) || form.equals(WORLD);
        tags.set(word, place ? 2 * PLACE + 1 : 0);
      }
    }
    for (NamedSentence.Span span : sentence.spans()) {
      if (span.kind() == PERSON) {
        if (sentence.forms().subList(span.start(), span.end()).contains(EXALTED)) {
          Collections.fill(tags.subList(span.start(), span.end()), 0);
          continue;
        }
        untitle(sentence, span, tags);
      }
      int before = span.start() - 1;
      if (before < 0 || tags.get(before) != 0) {
        continue;
      }
      String head = sentence.forms().get(before);
      if (span.kind() == PERSON) {
        if (PERSONAL.contains(head)) {
          name(tags, PERSON, before, span.end());
        } else if (GOVERNMENTS.contains(Letters.of(head))) {
          name(tags, ORGANISATION, before, span.end());
        }
      } else if (span.kind() == PLACE && listed.is(head, Mark.BODY)) {
        name(tags, ORGANISATION, before, span.end());
      } else if (span.kind() == PLACE && listed.is(head, Mark.PLACE_HEAD)) {
        name(tags, PLACE, before, span.end());
      } else if (span.kind() == ORGANISATION && listed.is(head, Mark.ORGANISATION_HEAD)) {
        name(tags, ORGANISATION, before, span.end());
      }
    }
    for (int word = 0; word < tags.size(); word++) {
      if (MINISTERS.contains(sentence.forms().get(word))) {
        field(sentence.forms(), word + 1, tags);
      }
    }
    return new NamedSentence(sentence.forms(), tags);
  }

  /** Names the longest field of a ministry that begins at a word, where no name does. */
  private void field(List<String> forms, int start, List<Integer> tags) {
    StringBuilder field = new StringBuilder();
    int longest = start;
    for (int end = start; end < forms.size() && end < start + LONGEST_FIELD; end++) {
      if (tags.get(end) != 0) {
        break;
      }
      field.append(Letters.of(forms.get(end)));
      longest = ministries.contains(field.toString()) ? end + 1 : longest;
    }
    name(tags, ORGANISATION, start, longest);
  }

  private void untitle(NamedSentence sentence, NamedSentence.Span span, List<Integer> tags) {
    int start = span.start();
    while (start + 1 < span.end()
        && listed.is(sentence.forms().get(start), Mark.TITLE)
        && !listed.is(sentence.forms().get(start), Mark.GIVEN)
        && !PERSONAL.contains(sentence.forms().get(start))) {
      tags.set(start++, 0);
    }
    name(tags, PERSON, start, span.end());
  }

  static void name(List<Integer> tags, int kind, int start, int end) {
    for (int word = start; word < end; word++) {
      tags.set(word, 2 * kind + (word == start ? 1 : 2));
    }
  }
}
