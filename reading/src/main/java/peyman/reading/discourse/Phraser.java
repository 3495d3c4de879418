package peyman.reading.discourse;

import java.util.List;
import peyman.language.AnalysedSentence;
import peyman.world.Mention;

/** Cuts sentences into noun phrases, joins names with their titles, and finds lists. */
final class Phraser {

  private final NounLexicon lexicon;

  Phraser(NounLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The phrases of a sentence, in order, those of an agency's dateline left out. */
  List<Phrase> phrases(int sentence, AnalysedSentence analysed, List<Mention> mentions) {
    NounText text = new NounText(lexicon, sentence, analysed.words(), mentions);
    int start = Datelines.agency(analysed.words(), mentions);
    List<Phrase> phrases = new Chunks(text).phrases(start);
    new Appositions(text).join(phrases);
    new PhraseLists(text, phrases).number();
    return phrases;
  }
}
