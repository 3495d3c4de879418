package peyman.text;

import java.util.Arrays;

/**
 * The second pass of repair: half-spaces inside words, and spaces that should be half-spaces or
 * nothing.
 *
 * <p>Works line by line. A line's words are decided on one by one, then its spaces from left to
 * right, again and again until nothing changes, so that repair of the repaired finds nothing to do.
 * Half-spaces that were given stay.
 */
final class HalfSpaces {

  /** By how much another way to write a word must win where half-spaces were given in it. */
  private static final float GIVEN_MARGIN = 4;

  private static final int MOST_ROUNDS = 16;

  /** How often a line is repaired in which words were written into one. */
  private static final int MOST_PASSES = 4;

  private static final int LONGEST_PREPOSITION = 4;

  /** How common a word must be for another to be cut off it. */
  private static final int COMMON = 9;

  /** The class of joins that are prescribed. */
  private static final int PRESCRIBED = 15;

  private final RepairModel model;
  private final WordTable words;
  private final SplitModel splits;
  private final PairFeatures pair = new PairFeatures();
  private final PluralFeatures plural = new PluralFeatures();
  private final FeatureList features = new FeatureList();
  private final Draft in;
  private final Draft out;

  private final float splitMargin;
  private final float pairMargin;
  private final boolean careful;
  private final boolean prescribes;

  /** Words of the line as given: where they start and end, and whether the space before goes. */
  private int[] from = new int[256];

  private int[] to = new int[256];
  private boolean[] joined = new boolean[256];
  private int givenCount;

  /** Words of the line as joined so far. */
  private Word[] line = new Word[256];

  private int count;

  /** Whether words of the line were written into one, so that letters met anew. */
  private boolean madeSolid;

  private final Damage damage;

  private HalfSpaces(RepairModel model, Draft in, Damage damage) {
    this.model = model;
    this.words = model.words();
    this.splits = new SplitModel(words, model.splits());
    this.in = in;
    this.out = new Draft(in.length + (in.length >> 5));
    this.damage = damage;
    this.splitMargin = damage.splitMargin();
    this.pairMargin = damage.pairMargin();
    this.careful = damage.isCareful();
    this.prescribes = !damage.keepsSpaces();
  }

  /** A word of the line with the words that were joined to it. */
  private static final class Word {
    int first;
    int last;
    long hash;
    int letters;
    int print;
    int value;
    int part;
    int given;
    int mask;

    /** Whether exactly one space stands before it, and a word before that. */
    boolean afterSpace;

    /** Whether nothing stands between it and the word before, from which it was cut off. */
    boolean cutOff;

    /** Whether nothing more may be joined to it. */
    boolean closed;

    /** In which round over the line it was joined last, -1 where it never was. */
    int changed;
  }

  /** Restores what is lost in a draft. */
  static Draft restored(RepairModel model, Draft in) {
    HalfSpaces pass = new HalfSpaces(model, in, Damage.of(in));
    boolean solid = pass.run(MOST_PASSES);
    if (solid && Damage.of(pass.out).splitsMoreThan(pass.damage)) {
      return restored(model, Letters.of(pass.out.text()).after(pass.out));
    }
    return pass.out;
  }

  /** Repairs line by line; whether words were written into one. */
  private boolean run(int passes) {
    boolean anySolid = false;
    int start = 0;
    while (start < in.length) {
      int end = start;
      while (end < in.length && in.chars[end] != '\n') {
        end++;
      }
      int written = out.length;
      madeSolid = false;
      line(start, end);
      anySolid |= madeSolid;
      if (madeSolid && passes > 1) {
        again(written, passes - 1);
      }
      if (end < in.length) {
        out.append(in, end, end + 1);
      }
      start = end + 1;
    }
    return anySolid;
  }

  /** Repairs the line that was written last once more, since letters met anew in it. */
  private void again(int written, int passes) {
    Draft line = new Draft(out.length - written);
    line.append(out, written, out.length);
    HalfSpaces pass = new HalfSpaces(model, Letters.of(line.text()).after(line), damage);
    pass.run(passes);
    out.length = written;
    out.append(pass.out, 0, pass.out.length);
  }

