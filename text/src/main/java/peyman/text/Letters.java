package peyman.text;

import java.text.Normalizer;

/**
 * The first pass of repair: one form of letters, digits, marks, quotes, blanks and the spacing of
 * punctuation, char by char. Words are not looked at.
 */
final class Letters {

  private static final int MOST_ROUNDS = 8;
  private static final char DROP = '\u0000';

  /** Looked at more closely in {@link #special}. */
  private static final char SPECIAL = '\u0001';

  private static final char[] MAP = map();

  /** Chars that may change the letter before them. */
  private static final boolean[] RISKY = risky();

  private final String given;
  private final Draft draft;
  private int at;
  private int codePoint;

  /** Where blanks that are not yet written began and ended, in code points; none if equal. */
  private int blankStart;

  private int blankEnd;
  private boolean openQuote;

  /** Whether something of the line was unfolded whose letters need a look in their new company. */
  private boolean again;

  private final int rounds;

  /** Where the line that is being written began. */
  private int lineStart;

  private Letters(String given, int rounds) {
    this.given = given;
    this.rounds = rounds;
    this.draft = new Draft(given.length());
  }

  /** Brings all letters of the given text into one form. */
  static Draft of(String given) {
    return of(given, MOST_ROUNDS);
  }

  private static Draft of(String given, int rounds) {
    Letters letters = new Letters(given, rounds);
    letters.run();
    return letters.draft;
  }

  /** Looks once more at the line that ends here, where its letters may meet anew. */
  private void endLine(int end) {
    if (again && rounds > 0) {
      Draft line = new Draft(end - lineStart);
      line.append(draft, lineStart, end);
      Draft rest = new Draft(draft.length - end);
      rest.append(draft, end, draft.length);
      Draft better = of(line.text(), rounds - 1).after(line);
      draft.length = lineStart;
      draft.append(better, 0, better.length);
      draft.append(rest, 0, rest.length);
    }
    again = false;
    lineStart = draft.length;
  }

  private void run() {
    int length = given.length();
    boolean wordStart = true;
    while (at < length) {
      char c = given.charAt(at);
      if (wordStart && (c < 0x80) && (c == '#' || c == '@' || Script.kind(c) != 0)) {
        Foreign.Found found = Foreign.at(given, at);
        if (found != null) {
          copy(found.end());
          wordStart = false;
          continue;
        }
      }
      char mapped = MAP[c];
      if (mapped == SPECIAL) {
        if (isPlain(c)) {
          put(c, codePoint, codePoint + 1, 1);
        } else {
          special(c);
        }
      } else if (mapped == DROP) {
        skip(1);
      } else {
        put(mapped, codePoint, codePoint + 1, 1);
      }
      wordStart = Script.kind(c) == 0 && (wordStart || !isNothing(c));
      if (draft.last() == '\n' && draft.length > lineStart) {
        endLine(draft.length - 1);
      }
    }
    endLine(draft.length);
    while (draft.length > 0 && draft.last() == ' ') {
      draft.length--;
    }
  }

  /** Whether a letter that marks may change has none near it; most letters of most texts. */
  private boolean isPlain(char c) {
    if (c != '\u0627' && c != '\u06CC' && c != '\u0647' && c != '\u0648') {
      return false;
    }
    if (at + 1 < given.length() && RISKY[given.charAt(at + 1)]) {
      return false;
    }
    return c != '\u0627' || draft.last() != '\u064B';
  }

  private void copy(int end) {
    flushBlank('a');
    while (at < end) {
      int point = given.codePointAt(at);
      int width = Character.charCount(point);
      boolean lone = width == 1 && Character.isSurrogate(given.charAt(at));
      for (int i = 0; i < width; i++) {
        draft.append(lone ? '\uFFFD' : given.charAt(at + i), codePoint, codePoint + 1);
      }
      at += width;
      codePoint++;
    }
  }

  /** Writes a char that stands for {@code width} given chars, with the blanks before it. */
  private void put(char c, int start, int end, int width) {
    at += width;
    codePoint = end;
    if (Script.kind(c) == 0 || blankEnd > blankStart || Script.kind(draft.last()) == 0) {
      punctuate(c, start, end);
    } else {
      draft.append(c, start, end);
    }
  }

