package peyman.reading.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import peyman.reading.discourse.Folding;

/**
 * A verb that reports speech, told by its forms, so that a wrong tag hides none.
 *
 * @param noun folded noun part, empty for simple verbs
 * @param past folded past stem
 * @param present folded present stem
 * @param kind how what was said stands with it
 * @param marker what marks it where it is no clause: «از», «بر», «را», or empty
 */
record ReportingVerb(String noun, String past, String present, Kind kind, String marker) {

  /** How what was said stands with a reporting verb. */
  enum Kind {
    /** After a colon or «که», or in quotation marks. */
    SAY,
    /** A judgement in quotation marks before the verb. */
    FRAGMENT,
    /** After «از» before the verb. */
    NEWS,
    /** After «که» alone: acts of speech that are more than telling. */
    THAT,
    /** As {@link #SAY}, where the clause names a document: «در بیانیه آمده است:». */
    DOCUMENT
  }

  private static final Set<String> PERSONS =
      Set.of("", "م", "ی", "یم", "ید", "ند", "د", "یند", "ییم", "یید");

  /** Present stems that need no prefix to tell what is: «عقیده دارد». */
  private static final Set<String> INDICATIVE = Set.of("دار", "است");

  private static final List<String> PREFIXES = List.of("نمی", "می", "ن");

  /** Whether a folded word is a finite form or the participle of the verb part. */
  boolean inflects(String folded) {
    if (form(folded)) {
      return true;
    }
    for (String prefix : PREFIXES) {
      if (folded.startsWith(prefix) && form(folded.substring(prefix.length()))) {
        return true;
      }
    }
    return false;
  }

  /** What its folded finite forms begin with: the stems, with and without a prefix. */
  Stream<String> beginnings() {
    return Stream.of(past, present)
        .flatMap(
            stem -> Stream.concat(Stream.of(stem), PREFIXES.stream().map(prefix -> prefix + stem)));
  }

  /** Whether a folded word that inflects is in the first person: who writes says it himself. */
  boolean firstPerson(String folded) {
    return folded.endsWith("م");
  }

  /** Whether a folded word that inflects is the past stem alone, as modals govern it. */
  boolean bare(String folded) {
    return folded.equals(past);
  }

  /** Whether a folded word that inflects is past and in the second person: «گفتید». */
  boolean secondPerson(String folded) {
    return folded.startsWith(past) && Set.of("ی", "ید").contains(folded.substring(past.length()));
  }

  /** Whether a folded word that inflects is subjunctive: «اعلام کند» tells of no speech. */
  boolean subjunctive(String folded) {
    return !noun.isEmpty()
        && !INDICATIVE.contains(present)
        && folded.startsWith(present)
        && folded.length() > present.length()
        && PERSONS.contains(folded.substring(present.length()))
        && !past(folded);
  }

  /** Whether a form that inflects is of several. */
  boolean plural(String form) {
    String folded = Folding.fold(form);
    return folded.endsWith(past + "ند")
        || folded.endsWith(present + "ند")
        || folded.endsWith(present + "یند")
        || folded.endsWith("هاند");
  }

  /** Whether a folded word that inflects is negated. */
  boolean negated(String folded) {
    return folded.startsWith("ن") && !form(folded);
  }

  private boolean form(String folded) {
    return past(folded) || present(folded);
  }

  private boolean past(String folded) {
    if (!folded.startsWith(past)) {
      return false;
    }
    String ending = folded.substring(past.length());
    if (PERSONS.contains(ending) && !ending.equals("د")) {
      return true;
    }
    return ending.startsWith("ه")
        && (ending.length() == 1
            || Set.of("است", "اند", "ام", "ایم").contains(ending.substring(1)));
  }

  private boolean present(String folded) {
    return folded.startsWith(present)
            && folded.length() > present.length()
            && PERSONS.contains(folded.substring(present.length()))
        || folded.equals(present) && present.equals("است")
        || folded.equals(present + "ید");
  }

  static ReportingVerb of(String noun, String past, String present, Kind kind, String marker) {
    return new ReportingVerb(
        noun.equals("-") ? "" : Folding.fold(noun),
        Folding.fold(past),
        Folding.fold(present),
        kind,
        marker);
  }
}