  private void line(int start, int end) {
    scan(start, end);
    for (int i = 0; i < count; i++) {
      line[i].mask = mask(line[i], line[i].given);
    }
    for (int i = 0; i < count; i++) {
      if (line[i].given == 0 && line[i].mask != 0) {
        choosePlural(i);
      }
    }
    for (int round = 0; round < MOST_ROUNDS && joinAll(round); round++) {
      continue;
    }
    write(start, end);
  }

  private void scan(int start, int end) {
    count = 0;
    givenCount = 0;
    int i = start;
    int lastWordEnd = -1;
    while (i < end) {
      char c = in.chars[i];
      if (Script.isLetter(c)) {
        int wordStart = i;
        long hash = 0;
        int letters = 0;
        int given = 0;
        do {
          if (Script.isLetter(in.chars[i])) {
            hash = WordTable.hash(hash, in.chars[i]);
            letters++;
          } else if (in.chars[i] == Script.HALF_SPACE && letters <= WordTable.MASK_LETTERS) {
            given |= 1 << letters - 1;
          }
          i++;
        } while (i < end && isInWord(in.chars[i]));
        boolean afterSpace =
            lastWordEnd >= 0 && lastWordEnd == wordStart - 1 && in.chars[wordStart - 1] == ' ';
        int cut = letters < 5 || letters > 24 ? 0 : cut(wordStart, i, hash, letters);
        if (cut == 0) {
          add(wordStart, i, hash, letters, afterSpace);
          line[count - 1].given = given;
        } else {
          addCut(wordStart, i, cut, afterSpace);
        }
        lastWordEnd = i;
      } else if (c == '#' || c == '@') {
        do {
          i++;
        } while (i < end && isInTag(in.chars[i]));
      } else {
        i++;
      }
    }
  }

  /** Where a word that is none falls into two that are: «اینکشور», «درتهران»; 0 if it does not. */
  private int cut(int start, int end, long hash, int letters) {
    if ((words.get(WordTable.fingerprint(hash)) & WordTable.WORD) != 0) {
      return 0;
    }
    long head = 0;
    for (int i = start; i < end && i < start + LONGEST_PREPOSITION; i++) {
      if (!Script.isLetter(in.chars[i])) {
        return 0;
      }
      head = WordTable.hash(head, in.chars[i]);
      int length = i + 1 - start;
      if (letters - length >= 4
          && Script.isLetter(in.chars[i + 1])
          && model.separate().contains(WordTable.fingerprint(head))) {
        long rest = hash - head * WordTable.power(letters - length);
        if (isCommon(words.get(WordTable.fingerprint(rest))) && hasOnlyLetters(i + 1, end)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static boolean isCommon(int value) {
    return (value & WordTable.WORD) != 0 && WordTable.frequencyOf(value) >= COMMON;
  }

  private boolean hasOnlyLetters(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Script.isLetterOrMark(in.chars[i])) {
        return false;
      }
    }
    return true;
  }

  private void addCut(int start, int end, int cut, boolean afterSpace) {
    add(start, cut, hash(start, cut), cut - start, afterSpace);
    line[count - 1].closed = true;
    int letters = 0;
    for (int i = cut; i < end; i++) {
      letters += Script.isLetter(in.chars[i]) ? 1 : 0;
    }
    add(cut, end, hash(cut, end), letters, true);
    line[count - 1].cutOff = true;
  }

  private long hash(int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      if (Script.isLetter(in.chars[i])) {
        hash = WordTable.hash(hash, in.chars[i]);
      }
    }
    return hash;
  }

  private static boolean isInWord(char c) {
    return Script.isLetterOrMark(c) || c == Script.HALF_SPACE;
  }

  private static boolean isInTag(char c) {
    return c == '_' || c == Script.HALF_SPACE || Character.isLetterOrDigit(c);
  }

  private void add(int start, int end, long hash, int letters, boolean afterSpace) {
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
      joined = Arrays.copyOf(joined, count * 2);
      line = Arrays.copyOf(line, count * 2);
    }
    from[count] = start;
    to[count] = end;
    joined[count] = false;
    Word word = line[count] == null ? new Word() : line[count];
    line[count] = word;
    word.first = count;
    word.last = count;
    word.hash = hash;
    word.letters = letters;
    word.print = WordTable.fingerprint(hash);
    long entry = words.entry(word.print);
    word.value = (int) entry;
    word.part = WordTable.partOf(entry);
    word.afterSpace = afterSpace;
    word.given = 0;
    word.cutOff = false;
    word.closed = false;
    word.changed = -1;
    count++;
    givenCount = count;
  }

