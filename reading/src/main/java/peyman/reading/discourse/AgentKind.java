package peyman.reading.discourse;

/** What a phrase refers to whose head noun speaks or acts. */
enum AgentKind {
  /** A body that is the voice of its state: «دولت», «ارتش». */
  STATE,
  /** People or bodies taken together: «کارشناسان», «شرکت&zwnj;های». */
  GROUP,
  /** An organisation named by its kind: «سازمان», «بانک». */
  BODY,
  /** A publisher named by its kind: «روزنامه», «خبرگزاری». */
  OUTLET,
  /** A form of address or a calling: «آقای», «دکتر», «تحلیلگر». */
  PERSON
}
