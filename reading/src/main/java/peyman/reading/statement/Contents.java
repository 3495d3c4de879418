package peyman.reading.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Quotation;
import peyman.text.CharSpan;

/**
 * Finds what was said: after a colon, «که» or a comma, and between quotation marks. One instance
 * reads one article.
 */
final class Contents {

  /** A quotation that covers this share of what follows the verb is the statement itself. */
  private static final double MOST = 0.6;

  private static final int SHORTEST_CLAUSE_IN_WORDS = 3;

  private final Document document;
  private final IntPredicate quiet;
  private final Set<Quotation> taken = new HashSet<>();

  /**
   * @param quiet whether nobody speaks by a verb of a sentence
   */
  Contents(Document document, IntPredicate quiet) {
    this.document = document;
    this.quiet = quiet;
  }

  /** What was said from a word to the end of the sentence, or in the sentence after it. */
  Optional<Said> from(int sentence, int word) {
    return from(sentence, word, document.words(sentence).size());
  }

  /** As {@link #from(int, int)}, up to a word where somebody else begins to speak. */
  Optional<Said> from(int sentence, int word, int limit) {
    List<Word> words = document.words(sentence);
    int start = word;
    while (start < words.size() && ignorable(words.get(start))) {
      start++;
    }
    if (start >= words.size()) {
      return next(sentence);
    }
    Optional<Quotation> quotation = quotationAt(words.get(start).span().start());
    if (quotation.isPresent()) {
      return quoted(sentence, start, quotation.get());
    }
    return clause(sentence, start, Math.max(limit, start));
  }

  private boolean ignorable(Word word) {
    String form = word.form();
    return form.equals(":") || form.equals("،") || form.equals("-") || form.equals("\u2013");
  }

  private Optional<Said> next(int sentence) {
    int next = sentence + 1;
    if (next >= document.size()) {
      return Optional.empty();
    }
    List<Word> words = document.words(next);
    int start = firstWord(words);
    if (start >= words.size()) {
      return next + 1 < document.size() && words.size() <= 2 ? next(next) : Optional.empty();
    }
    Optional<Quotation> quotation = quotationAt(words.get(start).span().start());
    return quotation.isPresent()
        ? quoted(next, start, quotation.get())
        : clause(next, start, words.size());
  }

  /** The first word that is no bullet, emoji or dash. */
  static int firstWord(List<Word> words) {
    int start = 0;
    while (start < words.size() && !opens(words.get(start)) && !lettered(words.get(start))) {
      start++;
    }
    return start;
  }