  private int mask(Word word, int given) {
    if (word.letters < 3) {
      return given;
    }
    int from = this.from[word.first];
    int to = this.to[word.last];
    if ((word.value & WordTable.WORD) == 0) {
      int best = given == 0 ? splits.best(in, from, to, 0, splitMargin) : given;
      int before;
      do {
        before = best;
        best = best == 0 ? 0 : splits.best(in, from, to, best, GIVEN_MARGIN);
      } while (best != before);
      return best;
    }
    int known = word.value & WordTable.MASK;
    if (given == 0 && careful && (word.value & WordTable.AMBIGUOUS) != 0) {
      return 0;
    }
    return (known & given) == given ? known : given;
  }

  /**
   * Chooses by the words around between «حرف\u200Cهای» and «حرفه\u200Cای», where the table does not
   * know or knows both.
   */
  private void choosePlural(int index) {
    Word word = line[index];
    int end = to[word.last];
    int stem = word.letters - PluralFeatures.ENDING;
    boolean sure = (word.value & (WordTable.WORD | WordTable.AMBIGUOUS)) == WordTable.WORD;
    if (sure || stem < 2 || word.letters > WordTable.MASK_LETTERS || !endsInPlural(word, end)) {
      return;
    }
    int asPlural = 1 << stem - 1;
    int afterHeh = 1 << stem;
    if ((word.mask & (asPlural | afterHeh)) == 0) {
      return;
    }
    PluralFeatures plural = this.plural;
    plural.stem = print(word, 0, stem);
    plural.stemFrequency = WordTable.frequencyOf(words.get(plural.stem));
    plural.hehFrequency = WordTable.frequencyOf(words.get(print(word, 0, stem + 1)));
    if (plural.stemFrequency == 0 || plural.hehFrequency == 0) {
      return;
    }
    plural.word = word.print;
    plural.stemTail = in.chars[end - 5] << 16 | in.chars[end - 4];
    plural.before =
        word.afterSpace && index > 0 ? line[index - 1].print : charAt(from[word.first] - 1);
    boolean followed = index + 1 < count && line[index + 1].afterSpace;
    Word next = followed ? line[index + 1] : null;
    plural.after = followed ? next.print : charAt(end);
    plural.afterPart = followed ? next.part : 0;
    plural.afterHead = followed ? head(next) : 0;
    plural.afterTail = followed ? tail(next) : 0;
    features.clear();
    plural.extract(features);
    boolean heh = model.plurals().score(features.hashes, features.count) > 0;
    word.mask = word.mask & ~(asPlural | afterHeh) | (heh ? afterHeh : asPlural);
  }

  private int charAt(int index) {
    return index < 0 || index >= in.length ? '\n' : in.chars[index];
  }

  /** Whether a word ends in the bare letters of «های» after two letters, the last joining. */
  private boolean endsInPlural(Word word, int end) {
    return end - from[word.first] >= 5
        && in.chars[end - 1] == '\u06CC'
        && in.chars[end - 2] == '\u0627'
        && in.chars[end - 3] == '\u0647'
        && Script.kind(in.chars[end - 4]) == Script.JOINING
        && Script.isLetter(in.chars[end - 5]);
  }

  /** Goes over the spaces of the line once; false if none was changed. */
  private boolean joinAll(int round) {
    int kept = 0;
    boolean changed = false;
    for (int i = 0; i < count; i++) {
      Word word = line[i];
      if (kept > 0
          && word.afterSpace
          && (round == 0 || isNew(kept - 1, i, round))
          && joins(kept - 1, i)) {
        Word left = line[kept - 1];
        joined[word.first] = true;
        join(left, word);
        left.changed = round;
        changed = true;
      } else {
        line[i] = line[kept];
        line[kept++] = word;
      }
    }
    count = kept;
    return changed;
  }

