package peyman.source.page;

/**
 * A stretch of running text on a page, between two edges of block elements.
 *
 * @param text its text; blanks are single, a line break of the page is {@code \n}
 * @param linkChars how many of its characters stand in links
 * @param node the block element that it stands in, by number
 * @param startChar how much text stands before it on the page
 */
record Block(String text, int linkChars, int node, int startChar) {

  int length() {
    return text.length();
  }

  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1, linkChars / (double) text.length());
  }
}
