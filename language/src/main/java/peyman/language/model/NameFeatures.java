package peyman.language.model;

/**
 * What the name finder sees: words near by and their tags, listed names, the chain of nouns that a
 * word like «سازمان» (organisation) begins, and the name tag before.
 */
public final class NameFeatures {

  private static final int STRIDE = 40;

  /** How many bits the marks of listed names have in a draft. */
  private static final int MARK_BITS = 7;

  /** The bits of listed organisations in the marks of a draft; both, within one. */
  private static final int ORGANISATION = 3 << 4;

  /** How far a chain is followed, in words. */
  private static final int LONGEST_CHAIN = 7;

  private NameFeatures() {}

  /** Features of one word as seen from the word that stands {@code offset} places before it. */
  static void local(WordType type, int offset, Keys keys) {
    int roles = type.nameRoles;
    int base = 2000 + (offset + WordType.REACH) * STRIDE;
    keys.add(Hash.of(base, type.word));
    keys.add(Hash.of(base + 1, type.marks & 0xFFFF));
    keys.add(Hash.of(base + 2, type.suffixes[1]));
    keys.add(Hash.of(base + 3, type.cluster));
    keys.add(Hash.of(base + 5, type.marks & ~Lexicon.SPEECH & 0xFFFF));
    keys.add(Hash.of(base + 16, roles));
    if (offset < -1 || offset > 1) {
      return;
    }
    keys.add(Hash.of(base + 4, type.marks));
    keys.add(Hash.of(base + 6, type.suffixes[2]));
    keys.add(Hash.of(base + 7, type.suffixes[0]));
    keys.add(Hash.of(base + 8, type.shape));
    keys.add(Hash.of(base + 9, type.suffixes[3]));
    keys.add(Hash.of(base + 10, type.prefixes[1]));
    keys.add(Hash.of(base + 11, type.prefixes[2]));
    for (int stem : type.stems) {
      keys.add(Hash.of(base + 12, stem));
    }
    for (int mark = 0; mark < 16; mark++) {
      if ((type.marks >>> mark & 1) != 0) {
        keys.add(Hash.of(base + 13, mark));
      }
      if ((roles >>> mark & 1) != 0) {
        keys.add(Hash.of(base + 17, mark));
      }
    }
    keys.add(Hash.of(base + 14, type.verbPattern == 0 ? 0 : 1, type.marks & Lexicon.SPEECH));
    keys.add(Hash.of(base + 15, type.marks == 0 ? 1 : 0));
  }

  /** Features that depend on little, together: their sum is worth keeping by its state. */
  enum Group {
    TAGS {
      @Override
      long state(Draft d, int word) {
        return tags(d, word) << 8 | tag(d, word + 2) & 255;
      }

      @Override
      void add(Draft d, int word, Keys keys) {
        int t = d.tags[word];
        int tb = tag(d, word - 1);
        int tn = tag(d, word + 1);
        keys.add(Hash.of(303, t));
        keys.add(Hash.of(304, t, tb));
        keys.add(Hash.of(305, t, tn));
        keys.add(Hash.of(306, t, tn, tag(d, word + 2)));
        keys.add(Hash.of(307, t, tb, tn));
      }
    },

    /** Listed names. */
    LISTED {
      @Override
      long state(Draft d, int word) {
        return (marks(d, word - 1) << MARK_BITS | d.nameMarks[word]) << MARK_BITS + 8
            | marks(d, word + 1) << 8
            | d.tags[word];
      }

      @Override
      void add(Draft d, int word, Keys keys) {
        int t = d.tags[word];
        int m = d.nameMarks[word];
        int mn = marks(d, word + 1);
        keys.add(Hash.of(331, m));
        keys.add(Hash.of(332, m, t));
        keys.add(Hash.of(333, m, marks(d, word - 1)));
        keys.add(Hash.of(334, m, mn));
        keys.add(Hash.of(341, mn, t));
      }
    },

    /** Chains of nouns and what lies ahead in them. */
    CHAINS {
      @Override
      long state(Draft d, int word) {
        return (tags(d, word) & 0xFFFF) << 24
            | d.nameMarks[word] << 16
            | d.nameChains[word] << 8
            | d.nameAhead[word];
      }

      @Override
      void add(Draft d, int word, Keys keys) {
        int t = d.tags[word];
        int tn = tag(d, word + 1);
        int chain = d.nameChains[word];
        int ahead = d.nameAhead[word];
        keys.add(Hash.of(351, chain));
        keys.add(Hash.of(352, chain, t));
        keys.add(Hash.of(353, chain, d.nameMarks[word]));
        keys.add(Hash.of(354, chain, tn));
        keys.add(Hash.of(360, chain, t, tn));
        keys.add(Hash.of(361, ahead));
        keys.add(Hash.of(364, ahead, chain));
      }
    },

