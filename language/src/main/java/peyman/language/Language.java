package peyman.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import peyman.text.Sentence;
import peyman.text.Text;
import peyman.text.TextReader;
import peyman.text.Token;

/**
 * The language engine: lexicon, morphology, tagger, parser and name finder behind one door.
 *
 * <p>Thread-safe; load it once and share it.
 */
public final class Language {

  private final TextReader texts;

  private Language(TextReader texts) {
    this.texts = texts;
  }

  /** Loads lexicon and models. */
  public static Language load() {
    return new Language(TextReader.load());
  }

  /** Repairs, segments and analyses a given string. */
  public Analysis analyse(String given) {
    return analyse(texts.read(given));
  }

  /** Analyses a text; never throws on what is in it. */
  public Analysis analyse(Text text) {
    List<AnalysedSentence> sentences = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      sentences.add(new AnalysedSentence(sentence, words(sentence), List.of()));
    }
    return new Analysis(text, sentences);
  }

  private static List<Word> words(Sentence sentence) {
    List<Word> words = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      int index = words.size();
      words.add(
          new Word(
              index,
              token.form(),
              token.form(),
              Upos.X,
              Map.of(),
              index - 1,
              index == 0 ? Deprel.ROOT : Deprel.DEP,
              0,
              token.span(),
              index));
    }
    return words;
  }
}
