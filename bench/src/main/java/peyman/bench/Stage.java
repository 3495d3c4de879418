package peyman.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import peyman.language.Language;
import peyman.language.model.Analyser;
import peyman.language.model.Models;
import peyman.text.Repair;
import peyman.text.Sentence;
import peyman.text.Text;
import peyman.text.TextReader;
import peyman.text.Token;

/** How far the engine goes with a text; each stage does all that the ones before it do. */
enum Stage {
  REPAIR("repair"),
  TOKENS("repair + tokens"),
  LEMMAS("+ tags + lemmas"),
  TREES("+ trees"),
  NAMES("+ names (all)");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }

  /** What the stages need, loaded once; for one thread. */
  static final class Engine {

    private final Repair repair = Repair.load();
    private final TextReader texts = TextReader.load();
    private final Language language = Language.load();
    private final Analyser analyser;

    Engine() throws IOException {
      analyser = new Analyser(Models.shipped());
    }

    Language language() {
      return language;
    }

    /** The forms of a text's tokens, sentence by sentence. */
    List<List<String>> forms(String given) {
      List<List<String>> sentences = new ArrayList<>();
      for (Sentence sentence : texts.read(given).sentences()) {
        sentences.add(sentence.tokens().stream().map(Token::form).toList());
      }
      return sentences;
    }

    /** Takes a text to a stage; returns a number that depends on the work. */
    long run(Stage stage, String given) {
      return switch (stage) {
        case REPAIR -> repair.repair(given).text().length();
        case NAMES -> language.analyse(given).sentences().size();
        default -> words(stage, texts.read(given));
      };
    }

    private long words(Stage stage, Text text) {
      long done = 0;
      List<List<String>> sentences = new ArrayList<>();
      int waiting = 0;
      for (Sentence sentence : text.sentences()) {
        List<String> forms = new ArrayList<>(sentence.tokens().size());
        for (Token token : sentence.tokens()) {
          forms.add(token.form());
        }
        done += forms.size();
        if (stage == LEMMAS) {
          done += analyser.lemmatise(forms).size();
        } else if (stage == TREES) {
          sentences.add(forms);
          waiting += forms.size();
          if (waiting >= Analyser.WORDS_AT_ONCE) {
            analyser.parse(sentences);
            sentences.clear();
            waiting = 0;
          }
        }
      }
      return done + analyser.parse(sentences).size();
    }
  }
}
