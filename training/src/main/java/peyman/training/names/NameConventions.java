package peyman.training.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import peyman.language.model.NameLists.Mark;

/**
 * Brings corpora to one convention, that of PerDT: a name begins with the word that says what it is
 * («استان اصفهان», «شرکت ملی نفت»), a state's body together with the place is an organisation
 * («دولت عراق»), the world and the places in the names of events are places, and titles stay
 * outside, but for «امام», «حضرت» and «سید».
 */
final class NameConventions {

  static final int PERSON = 0;
  static final int PLACE = 1;
  static final int ORGANISATION = 2;

  private static final String WORLD = "جهان";
  private static final Set<String> PERSONAL = Set.of("امام", "حضرت", "سید", "سیده");

  private final ListedNames listed;

  NameConventions(ListedNames listed) {
    this.listed = listed;
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
        }
      } else if (span.kind() == PLACE && listed.is(head, Mark.BODY)) {
        name(tags, ORGANISATION, before, span.end());
      } else if (span.kind() == PLACE && listed.is(head, Mark.PLACE_HEAD)) {
        name(tags, PLACE, before, span.end());
      } else if (span.kind() == ORGANISATION && listed.is(head, Mark.ORGANISATION_HEAD)) {
        name(tags, ORGANISATION, before, span.end());
      }
    }
    return new NamedSentence(sentence.forms(), tags);
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