    /** Roles of the word and its neighbours. */
    ROLES {
      @Override
      long state(Draft d, int word) {
        long roles = roles(d, word - 1) << 20 | roles(d, word) << 10 | roles(d, word + 1);
        long tags = d.tags[word] << 8 | tag(d, word - 1) & 255;
        long place = d.nameChains[word] >>> 3 << 4 | d.nameAhead[word];
        return (roles << 16 | tags) << 14 | d.nameMarks[word] << 7 | place;
      }

      @Override
      void add(Draft d, int word, Keys keys) {
        int t = d.tags[word];
        int r = d.type(word).nameRoles;
        int rb = d.type(word - 1).nameRoles;
        int rn = d.type(word + 1).nameRoles;
        keys.add(Hash.of(335, d.nameMarks[word], rb));
        keys.add(Hash.of(338, rb, t, tag(d, word - 1)));
        keys.add(Hash.of(339, r, rn));
        keys.add(Hash.of(340, r, rb));
        keys.add(Hash.of(342, rn, t));
        keys.add(Hash.of(358, d.nameChains[word] & ~7, r));
        keys.add(Hash.of(363, d.nameAhead[word], r));
      }
    };

    /** All that the features depend on, in less than 62 bits. */
    abstract long state(Draft draft, int word);

    abstract void add(Draft draft, int word, Keys keys);
  }

  /** The other features of words, tags, listed names and chains together. */
  static void context(Draft d, int word, Keys keys) {
    WordType before = d.type(word - 1);
    WordType type = d.type(word);
    WordType next = d.type(word + 1);
    int t = d.tags[word];
    keys.add(Hash.of(301, before.word, type.word));
    keys.add(Hash.of(302, type.word, next.word));
    keys.add(Hash.of(317, t, before.word));
    keys.add(Hash.of(318, t, next.word));
    keys.add(Hash.of(320, before.marks & 0xFFFF, type.marks & 0xFFFF));
    keys.add(Hash.of(321, next.marks & 0xFFFF, type.marks & 0xFFFF));
    keys.add(Hash.of(322, before.word, next.word));
    keys.add(Hash.of(325, before.cluster, type.cluster));
    keys.add(Hash.of(326, type.cluster, next.cluster));
    keys.add(Hash.of(336, d.nameMarks[word], before.word));
    keys.add(Hash.of(362, d.nameAhead[word], type.word));
    if (d.nameHeads[word] >= 0) {
      head(d.type(d.nameHeads[word]).word, d, word, keys);
    }
    around(d, word, keys);
  }

  /** Features of a word with its tag, what lists say of it and the kind of chain it stands in. */
  static void own(Draft d, int word, Keys keys) {
    WordType type = d.type(word);
    int kind = d.nameChains[word] & ~7;
    keys.add(Hash.of(308, d.tags[word], type.marks & 0xFFFF));
    keys.add(Hash.of(337, d.nameMarks[word], type.marks));
    keys.add(Hash.of(355, kind, type.word));
    keys.add(Hash.of(359, kind, type.cluster));
    if (d.nameHeads[word] < 0) {
      head(0, d, word, keys);
    }
  }

  /** All that these depend on beside the word. */
  static int ownState(Draft d, int word) {
    return (d.nameChains[word] & ~7) << 16 | d.nameMarks[word] << 8 | d.tags[word];
  }

  private static void head(int headWord, Draft d, int word, Keys keys) {
    keys.add(Hash.of(356, headWord, d.type(word).word));
    keys.add(Hash.of(357, headWord, d.tags[word]));
  }

  /** Where a sentence begins, and what stands around a listed organisation: «شرق :» is a paper. */
  private static void around(Draft d, int word, Keys keys) {
    keys.add(Hash.of(368, Math.min(word, 3), d.type(word + 1).word));
    int m = d.nameMarks[word];
    if ((m & ORGANISATION) == 0) {
      return;
    }
    int start = word;
    while (start > 0 && (d.nameMarks[start] & ORGANISATION) == ORGANISATION) {
      start--;
    }
    int end = word + 1;
    while (end < d.size() && (d.nameMarks[end] & ORGANISATION) == ORGANISATION) {
      end++;
    }
    int before = start == 0 ? 1 : d.type(start - 1).word;
    int after = end == d.size() ? 1 : d.type(end).word;
    keys.add(Hash.of(365, m, before));
    keys.add(Hash.of(366, m, after));
    keys.add(Hash.of(367, m, start == 0 ? 1 : 0, after));
    keys.add(Hash.of(369, m, before, after));
  }

