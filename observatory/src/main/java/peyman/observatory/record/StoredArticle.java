package peyman.observatory.record;

import java.util.List;

/**
 * A stored article with all that it tells.
 *
 * @param text the text exactly as it was given; all spans point into it
 * @param mentions who is named, and where
 * @param told its records, in text order, each with the merged record that it is part of
 * @param sameStory the other articles of its story, at most a hundred
 */
public record StoredArticle(
    ArticleSummary summary,
    String text,
    List<Mentions> mentions,
    List<Member> told,
    List<ArticleSummary> sameStory) {

  public StoredArticle {
    mentions = List.copyOf(mentions);
    told = List.copyOf(told);
    sameStory = List.copyOf(sameStory);
  }

  /** A record and the id of the merged record that it is part of. */
  public record Member(Told told, String mergedId) {}
}
