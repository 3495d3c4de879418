package peyman.language.model;

import java.util.Arrays;

/**
 * The working state of one sentence while the models fill it in; reused from sentence to sentence,
 * never shared between threads, never seen outside the engine and its training.
 */
public final class Draft {

  static final int PAD = 3;

  private final WordType before;
  private final WordType after;
  private WordType[] types = new WordType[64 + 2 * PAD];
  int size;

  /** Tags by word, numbers of {@link TagSet}. */
  public int[] tags = new int[64];

  /** Feature bundles by word. */
  public int[] bundles = new int[64];

  public String[] lemmas = new String[64];

  /** Hashes of the lemmas, as the parser sees words. */
  public int[] lemmaHashes = new int[64];

  /** Heads by word; the root's head is -1. */
  public int[] heads = new int[64];

  /** Relations by word, numbers of the parser's label set. */
  public int[] relations = new int[64];

  /** How sure each arc is, 0 to 1. */
  public float[] confidences = new float[64];

  /** Name tags by word. */
  public int[] nameTags = new int[64];

  /** Listed names by word, two bits a kind. */
  public int[] nameMarks = new int[64];

  /** The word that began the chain of nouns a word stands in, -1 outside of chains. */
  int[] nameHeads = new int[64];

  /** Kind and place in that chain. */
  int[] nameChains = new int[64];

  /** How long the nouns after a word run on, and what is among them. */
  int[] nameAhead = new int[64];

  private boolean[] nominal = new boolean[0];
  private boolean[] proper = new boolean[0];
  private boolean[] joining = new boolean[0];

  /** Which tags are punctuation. */
  private boolean[] stopping = new boolean[0];

  /** An empty draft for words with these tags. */
  public Draft(WordTypes wordTypes, TagSet tagSet) {
    before = wordTypes.of("\u0002");
    after = wordTypes.of("\u0003");
    int count = tagSet.tags().size();
    nominal = new boolean[count];
    proper = new boolean[count];
    joining = new boolean[count];
    stopping = new boolean[count];
    for (int tag = 0; tag < count; tag++) {
      String upos = tagSet.upos(tag);
      proper[tag] = "PROPN".equals(upos);
      nominal[tag] = proper[tag] || "NOUN".equals(upos) || "ADJ".equals(upos);
      joining[tag] = "CCONJ".equals(upos);
      stopping[tag] = "PUNCT".equals(upos);
    }
  }

  /** Starts a sentence of so many words. */
  public void start(int words) {
    size = words;
    if (tags.length < words) {
      int capacity = words * 3 / 2;
      types = new WordType[capacity + 2 * PAD];
      tags = new int[capacity];
      bundles = new int[capacity];
      lemmas = new String[capacity];
      lemmaHashes = new int[capacity];
      heads = new int[capacity];
      relations = new int[capacity];
      confidences = new float[capacity];
      nameTags = new int[capacity];
      nameMarks = new int[capacity];
      nameHeads = new int[capacity];
      nameChains = new int[capacity];
      nameAhead = new int[capacity];
    }
    Arrays.fill(types, 0, PAD, before);
    Arrays.fill(types, PAD + words, PAD + words + PAD, after);
  }

  /** Sets the type of a word. */
  public void type(int word, WordType type) {
    types[PAD + word] = type;
  }

  /** The type of a word, or a boundary's up to three places outside. */
  public WordType type(int word) {
    return types[PAD + word];
  }

  public int size() {
    return size;
  }

  /** Whether a word is tagged as a noun, name or adjective. */
  boolean nominal(int word) {
    return nominal[tags[word]];
  }

  /** Whether a word is tagged as a name. */
  boolean proper(int word) {
    return proper[tags[word]];
  }

  /** Whether a word is tagged as «و» and its like. */
  boolean joining(int word) {
    return joining[tags[word]];
  }

  /**
   * Whether a word stands as the names of speakers do: it begins a clause and is no part of more.
   */
  boolean bare(int word) {
    boolean begins = word == 0 || stopping[tags[word - 1]] || joining[tags[word - 1]];
    return begins && nominal(word) && (word + 1 == size || !nominal(word + 1));
  }
}
