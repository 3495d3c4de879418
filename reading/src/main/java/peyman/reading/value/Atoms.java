package peyman.reading.value;

import java.util.ArrayList;
import java.util.List;
import peyman.language.AnalysedSentence;
import peyman.language.Word;
import peyman.text.CharSpan;
import peyman.text.Token;
import peyman.text.TokenKind;

/**
 * The smallest pieces of a sentence that values are told with: runs of letters, runs of digits, and
 * single marks. A half-space, and a change between letters and digits, part two of them, so that
 * «۱۴مهر۹۴», «شش ماهه» and «18 – 20» need no tokeniser that expects them.
 *
 * <p>Its keys are spelt one way: digits of three scripts are ASCII, letter variants are one, vowel
 * marks and tatweel are gone. Immutable once built.
 */
final class Atoms {

  /** What an atom is made of. */
  enum Kind {
    LETTERS,
    DIGITS,
    MARK
  }

  private final List<String> keys = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();
  private static final char HALF_SPACE = '\u200C';

  private final List<int[]> spans = new ArrayList<>();
  private final List<Boolean> spaced = new ArrayList<>();
  private final List<Integer> tokens = new ArrayList<>();
  private final int[] firstWord;
  private final int[] lastWord;

  private Atoms(int tokenCount) {
    firstWord = new int[tokenCount];
    lastWord = new int[tokenCount];
  }

  /** The atoms of a form of a word list. */
  static Atoms of(String form) {
    Atoms atoms = new Atoms(1);
    atoms.add(form, 0, 0, true, List.of());
    return atoms;
  }

  /**
   * The atoms of a sentence.
   *
   * @param compounds cuts letters that stand glued where they should not
   */
  static Atoms of(AnalysedSentence sentence, Compounds compounds) {
    List<Token> sentenceTokens = sentence.sentence().tokens();
    Atoms atoms = new Atoms(sentenceTokens.size());
    int previousEnd = -1;
    for (int i = 0; i < sentenceTokens.size(); i++) {
      Token token = sentenceTokens.get(i);
      boolean space = token.span().start() > previousEnd;
      if (opaque(token.kind())) {
        atoms.put("\uFFFC", Kind.MARK, token.span().start(), token.span().end(), space, i);
      } else {
        atoms.cut(token, i, space, compounds);
      }
      previousEnd = token.span().end();
    }
    atoms.words(sentence.words());
    return atoms;
  }

  private static boolean opaque(TokenKind kind) {
    return kind == TokenKind.URL
        || kind == TokenKind.EMAIL
        || kind == TokenKind.HANDLE
        || kind == TokenKind.HASHTAG;
  }

  private void cut(Token token, int index, boolean space, Compounds compounds) {
    if (token.form().indexOf(HALF_SPACE) > 0 && joined(token, index, space, compounds)) {
      return;
    }
    add(token.form(), token.span().start(), index, space, List.of(compounds));
  }

  /** A number and its unit that were glued and parted in the wrong place: هزارم + تر. */
  private boolean joined(Token token, int index, boolean space, Compounds compounds) {
    String solid = token.form().replace(String.valueOf(HALF_SPACE), "");
    String key = Spelling.key(solid);
    List<String> parts = key.length() == solid.length() ? compounds.cut(key) : List.of(key);
    if (parts.size() < 2) {
      return false;
    }
    boolean before = space;
    int at = 0;
    for (String part : parts) {
      int start = at;
      for (int left = part.length(); left > 0; at++) {
        left -= token.form().charAt(at) == HALF_SPACE ? 0 : 1;
      }
      int offset = token.span().start();
      put(part, Kind.LETTERS, offset + start, offset + at, before, index);
      before = false;
    }
    return true;
  }

  private void words(List<Word> words) {
    java.util.Arrays.fill(firstWord, -1);
    for (Word word : words) {
      int token = word.tokenIndex();
      if (token >= 0 && token < firstWord.length) {
        if (firstWord[token] < 0) {
          firstWord[token] = word.index();
        }
        lastWord[token] = word.index();
      }
    }
  }

  private void add(String form, int offset, int token, boolean space, List<Compounds> compounds) {
    boolean before = space;
    int i = 0;
    while (i < form.length()) {
      int c = form.codePointAt(i);
      int start = i;
      if (Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT) {
        before |= Character.isWhitespace(c);
        i += Character.charCount(c);
        continue;
      }
      Kind kind = kind(c);
      i += Character.charCount(c);
      while (kind != Kind.MARK && i < form.length() && continues(kind, form.codePointAt(i))) {
        i += Character.charCount(form.codePointAt(i));
      }
      String raw = form.substring(start, i);
      String key = Spelling.key(raw);
      List<String> parts = List.of(key);
      if (kind == Kind.LETTERS && key.length() == raw.length() && !compounds.isEmpty()) {
        parts = start == 0 ? compounds.get(0).cut(key) : compounds.get(0).cutRest(key);
      }
      int at = start;
      for (String part : parts) {
        int end = parts.size() == 1 ? i : at + part.length();
        put(part, kind, offset + at, offset + end, before, token);
        before = false;
        at = end;
      }
    }
  }

  private static Kind kind(int c) {
    if (Character.isDigit(c)) {
      return Kind.DIGITS;
    }
    return Character.isLetter(c) ? Kind.LETTERS : Kind.MARK;
  }

  private static boolean continues(Kind kind, int c) {
    return kind == Kind.DIGITS
        ? Character.isDigit(c)
        : Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == 0x640;
  }

  private void put(String key, Kind kind, int start, int end, boolean space, int token) {
    keys.add(key);
    kinds.add(kind);
    spans.add(new int[] {start, end});
    spaced.add(space);
    tokens.add(token);
  }

  int size() {
    return keys.size();
  }

  /** The spelling of an atom; empty outside the sentence. */
  String key(int index) {
    return index >= 0 && index < keys.size() ? keys.get(index) : "";
  }

  boolean is(int index, String key) {
    return key(index).equals(key);
  }

  boolean digits(int index) {
    return index >= 0 && index < kinds.size() && kinds.get(index) == Kind.DIGITS;
  }

  boolean letters(int index) {
    return index >= 0 && index < kinds.size() && kinds.get(index) == Kind.LETTERS;
  }

  boolean mark(int index) {
    return index >= 0 && index < kinds.size() && kinds.get(index) == Kind.MARK;
  }

  /** Whether nothing stands between an atom and the one before it. */
  boolean glued(int index) {
    return index > 0 && index < spaced.size() && !spaced.get(index);
  }

  int start(int index) {
    return spans.get(index)[0];
  }

  int end(int index) {
    return spans.get(index)[1];
  }

  /** The sentence index of the first word of an atom's token. */
  int firstWord(int index) {
    return Math.max(0, firstWord[tokens.get(index)]);
  }

  /** The sentence index of the last word of an atom's token. */
  int lastWord(int index) {
    return Math.max(0, lastWord[tokens.get(index)]);
  }

  /** The place of the atoms from {@code start} to {@code end}, exclusive. */
  Place place(int start, int end) {
    return new Place(
        new CharSpan(start(start), end(end - 1)), firstWord(start), lastWord(end - 1) + 1);
  }
}
