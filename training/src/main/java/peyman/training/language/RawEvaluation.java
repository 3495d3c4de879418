package peyman.training.language;

import java.util.ArrayList;
import java.util.List;
import peyman.language.model.Clitics;
import peyman.language.model.Draft;
import peyman.language.model.Parser;
import peyman.text.CodePointSpan;
import peyman.text.Sentence;
import peyman.text.Text;
import peyman.text.TextReader;
import peyman.text.Token;
import peyman.text.TokenKind;

/**
 * Measures what was learnt on sentences that lost all their half-spaces: they are repaired, cut
 * into words and read, and the words aligned with the gold ones.
 */
final class RawEvaluation {

  private final TextReader texts = TextReader.load();

  /** Adds the scores of sentences to the counts. */
  void count(Trained trained, List<Tree> trees, Scores scores) {
    Inventory inventory = trained.inventory;
    TrainedReader reader = new TrainedReader(trained);
    Draft draft = new Draft(trained.types, inventory.tags);
    Parser parser = trained.parser();
    Clitics clitics = trained.splitter();
    for (Tree tree : trees) {
      List<WordAlignment.Place> gold = gold(tree);
      List<WordAlignment.Place> found = new ArrayList<>();
      List<Scores.Answer> answers = new ArrayList<>();
      Text text = texts.read(tree.text().replace("\u200C", ""));
      int[] places = places(text.given());
      for (Sentence sentence : text.sentences()) {
        int first = found.size();
        List<String> forms = new ArrayList<>();
        for (Token token : sentence.tokens()) {
          CodePointSpan span = text.given(token.span());
          int start = places[span.start()];
          int end = places[span.end()];
          int split = token.kind() == TokenKind.WORD ? clitics.split(token.form()) : 0;
          if (split > 0) {
            forms.add(token.form().substring(0, split));
            found.add(place(start, end, token.form().substring(0, split), true));
          }
          forms.add(token.form().substring(split));
          found.add(place(start, end, token.form().substring(split), split > 0));
        }
        reader.read(draft, forms);
        parser.parse(draft);
        for (int word = 0; word < draft.size(); word++) {
          Scores.Answer answer = Scores.Answer.of(inventory, draft, word);
          answers.add(answer.head() < 0 ? answer : answer.under(first + answer.head()));
        }
      }
      scores.add(tree, answers, WordAlignment.of(gold, found));
    }
  }

  private static List<WordAlignment.Place> gold(Tree tree) {
    List<WordAlignment.Place> places = new ArrayList<>();
    int place = 0;
    int next = 0;
    int word = 0;
    while (word < tree.size()) {
      Tree.Multiword token = next < tree.tokens().size() ? tree.tokens().get(next) : null;
      boolean several = token != null && token.start() == word;
      String form = several ? token.form() : tree.words().get(word).form();
      int end = several ? token.end() : word + 1;
      int length = places(form.replace("\u200C", ""))[form.replace("\u200C", "").length()];
      for (; word < end; word++) {
        places.add(place(place, place + length, tree.words().get(word).form(), several));
      }
      place += length;
      next += several ? 1 : 0;
    }
    return places;
  }

  private static WordAlignment.Place place(int start, int end, String form, boolean several) {
    return new WordAlignment.Place(start, end, form.replace("\u200C", ""), several);
  }

  /** For each code point how many before it are no white space. */
  private static int[] places(String text) {
    int[] points = text.codePoints().toArray();
    int[] places = new int[points.length + 1];
    for (int i = 0; i < points.length; i++) {
      places[i + 1] = places[i] + (Character.isWhitespace(points[i]) ? 0 : 1);
    }
    return places;
  }
}
