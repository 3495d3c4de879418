package peyman.reading.office;

import java.util.List;
import java.util.Set;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Office.Post;
import peyman.world.EntityType;
import peyman.world.MentionKind;

/** Which post a title stands for where it stands. */
final class Posts {

  private static final String HEAD = "رییس";
  private static final Set<String> PARLIAMENT =
      Set.of("مجلس", "پارلمان", "کنگره", "سنا", "کنست", "بوندستاگ", "دوما");

  private Posts() {}

  /** «نماینده تهران در مجلس», «عضو کمیسیون امنیت ملی مجلس» sit in a parliament. */
  static Post of(Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    List<Word> words = document.words(phrase.sentence());
    if (title.value() != Post.ENVOY && title.value() != Post.OTHER) {
      return title.value();
    }
    if (title.value() == Post.OTHER && headOfState(document, phrase, title)) {
      return Post.PRESIDENT;
    }
    if (title.value() == Post.ENVOY && seatOfTown(document, phrase, title)) {
      return Post.MEMBER_OF_PARLIAMENT;
    }
    String first = Folding.fold(words.get(title.start()).form());
    boolean seat = first.equals("نماینده") || first.equals("عضو");
    int last = Math.min(words.size(), phrase.end() + 2);
    for (int i = title.start(); seat && i < last; i++) {
      if (PARLIAMENT.contains(Folding.fold(words.get(i).form()))) {
        return Post.MEMBER_OF_PARLIAMENT;
      }
    }
    return title.value();
  }

  /** «رئیس امارات». */
  private static boolean headOfState(
      Document document, Phrase phrase, PhraseLexicon.Match<Post> title) {
    String form = Folding.fold(document.words(phrase.sentence()).get(title.start()).form());
    return form.equals(HEAD)
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
