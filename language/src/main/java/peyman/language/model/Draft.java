package peyman.language.model;

import java.util.Arrays;
import java.util.Set;

/**
 * The working state of one sentence while the models fill it in; reused from sentence to sentence,
 * never shared between threads, never seen outside the engine and its training.
 */
public final class Draft {

  static final int PAD = 3;

  private static final Set<String> FUNCTIONAL = Set.of("ADP", "SCONJ", "CCONJ");

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

  /** The tag of the object marker را. */
  int accusative = -1;

  /** Which tags mark the role of what they attach to: prepositions and conjunctions. */
  boolean[] functional = new boolean[0];

  int[] verbsBefore = new int[65];
  int[] stopsBefore = new int[65];
  int[] markers = new int[64];
  int[] childCounts = new int[64];
  int[] lastChildTags = new int[64];
  int[] relationsSeen = new int[64];
  int[] lastLabelled = new int[64];
  private boolean[] verbal = new boolean[0];
  private boolean[] stopping = new boolean[0];
  private boolean[] nominal = new boolean[0];
  private boolean[] proper = new boolean[0];
  private boolean[] joining = new boolean[0];

  /** An empty draft for words with these tags. */
  public Draft(WordTypes wordTypes, TagSet tagSet) {
    before = wordTypes.of("\u0002");
    after = wordTypes.of("\u0003");
    int count = tagSet.tags().size();
    functional = new boolean[count];
    verbal = new boolean[count];
    stopping = new boolean[count];
    nominal = new boolean[count];
    proper = new boolean[count];
    joining = new boolean[count];
    for (int tag = 0; tag < count; tag++) {
      String upos = tagSet.upos(tag);
      functional[tag] = FUNCTIONAL.contains(upos);
      verbal[tag] = "VERB".equals(upos) || "AUX".equals(upos);
      stopping[tag] = "PUNCT".equals(upos);
      proper[tag] = "PROPN".equals(upos);
      nominal[tag] = proper[tag] || "NOUN".equals(upos) || "ADJ".equals(upos);
      joining[tag] = "CCONJ".equals(upos);
    }
    accusative = tagSet.tag("ADP", "POSTP");
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
      verbsBefore = new int[capacity + 1];
      stopsBefore = new int[capacity + 1];
      markers = new int[capacity];
      childCounts = new int[capacity];
      lastChildTags = new int[capacity];
      relationsSeen = new int[capacity];
      lastLabelled = new int[capacity];
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

  /** Counts verbs and punctuation before each word, for questions about what lies between. */
  public void countBetween() {
    verbsBefore[0] = 0;
    stopsBefore[0] = 0;
    for (int word = 0; word < size; word++) {
      verbsBefore[word + 1] = verbsBefore[word] + (verbal[tags[word]] ? 1 : 0);
      stopsBefore[word + 1] = stopsBefore[word] + (stopping[tags[word]] ? 1 : 0);
    }
  }

  /** Gathers what the labeller asks of the tree. */
  public void readTree() {
    Arrays.fill(markers, 0, size, 0);
    Arrays.fill(childCounts, 0, size, 0);
    Arrays.fill(lastChildTags, 0, size, -1);
    Arrays.fill(relationsSeen, 0, size, 0);
    Arrays.fill(lastLabelled, 0, size, -1);
    for (int word = 0; word < size; word++) {
      int head = heads[word];
      if (head >= 0) {
        childCounts[head] = Math.min(4, childCounts[head] + 1);
        lastChildTags[head] = tags[word];
        if (word < head && markers[head] == 0 && functional[tags[word]]
            || tags[word] == accusative) {
          markers[head] = types[PAD + word].word;
        }
      }
    }
  }

  /** The dependent of the same head that was labelled last, -1 where there is none. */
  public int sister(int word) {
    return heads[word] < 0 ? -1 : lastLabelled[heads[word]];
  }

  /** Sets the relation of a word; words are related from left to right. */
  public void relate(int word, int relation) {
    relations[word] = relation;
    int head = heads[word];
    if (head >= 0) {
      relationsSeen[head] |= 1 << relation;
      lastLabelled[head] = word;
    }
  }
}