  private void punctuate(char c, int start, int end) {
    if (c == ' ') {
      blankStart = blankEnd > blankStart ? blankStart : start;
      blankEnd = end;
      return;
    }
    if (c == '\n') {
      blankEnd = blankStart;
      int breaks = 0;
      while (breaks < draft.length && draft.chars[draft.length - 1 - breaks] == '\n') {
        breaks++;
      }
      if (breaks < 2) {
        draft.append(c, start, end);
      }
      return;
    }
    flushBlank(c);
    draft.append(c, start, end);
  }

  /** Decides on the space between the last char and c. */
  private void flushBlank(char c) {
    char last = draft.last();
    if (blankEnd > blankStart) {
      if (last != '\n' && !isOpener(last) && !(isCloser(c) && closes(last, c))) {
        draft.append(' ', blankStart, blankEnd);
      }
      blankEnd = blankStart;
      return;
    }
    if (wantsSpace(last, c)) {
      draft.append(' ', draft.lastEnd(), draft.lastEnd());
    }
  }

  /** Whether the closing mark at the current place belongs to the word before the blank. */
  private boolean closes(char last, char c) {
    if (last == ' ' || last == '-' || last == '*') {
      return false;
    }
    if (c == '\u060C' || c == '\u061B' || c == '\u061F') {
      return true;
    }
    int next = at;
    while (next < given.length() && isDroppedAfterSign(given.charAt(next))) {
      next++;
    }
    return next >= given.length() || !Character.isLetterOrDigit(given.charAt(next));
  }

  private boolean wantsSpace(char last, char c) {
    if (Script.isLetter(c)) {
      if (last == '\u060C' || last == '\u061B' || last == '\u061F') {
        return true;
      }
      if (last == '\u00BB') {
        // after a space it opens, in texts that have the marks the wrong way round
        return draft.length > 1 && draft.chars[draft.length - 2] != ' ';
      }
      if (last == ')' || last == ']' || last == '!' || last == ':') {
        return draft.length > 1 && Script.isLetterOrMark(draft.chars[draft.length - 2]);
      }
      return last == '.' && longWordBeforeDot() && longWordAhead();
    }
    return (c == '\u00AB' || c == '(' || c == '[') && Script.isLetterOrMark(last);
  }

  private boolean longWordBeforeDot() {
    int letters = 0;
    for (int i = draft.length - 2; i >= 0 && Script.isLetterOrMark(draft.chars[i]); i--) {
      letters++;
    }
    return letters >= 3;
  }

  private boolean longWordAhead() {
    int letters = 0;
    for (int i = at - 1; i < given.length() && letters < 3; i++) {
      char c = given.charAt(i);
      if (Script.isLetter(c)) {
        letters++;
      } else {
        break;
      }
    }
    return letters >= 2;
  }

  private static boolean isOpener(char c) {
    return c == '\u00AB' || c == '(' || c == '[' || c == '{';
  }

  private static boolean isCloser(char c) {
    return switch (c) {
      case '\u00BB', ')', ']', '}', '\u060C', '\u061B', '\u061F', '.', '!', ':', '\u2026' -> true;
      default -> false;
    };
  }

  private void special(char c) {
    int start = codePoint;
    switch (c) {
      case '\r' -> {
        boolean pair = at + 1 < given.length() && given.charAt(at + 1) == '\n';
        put('\n', start, start + (pair ? 2 : 1), pair ? 2 : 1);
      }
      case '&' -> entity();
      case '"', '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> quote(c);
      case '<', '>' -> {
        int next = at + 1;
        while (next < given.length() && isDroppedAfterSign(given.charAt(next))) {
          next++;
        }
        boolean twice = next < given.length() && given.charAt(next) == c;
        int width = twice ? next + 1 - at : 1;
        char mark = c == '<' ? '\u00AB' : '\u00BB';
        put(twice ? mark : c, start, start + width, width);
      }
      case '.' -> dots();
      case ',' -> put(isPersianBefore() && !isDigitAhead() ? '\u060C' : c, start, start + 1, 1);
      case ';' -> put(isPersianBefore() ? '\u061B' : c, start, start + 1, 1);
      case '?' -> put(isPersianBefore() ? '\u061F' : c, start, start + 1, 1);
      case '\u200C', '\u200B', '\u00AC', '\u00AD', '\u001F' -> halfSpace(c);
      case '\u0627',
          '\u0648',
          '\u06CC',
          '\u064A',
          '\u0649',
          '\u06C1',
          '\u0647',
          '\u06D5',
          '\u06BE' ->
          composed(c);
      case '\u0621' -> {
        boolean small = draft.last() == '\u0647' && !isLetterAt(at + 1) && isBlankless();
        put(small ? Script.SMALL_HAMZA : c, start, start + 1, 1);
      }
      case '\u064B', '\u064C', '\u064D', Script.SMALL_HAMZA -> mark(c);
      case '\u06C0', '\u06C2' -> {
        put('\u0647', start, start + 1, 1);
        draft.append(Script.SMALL_HAMZA, start, start + 1);
      }
      case '\u0629', '\u06C3' -> tehMarbuta();
      default -> other(c);
    }
  }

