package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.List;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;

/** Cuts a sentence into noun phrases and gives each the preposition that marks it. */
final class Chunks {

  private final NounText text;
  private final NounLexicon lexicon;
  private final List<Word> words;
  private final PhraseReach reach;
  private final List<Phrase> phrases = new ArrayList<>();

  Chunks(NounText text) {
    this.text = text;
    this.lexicon = text.lexicon();
    this.words = text.words();
    this.reach = new PhraseReach(text);
  }

  /** The phrases from a word on, in order, each with its marker. */
  List<Phrase> phrases(int start) {
    String marker = "";
    int i = start;
    while (i < words.size()) {
      var preposition = lexicon.markers().at(words, i);
      int adverbialEnd = lexicon.adverbialEnd(words, i);
      boolean adverbial =
          adverbialEnd > i
              && !text.mentioned(i)
              && preposition.filter(match -> match.end() > adverbialEnd).isEmpty();
      if (adverbial) {
        marker = "";
        i = adverbialEnd;
      } else if (preposition.isPresent() && !text.mentioned(i)) {
        marker = preposition.get().value();
        i = preposition.get().end();
      } else if (text.object(i)) {
        markObject(i);
        i++;
      } else if (starts(i)) {
        int end = reach.end(i);
        add(i, end, marker);
        marker = "";
        i = end;
      } else {
        if (!text.opens(i)) {
          marker = "";
        }
        i++;
      }
    }
    return phrases;
  }

  private void markObject(int i) {
    if (!phrases.isEmpty()) {
      Phrase last = phrases.get(phrases.size() - 1);
      if (last.bare() && i - last.end() <= 1) {
        phrases.set(phrases.size() - 1, last.with("را", last.list()));
      }
    }
  }

  private void add(int start, int end, String marker) {
    int last = end;
    while (last > start + 1 && words.get(last - 1).upos() == Upos.PUNCT) {
      last--;
    }
    phrases.add(text.phrase(start, last, head(start, last), marker, 0));
  }

  private int head(int start, int end) {
    for (int i = start; i < end; i++) {
      Upos upos = words.get(i).upos();
      if (text.mentioned(i) || upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.PRON) {
        return i;
      }
    }
    return start;
  }

  private boolean starts(int i) {
    Word word = words.get(i);
    if (text.mentioned(i) || office(i)) {
      return true;
    }
    return switch (word.upos()) {
      case NOUN, PROPN -> !text.light(i);
      case PRON, DET, NUM, X -> true;
      case ADJ -> !text.light(i) && word.deprel() != Deprel.XCOMP;
      default -> false;
    };
  }

  /** «فرستاده کاخ سفید»: a title of several words, whatever tag its first word has. */
  private boolean office(int i) {
    return lexicon.titles().at(words, i).filter(match -> match.end() > i + 1).isPresent();
  }
}