  /** Whether any word on which the space between two depends was joined since it was decided on. */
  private boolean isNew(int left, int right, int round) {
    int changed = Math.max(line[left].changed, line[right].changed);
    changed = left > 0 ? Math.max(changed, line[left - 1].changed) : changed;
    changed = right + 1 < count ? Math.max(changed, line[right + 1].changed) : changed;
    return changed >= round - 1;
  }

  private void join(Word left, Word right) {
    boolean joining = Script.kind(lastLetter(left)) == Script.JOINING;
    int given = left.mask;
    madeSolid |= !joining;
    if (left.letters <= WordTable.MASK_LETTERS) {
      given |= joining ? 1 << left.letters - 1 : 0;
      given |= right.mask << left.letters & WordTable.MASK;
    }
    left.hash = left.hash * WordTable.power(right.letters) + right.hash;
    left.letters += right.letters;
    left.last = right.last;
    left.print = WordTable.fingerprint(left.hash);
    long entry = words.entry(left.print);
    left.value = (int) entry;
    left.part = WordTable.partOf(entry);
    madeSolid |= right.letters == 1;
    left.closed = right.letters == 1 && in.chars[from[right.first]] == '\u06CC';
    left.mask = left.closed ? given : mask(left, given);
  }

  private char lastLetter(Word word) {
    int i = to[word.last] - 1;
    while (!Script.isLetter(in.chars[i])) {
      i--;
    }
    return in.chars[i];
  }

  private boolean joins(int leftIndex, int rightIndex) {
    Word left = line[leftIndex];
    Word right = line[rightIndex];
    if (left.closed || in.chars[to[left.last] - 1] == Script.SMALL_HAMZA || right.cutOff) {
      return false;
    }
    char last = lastLetter(left);
    if (right.letters == 1) {
      char only = in.chars[from[right.first]];
      if (only == '\u06CC') {
        return last == '\u0647' && left.letters > 2;
      }
    }
    boolean joining = Script.kind(last) == Script.JOINING;
    long both = left.hash * WordTable.power(right.letters) + right.hash;
    int whole = words.get(WordTable.fingerprint(both));
    if (prescribes
        && WordTable.joinOf(whole) == PRESCRIBED
        && (!joining || joinClass(whole, left) == PRESCRIBED)) {
      return true;
    }
    if (isSeparate(left, right, whole)) {
      return false;
    }
    if (!joining) {
      return left.letters > 1
          && (left.value & WordTable.WORD) != 0
          && model.endings().contains(right.print);
    }
    return score(leftIndex, rightIndex, both, whole) > pairMargin;
  }

  /** Whether the words are such as would be cut apart if they had been given without a space. */
  private boolean isSeparate(Word left, Word right, int whole) {
    return (whole & WordTable.WORD) == 0
        && right.letters >= 4
        && left.letters <= LONGEST_PREPOSITION
        && isCommon(right.value)
        && model.separate().contains(left.print);
  }

  private float score(int leftIndex, int rightIndex, long both, int whole) {
    Word left = line[leftIndex];
    Word right = line[rightIndex];
    pair.join = joinClass(whole, left);
    pair.left = left.print;
    pair.right = right.print;
    pair.leftPart = left.part;
    pair.rightPart = right.part;
    pair.leftEnd = left.mask == 0 ? left.print : endPrint(left);
    pair.rightStart = right.mask == 0 ? right.print : startPrint(right);
    pair.leftEndPart = left.mask == 0 ? pair.leftPart : words.part(pair.leftEnd);
    pair.rightStartPart = right.mask == 0 ? pair.rightPart : words.part(pair.rightStart);
    if (pair.join == 0
        && (pair.leftEndPart >>> 4 & 15) == 0
        && (pair.rightStartPart >>> 8 & 15) == 0) {
      return Float.NEGATIVE_INFINITY;
    }
    pair.before = left.afterSpace && leftIndex > 0 ? line[leftIndex - 1].print : 0;
    pair.after = 0;
    pair.joinAfter = 0;
    if (rightIndex + 1 < count && line[rightIndex + 1].afterSpace) {
      Word after = line[rightIndex + 1];
      pair.after = after.print;
      long all = both * WordTable.power(after.letters) + after.hash;
      int three = words.get(WordTable.fingerprint(all));
      int place = left.letters + right.letters;
      boolean split = place <= WordTable.MASK_LETTERS && (three >> place - 1 & 1) == 1;
      pair.joinAfter =
          split || Script.kind(lastLetter(right)) != Script.JOINING ? joinClass(three, left) : 0;
    }
    pair.leftLetters = left.letters;
    pair.rightLetters = right.letters;
    pair.leftTail = tail(left);
    pair.rightHead = head(right);
    if (prescribes && pair.joinAfter == PRESCRIBED) {
      return Float.POSITIVE_INFINITY;
    }
    features.clear();
    pair.extract(features);
    return model.pairs().score(features.hashes, features.count);
  }

