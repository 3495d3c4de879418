package peyman.language;

import java.util.List;
import peyman.text.Text;

/**
 * A text with what its words are.
 *
 * @param text what was analysed
 * @param sentences one for each sentence of the text, in order
 */
public record Analysis(Text text, List<AnalysedSentence> sentences) {

  public Analysis {
    sentences = List.copyOf(sentences);
  }
}