  /** Features of a word by itself and the name tag before it. */
  static void step(WordType type, int last, Keys keys) {
    keys.add(Hash.of(311, last, type.word));
    keys.add(Hash.of(314, last, type.marks & 0xFFFF));
    keys.add(Hash.of(316, last, type.cluster));
    keys.add(Hash.of(324, last, type.suffixes[1]));
    keys.add(Hash.of(373, last, type.nameRoles));
  }

  /** Features of the name tag that a word has, for the word after it. */
  static void stepAfter(WordType before, int last, Keys keys) {
    keys.add(Hash.of(312, last, before.word));
  }

  /** Features of a word in its sentence and the name tag before it. */
  static void step(Draft d, int word, int last, Keys keys) {
    int t = d.tags[word];
    keys.add(Hash.of(309, last));
    keys.add(Hash.of(313, last, t, tag(d, word - 1)));
    keys.add(Hash.of(319, last, t, tag(d, word + 1)));
    keys.add(Hash.of(371, last, d.nameMarks[word]));
    keys.add(Hash.of(372, last, d.nameChains[word]));
    keys.add(Hash.of(374, last, d.type(word + 1).nameRoles, t));
  }

  /** All that these depend on, in less than 62 bits. */
  static long stepState(Draft d, int word, int last) {
    long listed = d.nameMarks[word] << 6 | d.nameChains[word];
    return tags(d, word) << 26 | listed << 13 | roles(d, word + 1) << 3 | last;
  }

  private static int tag(Draft draft, int word) {
    return word < 0 || word >= draft.size() ? -1 : draft.tags[word];
  }

  /** The tags of a word and its neighbours in 24 bits. */
  private static long tags(Draft d, int word) {
    return (tag(d, word - 1) & 255) << 16 | d.tags[word] << 8 | tag(d, word + 1) & 255;
  }

  private static int marks(Draft draft, int word) {
    return word < 0 || word >= draft.size() ? 0 : draft.nameMarks[word];
  }

  /** The roles of a word in ten bits. */
  private static int roles(Draft draft, int word) {
    return draft.type(word).nameRoles / NameLists.Mark.SURNAME.bit();
  }

  /** Prepares a tagged draft: listed names, chains of nouns and what lies ahead in them. */
  static void prepare(Draft draft, NameLists lists) {
    int size = draft.size();
    lists.mark(draft);
    int heads = NameLists.Mark.ORGANISATION_HEAD.bit() | NameLists.Mark.PLACE_HEAD.bit();
    int head = -1;
    int kind = 0;
    boolean placed = false;
    for (int word = 0; word < size; word++) {
      int roles = draft.type(word).nameRoles;
      boolean goesOn = head >= 0 && word - head < 2 * LONGEST_CHAIN && continues(draft, word);
      if (!goesOn) {
        head = -1;
        kind = 0;
        placed = false;
      }
      if ((roles & heads) != 0 && draft.nominal(word) && (head < 0 || kind == 2)) {
        head = word;
        kind = (roles & NameLists.Mark.ORGANISATION_HEAD.bit()) != 0 ? 1 : 2;
        placed = false;
      }
      draft.nameHeads[word] = head;
      draft.nameChains[word] =
          head < 0 ? 0 : Math.min(LONGEST_CHAIN, word - head) | kind << 3 | (placed ? 1 << 5 : 0);
      placed |= (draft.nameMarks[word] >>> 2 & 3) != 0;
    }
    for (int word = size - 1; word >= 0; word--) {
      boolean linked = word + 1 < size && continues(draft, word + 1);
      int rest = linked ? draft.nameAhead[word + 1] : 0;
      int length = linked ? Math.min(3, (rest & 3) + 1) : 0;
      int found = linked ? rest & ~3 : 0;
      if (linked && draft.proper(word + 1)) {
        found |= 4;
      }
      if (linked && draft.nameMarks[word + 1] != 0) {
        found |= 8;
      }
      draft.nameAhead[word] = length | found;
    }
  }

  /** Whether a word tells a time and no list has it in an organisation: «اداره کل سمنان امروز». */
  static boolean onlyTime(Draft draft, int word) {
    return (draft.type(word).nameRoles & NameLists.Mark.TIME.bit()) != 0
        && (draft.nameMarks[word] & ORGANISATION) == 0;
  }

  /** Whether a word may go on the chain of nouns before it. */
  private static boolean continues(Draft draft, int word) {
    if ((draft.type(word).nameRoles & NameLists.Mark.TIME.bit()) != 0) {
      return false;
    }
    if (draft.nominal(word)) {
      return true;
    }
    return draft.joining(word) && word + 1 < draft.size() && draft.nominal(word + 1);
  }
}
