package peyman.language;

import java.util.Map;
import peyman.text.CharSpan;

/**
 * A syntactic word with its place in the sentence's tree. A token is one word, or several where a
 * clitic stands apart («کتابش»: کتاب + ش, "his book").
 *
 * @param index its place in the sentence, counted from 0
 * @param form its letters
 * @param lemma its dictionary form; of verbs PerDT's form, past and present stem («رفت#رو»)
 * @param upos its part of speech
 * @param features UD features in CoNLL-U order (Number=Sing, Person=3, …)
 * @param headIndex index of its head, or -1 at the root
 * @param deprel its relation to the head
 * @param arcConfidence 0 to 1: how sure the arc is
 * @param span where it stands in the repaired text
 * @param tokenIndex index of its token in the sentence
 */
public record Word(
    int index,
    String form,
    String lemma,
    Upos upos,
    Map<String, String> features,
    int headIndex,
    Deprel deprel,
    double arcConfidence,
    CharSpan span,
    int tokenIndex) {

  /** Whether it is the root of its sentence. */
  public boolean root() {
    return headIndex < 0;
  }
}
