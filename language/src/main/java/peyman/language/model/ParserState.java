package peyman.language.model;

/**
 * The state of an arc-hybrid parse: a stack, a buffer whose last element is the artificial root,
 * and for each word what has been attached to it. Reused from sentence to sentence.
 */
public final class ParserState {

  /** Moves the front of the buffer to the stack. */
  public static final int SHIFT = 0;

  /** Attaches the top of the stack to the front of the buffer. */
  public static final int LEFT = 1;

  /** Attaches the top of the stack to the word below it. */
  public static final int RIGHT = 2;

  Draft draft;
  int size;
  int front;
  int depth;
  int[] stack = new int[66];
  int[] heads = new int[66];
  int[] first = new int[66];
  int[] last = new int[66];
  int[] secondFirst = new int[66];
  int[] secondLast = new int[66];
  int[] leftCount = new int[66];
  int[] rightCount = new int[66];
  int[] marker = new int[66];

  /** Starts on a tagged and lemmatised draft. */
  public void start(Draft sentence) {
    draft = sentence;
    size = sentence.size();
    front = 0;
    depth = 0;
    if (stack.length < size + 2) {
      int capacity = size * 3 / 2 + 2;
      stack = new int[capacity];
      heads = new int[capacity];
      first = new int[capacity];
      last = new int[capacity];
      secondFirst = new int[capacity];
      secondLast = new int[capacity];
      leftCount = new int[capacity];
      rightCount = new int[capacity];
      marker = new int[capacity];
    }
    for (int i = 0; i <= size; i++) {
      heads[i] = -2;
      first[i] = -1;
      last[i] = -1;
      secondFirst[i] = -1;
      secondLast[i] = -1;
      leftCount[i] = 0;
      rightCount[i] = 0;
      marker[i] = 0;
    }
  }

  /** Whether nothing is left to do. */
  public boolean done() {
    return front == size && depth == 0;
  }

  /** Whether a move is possible; the root takes one child, once the stack has only one word. */
  public boolean can(int move) {
    switch (move) {
      case SHIFT:
        return front < size;
      case LEFT:
        return depth > 0 && (front < size || depth == 1);
      default:
        return depth > 1;
    }
  }

  /** Does a move. */
  public void move(int move) {
    if (move == SHIFT) {
      stack[depth++] = front++;
      return;
    }
    int child = stack[--depth];
    int head = move == LEFT ? front : stack[depth - 1];
    heads[child] = head;
    if (child < head) {
      secondFirst[head] = first[head];
      first[head] = child;
      leftCount[head]++;
      if (marker[head] == 0 && head < size && marks(child)) {
        marker[head] = draft.type(child).word;
      }
    } else {
      secondLast[head] = last[head];
      last[head] = child;
      rightCount[head]++;
      if (draft.tags[child] == draft.accusative) {
        marker[head] = draft.type(child).word;
      }
    }
  }

  private boolean marks(int child) {
    return draft.functional[draft.tags[child]];
  }

  /** The word at a place of the stack from its top, -1 where there is none. */
  int onStack(int place) {
    return place < depth ? stack[depth - 1 - place] : -1;
  }

  /** The word at a place of the buffer, {@code size} the root, -1 beyond. */
  int inBuffer(int place) {
    return front + place <= size ? front + place : -1;
  }

  /** The head of a word, {@code size} where it is the root. */
  public int head(int word) {
    return heads[word];
  }

  public int front() {
    return front;
  }

  public int depth() {
    return depth;
  }

  /** The word at a place from the bottom of the stack. */
  public int fromBottom(int place) {
    return stack[place];
  }
}
