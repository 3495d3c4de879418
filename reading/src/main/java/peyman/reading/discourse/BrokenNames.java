package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import peyman.language.AnalysedSentence;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.World;

/**
 * Mends names of one person that were found in two: «جواد فرشی | کوهیار معاون ...». Who was found
 * by the first part is the same person everywhere.
 */
final class BrokenNames {

  private static final int LONGEST_FIRST_IN_WORDS = 2;

  private final World world;

  BrokenNames(World world) {
    this.world = world;
  }

  /** The mentions of an article by sentence, with whole names. */
  void mend(List<List<Mention>> mentions, List<AnalysedSentence> sentences) {
    Map<Entity, Entity> whole = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      List<Mention> mended = mended(i, sentences.get(i).words(), mentions.get(i), whole);
      mentions.set(i, mended);
    }
    if (!whole.isEmpty()) {
      mentions.replaceAll(
          inSentence -> inSentence.stream().map(mention -> renamed(mention, whole)).toList());
    }
  }

  private List<Mention> mended(
      int sentence, List<Word> words, List<Mention> mentions, Map<Entity, Entity> whole) {
    List<Mention> all = new ArrayList<>();
    for (Mention mention : mentions) {
      Mention last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last != null && oneName(words, last, mention)) {
        Mention both = Described.person(sentence, words, last.startWord(), mention.endWord());
        whole.put(last.entity(), both.entity());
        whole.put(mention.entity(), both.entity());
        all.set(all.size() - 1, both);
      } else {
        all.add(mention);
      }
    }
    return all;
  }

  private boolean oneName(List<Word> words, Mention first, Mention next) {
    Word surname = words.get(next.startWord());
    return first.endWord() == next.startWord()
        && unknown(first)
        && unknown(next)
        && first.endWord() - first.startWord() <= LONGEST_FIRST_IN_WORDS
        && next.endWord() == next.startWord() + 1
        && (surname.upos() == Upos.PROPN || surname.deprel() == Deprel.FLAT_NAME)
        && world.givenName(words.get(first.startWord()).form())
        && !world.givenName(surname.form());
  }

  private boolean unknown(Mention mention) {
    return mention.entity().type() == EntityType.PERSON
        && world.entity(mention.entity().id()).isEmpty();
  }

  private static Mention renamed(Mention mention, Map<Entity, Entity> whole) {
    Entity other = whole.get(mention.entity());
    return other == null
        ? mention
        : new Mention(
            other,
            mention.kind(),
            mention.sentenceIndex(),
            mention.startWord(),
            mention.endWord(),
            mention.span());
  }
}
