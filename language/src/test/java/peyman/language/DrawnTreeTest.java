package peyman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import peyman.text.CharSpan;
import peyman.text.Sentence;
import peyman.text.Token;
import peyman.text.TokenKind;

class DrawnTreeTest {

  private static Word word(int index, String form, Upos upos, int head, Deprel relation) {
    CharSpan span = new CharSpan(index, index + 1);
    return new Word(index, form, form, upos, Map.of(), head, relation, 1, span, index);
  }

  @Test
  void drawsDependentsAboveAndBelowTheirHeads() {
    Token token = new Token(new CharSpan(0, 1), "ا", TokenKind.WORD, true);
    Sentence sentence = new Sentence(new CharSpan(0, 1), List.of(token), 0);
    List<Word> words =
        List.of(
            word(0, "ترکیه", Upos.PROPN, 3, Deprel.NSUBJ),
            word(1, "به", Upos.ADP, 2, Deprel.CASE),
            word(2, "پیمان", Upos.NOUN, 3, Deprel.OBL_ARG),
            word(3, "پیوست", Upos.VERB, -1, Deprel.ROOT),
            word(4, ".", Upos.PUNCT, 3, Deprel.PUNCT));
    List<Name> names = List.of(new Name(NameType.PLACE, 0, 1, new CharSpan(0, 1)));
    assertThat(DrawnTree.of(new AnalysedSentence(sentence, words, names)))
        .isEqualTo(
            """
               ┌─ nsubj PROPN  ترکیه
               │  ┌─ case ADP  به
               ├─ obl:arg NOUN  پیمان
            root VERB  پیوست
               └─ punct PUNCT  .
            PLACE  ترکیه
            """);
  }
}
