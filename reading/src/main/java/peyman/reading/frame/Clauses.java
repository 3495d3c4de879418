package peyman.reading.frame;

import java.util.ArrayList;
import java.util.List;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;

/**
 * Cuts a sentence into clauses: from behind the last finite verb, «که» or semicolon to the next
 * finite verb. A relative clause between a subject and its verb is a clause of its own.
 */
final class Clauses {

  private Clauses() {}

  static List<Act.Clause> of(Document document, int sentence) {
    List<Word> words = document.words(sentence);
    List<Act.Clause> clauses = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean last = i + 1 == words.size();
      if (finite(words, i)) {
        int end = i + 1;
        while (end < words.size() && auxiliary(words, end)) {
          end++;
        }
        add(clauses, document, sentence, start, end, i);
        start = end;
        i = end - 1;
      } else if (boundary(words.get(i)) && i > start) {
        add(clauses, document, sentence, start, i, -1);
        start = i + 1;
      } else if (last) {
        add(clauses, document, sentence, start, i + 1, -1);
      }
    }
    return clauses;
  }

  private static void add(
      List<Act.Clause> clauses, Document document, int sentence, int start, int end, int verb) {
    List<Word> words = document.words(sentence);
    int from = start;
    while (from < end - 1 && loose(words.get(from))) {
      from++;
    }
    int to = end;
    while (to > from + 1 && words.get(to - 1).upos() == Upos.PUNCT) {
      to--;
    }
    if (to > from) {
      clauses.add(new Act.Clause(from, to, verb, document.span(sentence, from, to)));
    }
  }

  private static boolean loose(Word word) {
    return word.upos() == Upos.PUNCT || word.upos() == Upos.CCONJ || word.upos() == Upos.SCONJ;
  }

  private static boolean boundary(Word word) {
    String form = word.form();
    return form.equals("\u061B") || form.equals(":") || form.equals("که");
  }

  static boolean finite(List<Word> words, int i) {
    Word word = words.get(i);
    return (word.upos() == Upos.VERB || word.upos() == Upos.AUX)
        && !word.form().endsWith("ن\u200C")
        && !infinitive(word);
  }

  private static boolean infinitive(Word word) {
    String form = word.form();
    return form.endsWith("دن") || form.endsWith("تن") && word.upos() == Upos.NOUN;
  }

  private static boolean auxiliary(List<Word> words, int i) {
    return words.get(i).upos() == Upos.AUX
        || words.get(i).upos() == Upos.VERB && words.get(i - 1).form().endsWith("ه");
  }

  /** The clause that a word stands in. */
  static Act.Clause around(List<Act.Clause> clauses, int word) {
    Act.Clause best = clauses.get(0);
    for (Act.Clause clause : clauses) {
      if (clause.start() <= word) {
        best = clause;
      }
    }
    return best;
  }
}