  private boolean isBlankless() {
    return blankEnd <= blankStart;
  }

  private void skip(int width) {
    again = true;
    at += width;
    codePoint += width;
  }

  private void mark(char c) {
    if (isBlankless() && Script.isLetter(draft.last())) {
      put(c, codePoint, codePoint + 1, 1);
    } else {
      skip(1);
    }
  }

  /** A letter that a following mark may change: alef with madda, heh with yeh, and their like. */
  private void composed(char c) {
    char base = baseLetter(c);
    int ahead = at + 1;
    while (ahead < given.length()
        && MAP[given.charAt(ahead)] == DROP
        && given.charAt(ahead) != '\u0653') {
      ahead++;
    }
    char next = ahead < given.length() ? given.charAt(ahead) : ' ';
    int width = ahead + 1 - at;
    int start = codePoint;
    if (next == '\u0653' && base == '\u0627') {
      put('\u0622', start, start + width, width);
    } else if (next == Script.SMALL_HAMZA && base != '\u0647') {
      char whole = base == '\u0627' ? '\u0623' : base == '\u0648' ? '\u0624' : '\u0626';
      put(whole, start, start + width, width);
    } else if (base == '\u0627' && draft.last() == '\u064B' && isBlankless()) {
      // tanvin before its alef: the alef comes first, as in the spelling of dictionaries
      int from = draft.starts[draft.length - 1];
      draft.length--;
      put(base, from, start + 1, 1);
      draft.append('\u064B', from, start + 1);
    } else if (base == '\u0647' && next == Script.HALF_SPACE && isEzafeYeh(ahead + 1)) {
      put(base, start, start + 1, 1);
      int yehWidth = ahead + 2 - at;
      put(Script.SMALL_HAMZA, start + 1, start + 1 + yehWidth, yehWidth);
    } else {
      put(base, start, start + 1, 1);
    }
  }

  private boolean isEzafeYeh(int index) {
    if (index >= given.length() || baseLetter(given.charAt(index)) != '\u06CC') {
      return false;
    }
    int next = index + 1;
    while (next < given.length() && isNothing(given.charAt(next))) {
      next++;
    }
    char after = next < given.length() ? given.charAt(next) : ' ';
    return !Character.isLetterOrDigit(after) && !Script.isLetterOrMark(after);
  }

  /** Whether a char leaves nothing behind in the repaired text but perhaps a half-space. */
  private static boolean isNothing(char c) {
    return MAP[c] == DROP || isHalfSpace(c);
  }

  /** Whether a char is left out where a sign stands before it. */
  private static boolean isDroppedAfterSign(char c) {
    return isNothing(c) || Script.kind(c) == Script.MARK;
  }

  private static char baseLetter(char c) {
    return switch (c) {
      case '\u064A', '\u0649', '\u06CC' -> '\u06CC';
      case '\u06C1', '\u06D5', '\u06BE', '\u0647' -> '\u0647';
      default -> c;
    };
  }

  private boolean isLetterAt(int index) {
    return index < given.length() && Character.isLetter(given.charAt(index));
  }

  /** Teh marbuta becomes heh; where a letter follows, a half-space keeps its final shape. */
  private void tehMarbuta() {
    int start = codePoint;
    put('\u0647', start, start + 1, 1);
    again = true;
    if (at < given.length() && Script.isLetter(given.charAt(at))) {
      draft.append(Script.HALF_SPACE, start + 1, start + 1);
    }
  }

