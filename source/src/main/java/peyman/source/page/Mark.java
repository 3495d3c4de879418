package peyman.source.page;

/** What an element of a page says of itself, by its tag or by the words of its class and id. */
enum Mark {
  BODY,
  CONTENT,
  LEAD,
  TITLE,
  META,
  AUTHOR,
  CAPTION,
  SHARE,
  RELATED,
  COMMENT,
  SIDE,
  MENU,
  FOOT,
  HEAD,
  ADVERT,
  PROMOTION,
  TAGS,
  TEASER,
  GALLERY,
  POPUP,
  UNSEEN,
  PULLED,
  WIDGET,
  IN_ARTICLE,
  IN_MAIN,
  IN_ASIDE,
  IN_NAV,
  IN_HEADER,
  IN_FOOTER,
  IN_FORM,
  IN_FIGURE,
  IN_TABLE,
  IN_LIST,
  IN_QUOTE,
  IN_HIDDEN,
  IN_BODY_PROPERTY;

  long bit() {
    return 1L << ordinal();
  }

  boolean in(long marks) {
    return (marks & bit()) != 0;
  }
}
