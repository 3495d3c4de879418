package peyman.source.page;

/**
 * A family of traits of a block; which of its values a block has, says one number. All values of
 * all families are numbered through: that number is a place in the model's list of weights.
 */
enum Trait {
  SIZE(40),
  SIZE_IN_LIST(40),
  END(8),
  COMMAS(4),
  TAG(18),
  NEAR(40),
  ABOVE(40),
  NEAR_LONG(40),
  PLACE(10),
  HEADLINE(6),
  BEFORE(6),
  AFTER(6),
  BEFORE_AND_AFTER(36),
  SIBLINGS(6),
  LOOK(6),
  LOOK_SHORT(6),
  REPEATED(2),
  DIGITS(3),
  CAPITALS(2),
  SAYS_TITLE(4),
  SAYS_DESCRIPTION(6),
  PHRASE(16),
  STATED(4),
  LIST(4),
  UNDER(6),
  // the second look: what the first one thinks of the block and of those around it
  FIRST(20),
  NEIGHBOURS(20),
  WIDE(20),
  CHOSEN(4),
  SPAN(12),
  FIRST_NEIGHBOURS(100),
  MAIN_LOOK(12),
  MAIN_PARENT(48),
  HEADING(8);

  private final int size;

  Trait(int size) {
    this.size = size;
  }

  int size() {
    return size;
  }

  /** The number of the family's first value. */
  int start() {
    return STARTS[ordinal()];
  }

  /** How many values there are in all. */
  static int count() {
    return STARTS[STARTS.length - 1];
  }

  private static final int[] STARTS = starts();

  private static int[] starts() {
    Trait[] all = values();
    int[] starts = new int[all.length + 1];
    for (int i = 0; i < all.length; i++) {
      starts[i + 1] = starts[i] + all[i].size;
    }
    return starts;
  }
}
