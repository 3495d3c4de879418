package peyman.source.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the traits that a block has by itself and by its place on the page. */
final class FirstLook {

  /** Tags as values of a trait; 0 is any other. */
  private static final List<String> TAGS =
      List.of(
          "",
          "p",
          "div",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "td",
          "blockquote",
          "pre",
          "figcaption",
          "span",
          "dd",
          "section",
          "article");

  private static final int LONG_CHARS = 100;
  private static final double FEW_LINKS = 0.3;

  private final Layout layout;
  private final List<Block> blocks;
  private final PageWords words;
  private final String title;
  private final List<String> descriptions;
  private final Set<String> stated;
  private final boolean bodyStated;
  private final int[] siblingChars;
  private final Map<String, int[]> looks = new HashMap<>();
  private final String[] look;
  private final Set<String> repeated = new HashSet<>();
  private int headline = -1;

  FirstLook(Layout layout, Stated page, PageWords words) {
    this.layout = layout;
    this.blocks = layout.blocks();
    this.words = words;
    this.title = letters(page.headlines().stream().findFirst().or(page::pageTitle).orElse(""));
    this.descriptions =
        page.descriptions().stream()
            .map(FirstLook::letters)
            .filter(letters -> letters.length() > 30)
            .map(letters -> letters.substring(0, Math.min(60, letters.length())))
            .distinct()
            .toList();
    this.bodyStated = page.body().isPresent() && page.body().get().length() > 400;
    this.stated = bodyStated ? shingles(page.body().get()) : Set.of();
    this.siblingChars = new int[layout.nodeCount()];
    this.look = new String[layout.nodeCount()];
    survey();
  }

