package peyman.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page as a list of text blocks and a tree of numbered elements above them, in document order.
 *
 * <p>Scripts, styles, controls and the like are left out. The blocks under an element are {@code
 * firstBlock(n)} to {@code endBlock(n)}, exclusive. Element 0 is the body.
 */
final class Layout {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "button",
          "select",
          "option",
          "textarea",
          "input",
          "audio",
          "video",
          "map",
          "dialog",
          "head",
          "link",
          "meta",
          "datalist",
          "progress",
          "meter",
          "applet",
          "frameset");

  private static final Map<String, Mark> TAG_MARKS =
      Map.ofEntries(
          Map.entry("article", Mark.IN_ARTICLE),
          Map.entry("main", Mark.IN_MAIN),
          Map.entry("aside", Mark.IN_ASIDE),
          Map.entry("nav", Mark.IN_NAV),
          Map.entry("menu", Mark.IN_NAV),
          Map.entry("header", Mark.IN_HEADER),
          Map.entry("footer", Mark.IN_FOOTER),
          Map.entry("form", Mark.IN_FORM),
          Map.entry("figure", Mark.IN_FIGURE),
          Map.entry("figcaption", Mark.IN_FIGURE),
          Map.entry("table", Mark.IN_TABLE),
          Map.entry("ul", Mark.IN_LIST),
          Map.entry("ol", Mark.IN_LIST),
          Map.entry("dl", Mark.IN_LIST),
          Map.entry("blockquote", Mark.IN_QUOTE));

  private static final long CLASS_MARKS = Mark.IN_ARTICLE.bit() - 1;

  /** An element that holds more than this share of the page's text is its frame. */
  private static final double FRAME = 0.7;

  private static final int NEAR_LEVELS = 3;

  private final ClassWords words;
  private final Map<String, Long> classMarks = new HashMap<>();
  private final List<Element> elements = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private int[] parents = new int[256];
  private int[] firsts = new int[256];
  private int[] ends = new int[256];
  private long[] own = new long[256];
  private long[] near;
  private long[] all;

  private final StringBuilder text = new StringBuilder();
  private int textNode = -1;
  private int linkChars;
  private int linkDepth;
  private int totalChars;

  private Layout(ClassWords words) {
    this.words = words;
  }

  static Layout of(Document page, ClassWords words) {
    Layout layout = new Layout(words);
    layout.element(page.body(), -1);
    layout.endBlock();
    layout.inherit();
    return layout;
  }

  private void element(Element element, int parent) {
    String tag = element.normalName();
    if (LEFT_OUT.contains(tag)) {
      return;
    }
    if (tag.equals("br")) {
      lineBreak();
      return;
    }
    boolean block = element.isBlock() || tag.indexOf('-') >= 0;
    int node = parent;
    if (block) {
      endBlock();
      node = number(element, parent);
    } else if (textNode < 0 && element.hasAttr("class") && !tag.equals("a")) {
      node = number(element, parent);
    }
    linkDepth += tag.equals("a") ? 1 : 0;
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode words) {
        append(words.getWholeText(), node, tag.equals("pre"));
      } else if (child instanceof Element inner) {
        element(inner, node);
      }
    }
    linkDepth -= tag.equals("a") ? 1 : 0;
    if (block) {
      endBlock();
    }
    if (node != parent) {
      ends[node] = blocks.size() + (text.isEmpty() ? 0 : 1);
    }
  }

  private int number(Element element, int parent) {
    int node = elements.size();
    if (node == parents.length) {
      parents = java.util.Arrays.copyOf(parents, 2 * node);
      firsts = java.util.Arrays.copyOf(firsts, 2 * node);
      ends = java.util.Arrays.copyOf(ends, 2 * node);
      own = java.util.Arrays.copyOf(own, 2 * node);
    }
    elements.add(element);
    parents[node] = parent;
    firsts[node] = blocks.size();
    own[node] = node == 0 ? 0 : marks(element);
    return node;
  }

  private long marks(Element element) {
    Mark tag = TAG_MARKS.get(element.normalName());
    long marks = tag == null ? 0 : tag.bit();
    if (element.attributesSize() == 0) {
      return marks;
    }
    marks |= classMarks(element.attr("class")) | classMarks(element.attr("id"));
    String role = element.attr("role");
    if (!role.isEmpty()) {
      marks |= role(role);
    }
    if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
      marks |= Mark.IN_BODY_PROPERTY.bit();
    }
    String style = element.attr("style");
    if (element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none")
        || style.contains("display: none")) {
      marks |= Mark.IN_HIDDEN.bit();
    }
    return marks;
  }

  private long classMarks(String value) {
    if (value.isEmpty()) {
      return 0;
    }
    Long known = classMarks.get(value);
    if (known == null) {
      known = words.marks(value);
      classMarks.put(value, known);
    }
    return known;
  }

  private static long role(String role) {
    return switch (role) {
      case "main" -> Mark.IN_MAIN.bit();
      case "article" -> Mark.IN_ARTICLE.bit();
      case "navigation", "menu", "menubar", "search" -> Mark.IN_NAV.bit();
      case "complementary" -> Mark.IN_ASIDE.bit();
      case "contentinfo" -> Mark.IN_FOOTER.bit();
      case "dialog", "alert", "alertdialog" -> Mark.POPUP.bit();
      default -> 0;
    };
  }

  private void append(String words, int node, boolean lines) {
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (blank(c)) {
        char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        if (lines && c == '\n') {
          text.append(text.isEmpty() ? "" : "\n");
        } else if (last != ' ' && last != '\n') {
          text.append(' ');
        }
      } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
        text.append(c);
      }
    }
    int added = text.length() - before;
    if (added > 0 && before == 0) {
      textNode = node;
    }
    linkChars += linkDepth > 0 ? added : 0;
  }

  private static boolean blank(char c) {
    return c == ' '
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || c == '\f'
        || c == '\u00A0'
        || c == '\u3000'
        || c == '\u2028'
        || c == '\u2029';
  }

  /** One break is a new line, a second one ends the block. */
  private void lineBreak() {
    if (text.isEmpty()) {
      return;
    }
    trimEnd();
    if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
      endBlock();
    } else {
      text.append('\n');
    }
  }

  private void trimEnd() {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  private void endBlock() {
    if (text.isEmpty()) {
      return;
    }
    String words = text.toString().strip();
    if (!words.isEmpty()) {
      blocks.add(new Block(words, linkChars, textNode, totalChars));
      totalChars += words.length();
    }
    text.setLength(0);
    linkChars = 0;
    textNode = -1;
  }

  /** Hands marks down the tree; what class names say of the frame of the whole page is left out. */
  private void inherit() {
    int count = elements.size();
    near = new long[count];
    all = new long[count];
    for (int node = 0; node < count; node++) {
      ends[node] = Math.min(ends[node], blocks.size());
      if (chars(node) > FRAME * totalChars) {
        own[node] &= ~CLASS_MARKS | Mark.BODY.bit() | Mark.CONTENT.bit();
      }
      int above = parents[node];
      all[node] = own[node] | (above < 0 ? 0 : all[above]);
      long marks = own[node];
      for (int level = 1; level < NEAR_LEVELS && above >= 0; level++) {
        marks |= own[above];
        above = parents[above];
      }
      near[node] = marks;
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  int nodeCount() {
    return elements.size();
  }

  Element element(int node) {
    return elements.get(node);
  }

  int parent(int node) {
    return parents[node];
  }

  int firstBlock(int node) {
    return firsts[node];
  }

  int endBlock(int node) {
    return ends[node];
  }

  /** Marks of the element and its nearest ancestors. */
  long near(int node) {
    return near[node];
  }

  /** Marks of the element and all its ancestors. */
  long all(int node) {
    return all[node];
  }

  int totalChars() {
    return totalChars;
  }

  /** Characters of text under an element. */
  int chars(int node) {
    int first = firsts[node];
    int end = ends[node];
    if (first >= end) {
      return 0;
    }
    Block last = blocks.get(end - 1);
    return last.startChar() + last.length() - blocks.get(first).startChar();
  }
}
