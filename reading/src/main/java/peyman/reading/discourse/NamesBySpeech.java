package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import peyman.language.Deprel;
import peyman.language.Word;
import peyman.world.Mention;

/**
 * Finds surnames that neither gazetteer nor name finder knows by what they do: «بصام در جمع
 * خبرنگاران گفت» (Bassam told reporters).
 */
final class NamesBySpeech {

  private static final int LONGEST_NAME_IN_WORDS = 3;
  private static final String COMMA = "،";

  private final NounLexicon lexicon;
  private final SpeechVerbs verbs;
  private final NameWords names;

  NamesBySpeech(NounLexicon lexicon, SpeechVerbs verbs, NameWords names) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.names = names;
  }

  /** The mentions of a sentence with the one who leads it and speaks, in order. */
  List<Mention> complete(int sentence, List<Word> words, List<Mention> mentions) {
    int start = 0;
    while (start < words.size() && opens(words.get(start))) {
      start++;
    }
    int end = start;
    while (end < words.size()
        && end - start < LONGEST_NAME_IN_WORDS
        && names.like(words.get(end))) {
      end++;
    }
    int last = end;
    int from = start;
    boolean taken = mentions.stream().anyMatch(m -> m.startWord() < last && m.endWord() > from);
    if (end == start
        || taken
        || !ends(words, end)
        || !speaks(words, start)
        || office(words, start)) {
      return mentions;
    }
    List<Mention> all = new ArrayList<>(mentions);
    all.add(Described.person(sentence, words, start, end));
    all.sort(Comparator.comparingInt(Mention::startWord));
    return all;
  }

  /** Marks and conjunctions before the first word: «- اما ...». */
  private static boolean opens(Word word) {
    return switch (word.upos()) {
      case PUNCT, SYM, CCONJ -> true;
      default -> false;
    };
  }

  private static boolean ends(List<Word> words, int end) {
    if (end >= words.size()) {
      return false;
    }
    return switch (words.get(end).upos()) {
      case ADP, ADV, VERB -> true;
      case PUNCT -> words.get(end).form().equals(COMMA);
      default -> words.get(end).deprel() == Deprel.COMPOUND_LVC;
    };
  }

  private boolean speaks(List<Word> words, int start) {
    Word name = words.get(start);
    int head = name.headIndex();
    return name.deprel() == Deprel.NSUBJ
        && head > start
        && head < words.size()
        && verbs.at(words, head)
        && !words.get(head).form().endsWith("ند");
  }

  private boolean office(List<Word> words, int start) {
    return lexicon.agent(words, start) || lexicon.titles().at(words, start).isPresent();
  }
}