  private void survey() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!texts.add(block.text())) {
        repeated.add(block.text());
      }
      if (block.linkShare() < FEW_LINKS) {
        int parent = layout.parent(block.node());
        if (parent >= 0) {
          siblingChars[parent] += block.length();
        }
        looks.computeIfAbsent(look(block.node()), key -> new int[1])[0] += block.length();
      }
      if (headline < 0 && headline(block)) {
        headline = i;
      }
    }
  }

  private boolean headline(Block block) {
    if (tag(block.node()) == 4) {
      return true;
    }
    return title.length() > 10
        && block.length() > 10
        && block.length() < 300
        && block.linkShare() < 0.5
        && title.startsWith(letters(block.text()));
  }

  /** Elements of one look: same tag and class, under parents of the same tag and class. */
  String look(int node) {
    if (look[node] == null) {
      int parent = layout.parent(node);
      look[node] = name(node) + (parent < 0 ? "" : " < " + name(parent));
    }
    return look[node];
  }

  private String name(int node) {
    return layout.element(node).normalName() + "." + layout.element(node).attr("class");
  }

  private int tag(int node) {
    int parent = layout.parent(node);
    String above = parent < 0 ? "" : layout.element(parent).normalName();
    String tag = heading(above) ? above : layout.element(node).normalName();
    return Math.max(0, TAGS.indexOf(tag));
  }

  static boolean heading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  int headline() {
    return headline;
  }

  TraitSet traits(int at) {
    Block block = blocks.get(at);
    String text = block.text();
    int node = block.node();
    long all = layout.all(node);
    TraitSet traits = new TraitSet();
    int size = size(block) * 5 + links(block);
    traits.add(Mark.IN_LIST.in(all) ? Trait.SIZE_IN_LIST : Trait.SIZE, size);
    boolean isLong = block.length() >= LONG_CHARS && block.linkShare() < FEW_LINKS;
    traits.add(Trait.END, end(text) + (isLong ? 4 : 0));
    traits.add(Trait.COMMAS, Math.min(3, commas(text)));
    traits.add(Trait.TAG, tag(node));
    traits.addAll(isLong ? Trait.NEAR_LONG : Trait.NEAR, layout.near(node));
    traits.addAll(Trait.ABOVE, all);
    traits.add(Trait.PLACE, Math.min(9, 10 * block.startChar() / Math.max(1, layout.totalChars())));
    traits.add(Trait.HEADLINE, sinceHeadline(at));
    int before = kind(at - 1);
    int after = kind(at + 1);
    traits.add(Trait.BEFORE, before);
    traits.add(Trait.AFTER, after);
    traits.add(Trait.BEFORE_AND_AFTER, before * 6 + after);
    int parent = layout.parent(node);
    int own = block.linkShare() < FEW_LINKS ? block.length() : 0;
    traits.add(Trait.SIBLINGS, amount(parent < 0 ? 0 : siblingChars[parent] - own));
    int[] same = looks.get(look(node));
    traits.add(isLong ? Trait.LOOK : Trait.LOOK_SHORT, amount(same == null ? 0 : same[0] - own));
    traits.add(Trait.REPEATED, repeated.contains(text) ? 1 : 0);
    traits.add(Trait.DIGITS, digits(text));
    traits.add(Trait.CAPITALS, capitals(text) ? 1 : 0);
    traits.add(Trait.SAYS_TITLE, saysTitle(text));
    traits.add(Trait.SAYS_DESCRIPTION, saysDescription(text) * 3 + Math.min(2, sinceHeadline(at)));
    traits.addAll(Trait.PHRASE, words.uses(text));
    traits.add(Trait.STATED, stated(text));
    traits.add(Trait.UNDER, amount(layout.chars(node) - block.length()));
    return traits;
  }

  private static int size(Block block) {
    int length = block.length();
    int[] bounds = {10, 25, 50, 100, 200, 400, 800};
    int size = 0;
    while (size < bounds.length && length >= bounds[size]) {
      size++;
    }
    return size;
  }

  private static int links(Block block) {
    double share = block.linkShare();
    if (share == 0) {
      return 0;
    }
    return share < 0.15 ? 1 : share < 0.4 ? 2 : share < 0.8 ? 3 : 4;
  }

  private static int end(String text) {
    char last = text.charAt(text.length() - 1);
    return switch (last) {
      case '.', '!', '?', '\u061F', '\u06D4', '\u2026', '\u3002' -> 1;
      case ':', '\u061B', ';', ',', '\u060C' -> 2;
      case '"', '\u201D', '\u201C', '\u00BB', ')', '\'', '\u2019' -> 3;
      default -> 0;
    };
  }

  private static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      commas += c == ',' || c == '\u060C' || c == '\uFF0C' ? 1 : 0;
    }
    return commas;
  }

  private int sinceHeadline(int at) {
    if (headline < 0) {
      return 5;
    }
    int distance = at - headline;
    if (distance <= 0) {
      return distance == 0 ? 1 : 0;
    }
    return distance < 4 ? 2 : distance < 40 ? 3 : 4;
  }

  /** 0 at the page's edge; else short or long, with few or many links. */
  private int kind(int at) {
    if (at < 0 || at >= blocks.size()) {
      return 0;
    }
    Block block = blocks.get(at);
    if (block.linkShare() > 0.5) {
      return block.length() < LONG_CHARS ? 1 : 2;
    }
    return block.length() < 30 ? 3 : block.length() < LONG_CHARS ? 4 : 5;
  }

  private static int amount(int chars) {
    int[] bounds = {1, 100, 400, 1200, 4000};
    int amount = 0;
    while (amount < bounds.length && chars >= bounds[amount]) {
      amount++;
    }
    return amount;
  }

  private static int digits(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    return digits == 0 ? 0 : digits * 5 < text.length() ? 1 : 2;
  }

  private static boolean capitals(String text) {
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < text.length() && i < 100; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return letters > 3 && capitals * 2 > letters;
  }

  private int saysTitle(String text) {
    if (title.isEmpty() || text.length() > 400) {
      return 0;
    }
    String plain = letters(text);
    if (plain.equals(title)) {
      return 3;
    }
    return plain.length() > 10 && title.contains(plain) ? 2 : 1;
  }

  /** Whether the page's description begins as a block does. */
  boolean described(Block block) {
    return saysDescription(block.text()) == 1;
  }

  /** Whether a block says what the title says. */
  boolean titled(Block block) {
    return saysTitle(block.text()) >= 2;
  }

  private int saysDescription(String text) {
    if (descriptions.isEmpty() || text.length() < 30) {
      return 0;
    }
    String start = letters(text.substring(0, Math.min(120, text.length())));
    return descriptions.stream().anyMatch(start::startsWith) ? 1 : 0;
  }

  private int stated(String text) {
    if (!bodyStated) {
      return 0;
    }
    Set<String> own = shingles(text);
    if (own.isEmpty()) {
      return 3;
    }
    long found = own.stream().filter(stated::contains).count();
    return found * 10 >= own.size() * 7 ? 2 : 1;
  }

  private static Set<String> shingles(String text) {
    String[] tokens = PageWords.plain(text).split("[^\\p{L}\\p{N}]+");
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 3 <= tokens.length; i++) {
      shingles.add(String.join(" ", Arrays.asList(tokens).subList(i, i + 3)));
    }
    return shingles;
  }

  /** Only letters and digits, small. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
