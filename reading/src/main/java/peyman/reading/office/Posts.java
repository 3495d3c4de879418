package peyman.reading.office;

import java.util.List;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Office.Post;
import peyman.reading.office.OfficeWords.Kind;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.MentionKind;

/** Which post a title stands for where it stands. */
final class Posts {

  private Posts() {}

  /**
   * «نماینده تهران در مجلس», «عضو کمیسیون امنیت ملی مجلس» sit in a parliament, «عضو کمیسیون عمران
   * شورای شهر» does not; «رئیس دولت» is a president where the person is known as one.
   */
  static Post of(Document document, Phrase phrase, PhraseLexicon.Match<Post> title, Entity person) {
    Post post = of(document, phrase, title);
    List<Word> words = document.words(phrase.sentence());
    boolean president =
        post == Post.PRIME_MINISTER
            && OfficeWords.is(words, title.start(), Kind.GOVERNMENT)
            && holds(document, person, Post.PRESIDENT)
            && !holds(document, person, Post.PRIME_MINISTER);
    return president ? Post.PRESIDENT : post;
  }

  private static boolean holds(Document document, Entity person, Post post) {
    return document.world().terms(person).stream().anyMatch(post::of);
  }

  private static Post of(Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    List<Word> words = document.words(phrase.sentence());
    int last = Math.min(words.size(), phrase.end() + 2);
    boolean parliament = OfficeWords.between(words, title.start(), last, Kind.PARLIAMENT);
    if (title.value() == Post.MEMBER_OF_PARLIAMENT) {
      boolean council = OfficeWords.between(words, title.start(), last, Kind.COUNCIL);
      return council && !parliament ? Post.OTHER : title.value();
    }
    if (title.value() != Post.ENVOY && title.value() != Post.OTHER) {
      return title.value();
    }
    if (title.value() == Post.OTHER && headOfState(document, phrase, title)) {
      return Post.PRESIDENT;
    }
    boolean seat = OfficeWords.is(words, title.start(), Kind.SEAT) && parliament;
    boolean town = title.value() == Post.ENVOY && seatOfTown(document, phrase, title);
    return seat || town ? Post.MEMBER_OF_PARLIAMENT : title.value();
  }

  /** «رئیس امارات». */
  private static boolean headOfState(
      Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    return OfficeWords.is(document.words(phrase.sentence()), title.start(), Kind.HEAD)
        && document.mentions(phrase.sentence()).stream()
            .anyMatch(
                m ->
                    m.startWord() == title.end()
                        && title.end() == title.start() + 1
                        && m.kind() == MentionKind.NAME
                        && m.entity().type() == EntityType.COUNTRY);
  }

  /** «نماینده ساوجبلاغ»: whom a town sends sits in the parliament. */
  private static boolean seatOfTown(
      Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    return title.end() == title.start() + 1
        && document.mentions(phrase.sentence()).stream()
            .anyMatch(
                m ->
                    m.startWord() == title.end()
                        && m.entity().type() == EntityType.PLACE
                        && m.endWord() <= phrase.end());
  }
}
