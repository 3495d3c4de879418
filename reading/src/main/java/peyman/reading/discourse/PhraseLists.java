package peyman.reading.discourse;

import java.util.List;
import java.util.Optional;
import peyman.language.Deprel;
import peyman.language.Word;
import peyman.world.Mention;

/** Tells which phrases are one list, so that its members share the marker. For one sentence. */
final class PhraseLists {

  private final NounText text;
  private final List<Word> words;
  private final List<Phrase> phrases;

  /**
   * @param phrases the phrases of the sentence; their numbers and markers are set
   */
  PhraseLists(NounText text, List<Phrase> phrases) {
    this.text = text;
    this.words = text.words();
    this.phrases = phrases;
  }

  /** Gives the members of a list one number and the marker of the first. */
  void number() {
    int list = 0;
    for (int k = 0; k < phrases.size(); k++) {
      Phrase phrase = phrases.get(k);
      if (k > 0 && joined(k)) {
        Phrase before = phrases.get(k - 1);
        boolean object = phrase.marker().equals("را");
        // «مذاکرات بین الف و ب را»: the object is what holds them, they are between
        boolean inside = object && !before.bare();
        String marker = phrase.bare() || inside ? before.marker() : phrase.marker();
        phrases.set(k, phrase.with(marker, before.list()));
        if (object && !inside) {
          spreadObject(k, before.list());
        }
      } else {
        phrases.set(k, phrase.with(phrase.marker(), list++));
      }
    }
  }

  private void spreadObject(int k, int list) {
    for (int i = k - 1; i >= 0 && phrases.get(i).list() == list; i--) {
      if (phrases.get(i).bare()) {
        phrases.set(i, phrases.get(i).with("را", list));
      }
    }
  }

  private boolean joined(int k) {
    Phrase before = phrases.get(k - 1);
    Phrase phrase = phrases.get(k);
    boolean marked = !phrase.bare() && !phrase.marker().equals("را");
    if (marked && !phrase.marker().equals(before.marker())) {
      return false;
    }
    String between = between(before, phrase);
    if (between.equals("و") || between.equals("،و") || between.equals("یا")) {
      return conjoined(before, phrase) || alike(before, phrase);
    }
    if (between.equals("،")) {
      return listCloses(k) && (conjoined(before, phrase) || alike(before, phrase));
    }
    return false;
  }

  private String between(Phrase first, Phrase second) {
    StringBuilder forms = new StringBuilder();
    for (int i = first.end(); i < second.start(); i++) {
      if (!text.opens(i) && !text.closes(i)) {
        forms.append(words.get(i).form());
      }
    }
    return forms.toString();
  }

  private boolean listCloses(int k) {
    for (int i = k; i + 1 < phrases.size(); i++) {
      String between = between(phrases.get(i), phrases.get(i + 1));
      if (between.equals("و") || between.equals("،و")) {
        return true;
      }
      if (!between.equals("،")) {
        return false;
      }
    }
    return false;
  }

  private boolean conjoined(Phrase first, Phrase second) {
    Word head = words.get(second.head());
    return head.deprel() == Deprel.CONJ && head.headIndex() >= 0 && head.headIndex() < first.end();
  }

  /** Two names of one type, two states; or people in office of such («وزیر خارجه ایران، ترکیه»). */
  private boolean alike(Phrase first, Phrase second) {
    Optional<Mention> one = text.mentionAt(first.head());
    int last = first.end() - 1;
    if (one.isEmpty() && (text.political(last) || text.holdsOffice(first))) {
      one = text.mentionAt(last);
    }
    Optional<Mention> other = text.mentionAt(second.head());
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    return one.get().entity().type() == other.get().entity().type()
        || one.get().entity().political() && other.get().entity().political();
  }
}