  /** What the table says of joining, if it parts the whole exactly where the space stands. */
  private static int joinClass(int whole, Word left) {
    boolean here = left.letters <= WordTable.MASK_LETTERS && (whole >> left.letters - 1 & 1) == 1;
    return here ? WordTable.joinOf(whole) : 0;
  }

  private int endPrint(Word word) {
    int start = 31 - Integer.numberOfLeadingZeros(word.mask) + 1;
    return print(word, start, word.letters);
  }

  private int startPrint(Word word) {
    return print(word, 0, Integer.numberOfTrailingZeros(word.mask) + 1);
  }

  private int print(Word word, int firstLetter, int endLetter) {
    long hash = 0;
    int letter = 0;
    for (int i = from[word.first]; i < to[word.last] && letter < endLetter; i++) {
      if (Script.isLetter(in.chars[i])) {
        hash = letter >= firstLetter ? WordTable.hash(hash, in.chars[i]) : 0;
        letter++;
      }
    }
    return WordTable.fingerprint(hash);
  }

  private int tail(Word word) {
    int i = to[word.last] - 1;
    while (!Script.isLetter(in.chars[i])) {
      i--;
    }
    int last = in.chars[i];
    for (i--; i >= from[word.first]; i--) {
      if (Script.isLetter(in.chars[i])) {
        return in.chars[i] << 16 | last;
      }
    }
    return last;
  }

  private int head(Word word) {
    int first = in.chars[from[word.first]];
    for (int i = from[word.first] + 1; i < to[word.last]; i++) {
      if (Script.isLetter(in.chars[i])) {
        return in.chars[i] << 16 | first;
      }
    }
    return first;
  }

  private void write(int start, int end) {
    int at = start;
    for (int i = 0; i < count; i++) {
      Word word = line[i];
      if (word.first == word.last && word.mask == word.given && !word.cutOff) {
        continue;
      }
      out.append(in, at, from[word.first]);
      if (word.cutOff) {
        out.append(' ', in.starts[from[word.first]], in.starts[from[word.first]]);
      }
      write(word);
      at = to[word.last];
    }
    out.append(in, at, end);
  }

  private void write(Word word) {
    int letters = 0;
    int space = -1;
    for (int i = from[word.first]; i < to[word.last]; i++) {
      char c = in.chars[i];
      if (c == ' ') {
        space = i;
        continue;
      }
      if (space >= 0
          && c == '\u06CC'
          && out.last() == '\u0647'
          && (i + 1 == to[word.last] || in.chars[i + 1] == ' ')) {
        out.append(Script.SMALL_HAMZA, in.starts[space], in.ends[i]);
        space = -1;
        continue;
      }
      if (Script.isLetter(c)) {
        boolean split =
            letters > 0
                && (space >= 0
                    || letters <= WordTable.MASK_LETTERS && (word.mask >> letters - 1 & 1) == 1);
        if (split && mayHalve()) {
          int start = space >= 0 ? in.starts[space] : Math.min(out.lastEnd(), in.starts[i]);
          out.append(Script.HALF_SPACE, start, space >= 0 ? in.ends[space] : out.lastEnd());
        }
        space = -1;
        letters++;
      }
      out.append(c, in.starts[i], in.ends[i]);
    }
  }

  /** Whether the last letter written joins to the next. */
  private boolean mayHalve() {
    int i = out.length - 1;
    while (i > 0 && Script.kind(out.chars[i]) == Script.MARK) {
      i--;
    }
    return Script.kind(out.chars[i]) == Script.JOINING;
  }
}