  private static boolean lettered(Word word) {
    boolean mark = word.upos() == Upos.SYM || word.upos() == Upos.PUNCT;
    return !mark && word.form().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean opens(Word word) {
    return word.form().equals("«") || word.form().equals("\"") || word.form().equals("\u201C");
  }

  /** A quotation that opens at a char or right before it. */
  Optional<Quotation> quotationAt(int at) {
    return document.quotations().opening(at);
  }

  private Optional<Said> quoted(int sentence, int start, Quotation quotation) {
    List<Word> words = document.words(sentence);
    CharSpan rest = words.get(start).span().cover(words.get(words.size() - 1).span());
    boolean whole =
        quotation.endSentence() > sentence || quotation.outer().length() >= MOST * rest.length();
    if (!whole) {
      return clause(sentence, start, words.size());
    }
    taken.add(quotation);
    return Optional.of(new Said(quotation.inner(), true, quotation.endSentence()));
  }

  /**
   * The words from {@code start} to {@code end} as an indirect statement, marks at its ends cut.
   */
  Optional<Said> clause(int sentence, int start, int end) {
    List<Word> words = document.words(sentence);
    int from = start;
    int to = whileClause(words, start, end);
    while (to > from && words.get(to - 1).upos() == Upos.PUNCT && !closes(words.get(to - 1))) {
      to--;
    }
    if (to - from < SHORTEST_CLAUSE_IN_WORDS) {
      return Optional.empty();
    }
    CharSpan span = words.get(from).span().cover(words.get(to - 1).span());
    for (Quotation quotation : document.quotations().overlapping(span)) {
      boolean most = quotation.outer().length() >= MOST * span.length();
      if (most && span.contains(quotation.inner())) {
        taken.add(quotation);
        return Optional.of(new Said(quotation.inner(), true, sentence));
      }
    }
    return Optional.of(new Said(span, false, sentence));
  }

  /** Where «، درحالی که ...» begins: what the article sets against the statement. */
  private static int whileClause(List<Word> words, int start, int end) {
    for (int i = start + SHORTEST_CLAUSE_IN_WORDS; i + 1 < end; i++) {
      if (words.get(i).form().equals("،")) {
        StringBuilder next = new StringBuilder();
        for (int k = i + 1; k < Math.min(end, i + 4); k++) {
          next.append(Folding.fold(words.get(k).form()));
        }
        if (next.toString().startsWith("درحالیکه")) {
          return i;
        }
      }
    }
    return end;
  }

  private static boolean closes(Word word) {
    return word.form().equals("»")
        || word.form().equals("\"")
        || word.form().equals("\u201D")
        || word.form().equals(")");
  }

  /** Whether nobody speaks by a verb of a sentence. */
  boolean quiet(int sentence) {
    return quiet.test(sentence);
  }

  /** A post: what was said, with the sentences that follow in its line, as it was written. */
  Said post(Said said) {
    Said whole = onTheLine(said);
    return new Said(whole.text(), true, whole.lastSentence());
  }

  /** What was said with the sentences that follow it in the same line and quote nobody. */
  Said onTheLine(Said said) {
    if (said.direct()) {
      return said;
    }
    String text = document.analysis().text().repaired();
    CharSpan span = said.text();
    int last = said.lastSentence();
    for (int next = last + 1; next < document.size(); next++) {
      CharSpan following = document.sentence(next).sentence().span();
      boolean broken = text.substring(span.end(), following.start()).indexOf('\n') >= 0;
      boolean goesOn = !quotesWithin(following) && quiet(next);
      if (broken || following.start() < span.end() || !goesOn) {
        break;
      }
      List<Word> words = document.words(next);
      int end = words.size();
      while (end > 0 && words.get(end - 1).upos() == Upos.PUNCT && !closes(words.get(end - 1))) {
        end--;
      }
      if (end == 0) {
        break;
      }
      span = span.cover(words.get(end - 1).span());
      last = next;
    }
    return new Said(span, said.direct(), last);
  }

  /** The words of whole sentences as they were written, marks at their ends cut. */
  Optional<Said> lines(int from, int to) {
    List<Word> opening = document.words(from);
    List<Word> closing = document.words(to - 1);
    int start = firstWord(opening);
    int end = closing.size();
    while (end > 0 && closing.get(end - 1).upos() == Upos.PUNCT) {
      end--;
    }
    boolean words = start < opening.size() && end > 0;
    return words && opening.get(start).span().start() < closing.get(end - 1).span().end()
        ? Optional.of(
            new Said(opening.get(start).span().cover(closing.get(end - 1).span()), true, to - 1))
        : Optional.empty();
  }

  private boolean quotesWithin(CharSpan span) {
    return !document.quotations().overlapping(span).isEmpty();
  }

  /** Quotations that lie between two chars and that no statement has yet. */
  List<Quotation> freeBetween(int start, int end) {
    return document.quotations().overlapping(new CharSpan(start, end)).stream()
        .filter(q -> q.outer().start() >= start && q.outer().end() <= end && !taken.contains(q))
        .toList();
  }

  void take(Quotation quotation) {
    taken.add(quotation);
  }

  /** Whether a char stands inside a quotation. */
  boolean insideQuotation(int at) {
    return document.quotations().around(at).isPresent();
  }
}
