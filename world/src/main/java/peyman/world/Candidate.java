package peyman.world;

import java.util.List;
import peyman.language.Name;

/**
 * Forms that a stretch of words may be.
 *
 * @param forms the forms that are written so
 * @param start first word
 * @param end one past the last word
 */
record Candidate(List<Form> forms, int start, int end) {

  Candidate {
    forms = List.copyOf(forms);
  }

  /** Whether it is a person's full name that covers what the finder saw. */
  boolean settles(Name name) {
    return start <= name.startWord()
        && end >= name.endWord()
        && forms.stream()
            .anyMatch(form -> form.entity().type() == EntityType.PERSON && !form.shortened());
  }
}