  /** Keeps a half-space only where it parts two letters, after one that joins. */
  private void halfSpace(char c) {
    char last = draft.last();
    boolean after = Script.kind(lastLetter()) == Script.JOINING;
    int ahead = at + 1;
    while (ahead < given.length()
        && (MAP[given.charAt(ahead)] == DROP || isHalfSpace(given.charAt(ahead)))) {
      ahead++;
    }
    boolean before = ahead < given.length() && isLetterLike(given.charAt(ahead));
    if (after && before && isBlankless()) {
      int width = ahead - at;
      again |= c != Script.HALF_SPACE || width > 1;
      put(Script.HALF_SPACE, codePoint, codePoint + width, width);
    } else if (c == '\u00AC' && !(Script.isLetterOrMark(last) && before && isBlankless())) {
      put(c, codePoint, codePoint + 1, 1);
    } else {
      again |= ahead < given.length() && isDroppedAfterSign(given.charAt(ahead));
      skip(1);
    }
  }

  /** The last letter written, the marks on it left out. */
  private char lastLetter() {
    int i = draft.length - 1;
    while (i > 0 && Script.kind(draft.chars[i]) == Script.MARK) {
      i--;
    }
    return i < 0 ? '\n' : draft.chars[i];
  }

  private static boolean isHalfSpace(char c) {
    return c == Script.HALF_SPACE || c == '\u200B' || c == '\u00AD' || c == '\u001F';
  }

  private static boolean isLetterLike(char c) {
    return Script.isLetter(c) || c >= '\uFB50' && c <= '\uFEFC' && Character.isLetter(c);
  }

  private boolean isPersianBefore() {
    for (int i = draft.length - 1; i >= 0 && i > draft.length - 4; i--) {
      char c = draft.chars[i];
      if (Script.isLetterOrMark(c)) {
        return true;
      }
      if (c != '\u00BB' && c != ')' && c != '!' && c != '\u061F' && !Script.isDigit(c)) {
        return false;
      }
    }
    return false;
  }

  private boolean isDigitAhead() {
    return at + 1 < given.length()
        && Character.isDigit(given.charAt(at + 1))
        && Script.isDigit(draft.last());
  }

  /** Three and more dots become one ellipsis. */
  private void dots() {
    if (at + 2 < given.length() && given.charAt(at + 1) == ' ' && isLetterAt(at + 2)) {
      put('.', codePoint, codePoint + 1, 1);
      return;
    }
    int end = at;
    int dots = 0;
    for (int i = at; i < given.length(); i++) {
      char c = given.charAt(i);
      if (c == '.') {
        dots++;
        end = i + 1;
      } else if (MAP[c] != ' ' && !isDroppedAfterSign(c)) {
        break;
      }
    }
    int width = end - at;
    if (dots >= 3) {
      put('\u2026', codePoint, codePoint + width, width);
    } else {
      put('.', codePoint, codePoint + 1, 1);
    }
  }

  private void quote(char c) {
    char before = isBlankless() ? draft.last() : ' ';
    char after = at + 1 < given.length() ? given.charAt(at + 1) : ' ';
    boolean opens = before == ' ' || before == '\n' || isOpener(before);
    boolean closes =
        Character.isWhitespace(after) || isCloser(after) || after == ',' || after == '"';
    boolean open = opens == closes ? !openQuote : opens;
    if (opens && closes && !openQuote && draft.length > 0 && Script.isDigit(before)) {
      put(c, codePoint, codePoint + 1, 1);
      return;
    }
    openQuote = open;
    put(open ? '\u00AB' : '\u00BB', codePoint, codePoint + 1, 1);
  }

  private void entity() {
    HtmlEntity entity = HtmlEntity.at(given, at);
    if (entity == null) {
      put('&', codePoint, codePoint + 1, 1);
      return;
    }
    again = true;
    int start = codePoint;
    int end = codePoint + entity.length();
    String value = entity.value();
    Draft decoded = value.equals("&") ? null : Letters.of(value);
    if (decoded == null
        || value.equals("\"")
        || value.length() == 1 && MAP[value.charAt(0)] != SPECIAL) {
      char c = value.charAt(0);
      char mapped = c == '"' ? (openQuote ? '\u00BB' : '\u00AB') : c == '&' ? c : MAP[c];
      openQuote = c == '"' ? !openQuote : openQuote;
      if (mapped == DROP) {
        skip(entity.length());
      } else {
        put(mapped, start, end, entity.length());
      }
      return;
    }
    if (value.equals("\u200C")) {
      boolean parts =
          Script.kind(draft.last()) == Script.JOINING && isLetterAt(at + entity.length());
      if (parts && isBlankless()) {
        put(Script.HALF_SPACE, start, end, entity.length());
      } else {
        skip(entity.length());
      }
      return;
    }
    at += entity.length();
    codePoint = end;
    for (int i = 0; i < decoded.length; i++) {
      if (i == 0) {
        punctuate(decoded.chars[i], start, end);
      } else {
        draft.append(decoded.chars[i], start, end);
      }
    }
  }

