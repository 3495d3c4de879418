package peyman.reading.discourse;

import java.util.List;
import peyman.language.Word;

/** Joins names and the titles beside them: «الف، رئیس&zwnj;جمهور ب». For one sentence. */
final class Appositions {

  private final NounText text;
  private final List<Word> words;

  Appositions(NounText text) {
    this.text = text;
    this.words = text.words();
  }

  /** «الف، رئیس&zwnj;جمهور ب»: a name and its title are one phrase. */
  void join(List<Phrase> phrases) {
    for (int k = 0; k + 1 < phrases.size(); k++) {
      Phrase first = phrases.get(k);
      Phrase second = phrases.get(k + 1);
      boolean object = first.bare() && second.marker().equals("را");
      boolean free = second.bare() || object;
      if (commaBetween(first, second) && free && apposed(first, second)) {
        join(phrases, k, k + 1);
      } else if (k + 2 < phrases.size() && seated(first, second)) {
        Phrase third = phrases.get(k + 2);
        if (commaBetween(second, third) && third.bare() && apposed(first, third)) {
          join(phrases, k, k + 2);
        }
      }
    }
  }

  private void join(List<Phrase> phrases, int from, int to) {
    Phrase first = phrases.get(from);
    Phrase last = phrases.get(to);
    String marker = first.bare() ? last.marker() : first.marker();
    phrases.set(from, text.phrase(first.start(), last.end(), first.head(), marker, 0));
    phrases.subList(from + 1, to + 1).clear();
  }

  /** «نماینده یونیسف در ایران، ...»: where an office is held stands between title and name. */
  private boolean seated(Phrase first, Phrase second) {
    boolean in = second.marker().equals("در") || second.marker().equals("در امور");
    return in && text.title(first.start()) && second.start() - first.end() <= 2;
  }

  private boolean commaBetween(Phrase first, Phrase second) {
    int from = first.end();
    int to = second.start();
    int commas = 0;
    for (int i = from; i < to; i++) {
      if (words.get(i).form().equals("،") || dash(i)) {
        commas++;
      } else if (!text.opens(i) && !text.closes(i)) {
        return false;
      }
    }
    return commas == 1 || commas == 0 && to > from;
  }

  private boolean dash(int i) {
    String form = words.get(i).form();
    return form.equals("-") || form.equals("\u2013") || form.equals("_");
  }

  private boolean apposed(Phrase first, Phrase second) {
    boolean secondNames = containsPerson(second);
    if (containsPerson(first) && (text.name(first.head()) || text.name(first.end() - 1))) {
      return (text.title(second.start()) || text.peer(second.start()))
          && !text.name(second.start());
    }
    boolean office = text.title(first.start()) || text.peer(first.start());
    return office && !containsPerson(first) && secondNames && text.name(second.start());
  }

  private boolean containsPerson(Phrase phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (text.name(i)) {
        return true;
      }
    }
    return false;
  }
}