  /** Presentation forms, ligatures, surrogates and all that has no rule of its own. */
  private void other(char c) {
    int point = given.codePointAt(at);
    int width = Character.charCount(point);
    if (width == 2) {
      flushBlank(c);
      draft.append(c, codePoint, codePoint + 1);
      draft.append(given.charAt(at + 1), codePoint, codePoint + 1);
      at += 2;
      codePoint++;
    } else if (Character.isSurrogate(c)) {
      put('\uFFFD', codePoint, codePoint + 1, 1);
    } else {
      presentationForm(c);
    }
  }

  private void presentationForm(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    again = true;
    int start = codePoint;
    boolean first = true;
    for (int i = 0; i < plain.length(); i++) {
      char p = baseLetter(plain.charAt(i));
      char mapped = MAP[p] == SPECIAL || MAP[p] == DROP && Script.isLetter(p) ? p : MAP[p];
      if (mapped == DROP || mapped == ' ' || mapped == '\u0640') {
        continue;
      }
      if (first) {
        put(mapped, start, start + 1, 1);
        first = false;
      } else {
        draft.append(mapped, start, start + 1);
      }
    }
    if (first) {
      skip(1);
    }
  }

  private static boolean[] risky() {
    boolean[] risky = new boolean[1 << 16];
    for (int c = 0; c < risky.length; c++) {
      risky[c] = isDroppedAfterSign((char) c) || c == '\u00AC' || c == '\u0653';
    }
    return risky;
  }

  private static char[] map() {
    char[] map = new char[1 << 16];
    for (int c = 0; c < map.length; c++) {
      map[c] = mapped((char) c);
    }
    String special =
        "\r&\"\u201C\u201D\u201E\u201F\u2033<>.,;?\u200C\u200B\u00AC\u00AD\u001F\u0627\u0648\u06CC"
            + "\u064A\u0649\u06C1\u0647\u06D5\u06BE\u0621\u064B\u064C\u064D\u0654\u06C0\u06C2\u0629\u06C3";
    for (int i = 0; i < special.length(); i++) {
      map[special.charAt(i)] = SPECIAL;
    }
    return map;
  }

  private static char mapped(char c) {
    if (c >= '\u0660' && c <= '\u0669') {
      return (char) (c - 0x0660 + 0x06F0);
    }
    if (c >= '\uFB50' && c <= '\uFDFB'
        || c >= '\uFE70' && c <= '\uFEFC'
        || Character.isSurrogate(c)) {
      return c == '\uFDFC' ? c : SPECIAL;
    }
    if (c >= '\u064E' && c <= '\u065F' || c == '\u0670' || c >= '\u06D6' && c <= '\u06ED') {
      return c == '\u06DD' || c == '\u06DE' || c == '\u06E9' ? c : DROP;
    }
    switch (c) {
      case '\u0643', '\u06AA', '\u06AB':
        return '\u06A9';
      case '\u0671', '\u0625', '\u0672', '\u0673':
        return c == '\u0671' ? '\u0627' : c == '\u0625' ? '\u0627' : '\u0627';
      case '\u06D2', '\u06CE', '\u06CD', '\u06D0':
        return '\u06CC';
      case '\u00AB', '\u2039', '\u300A', '\u226A':
        return '\u00AB';
      case '\u00BB', '\u203A', '\u300B', '\u226B':
        return '\u00BB';
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032':
        return '\'';
      case '\u2010', '\u2011':
        return '-';
      case '\u066B':
        return '\u066B';
      case '\u0085', '\u2028', '\u2029', '\u000B', '\f':
        return '\n';
      case '\n':
        return '\n';
      case '\u0640':
        return DROP;
      default:
        break;
    }
    if (c == '\t' || Character.isSpaceChar(c)) {
      return ' ';
    }
    int type = Character.getType(c);
    if (type == Character.CONTROL || type == Character.FORMAT && c != '\u200D') {
      return DROP;
    }
    return c;
  }
}
