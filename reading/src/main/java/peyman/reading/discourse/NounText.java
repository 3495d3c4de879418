package peyman.reading.discourse;

import java.util.List;
import java.util.Optional;
import peyman.language.Deprel;
import peyman.language.Word;
import peyman.world.EntityType;
import peyman.world.Mention;

/** A sentence as its noun phrases are cut: words, names, titles, marks. */
final class NounText {

  private final NounLexicon lexicon;
  private final int sentence;
  private final List<Word> words;
  private final Mention[] mentions;

  NounText(NounLexicon lexicon, int sentence, List<Word> words, List<Mention> mentions) {
    this.lexicon = lexicon;
    this.sentence = sentence;
    this.words = words;
    this.mentions = new Mention[words.size()];
    for (Mention mention : mentions) {
      for (int i = mention.startWord(); i < mention.endWord(); i++) {
        this.mentions[i] = mention;
      }
    }
  }

  NounLexicon lexicon() {
    return lexicon;
  }

  List<Word> words() {
    return words;
  }

  /** A phrase of this sentence. */
  Phrase phrase(int start, int end, int head, String marker, int list) {
    return new Phrase(
        sentence,
        start,
        end,
        head,
        marker,
        list,
        words.get(start).span().cover(words.get(end - 1).span()));
  }

  /** The name that a word is part of. */
  Optional<Mention> mentionAt(int i) {
    return Optional.ofNullable(mentions[i]);
  }

  /** Whether a word is part of a name. */
  boolean mentioned(int i) {
    return mentions[i] != null;
  }

  /** Whether a word is part of the same name as the one before. */
  boolean goesOn(int i) {
    return mentions[i] != null && mentions[i] == mentions[i - 1];
  }

  /** Whether the name of something of a type stands at a word. */
  boolean names(int i, EntityType type) {
    return mentions[i] != null && mentions[i].entity().type() == type;
  }

  /** Whether a state or bloc is named at a word. */
  boolean political(int i) {
    return mentions[i] != null && mentions[i].entity().political();
  }

  /** Whether a name begins at a word. */
  boolean begins(int i) {
    return mentions[i] != null && mentions[i].startWord() == i;
  }

  boolean opens(int i) {
    String form = words.get(i).form();
    return form.equals("«") || form.equals("\"") || form.equals("\u201C");
  }

  boolean closes(int i) {
    String form = words.get(i).form();
    return form.equals("»") || form.equals("\"") || form.equals("\u201D");
  }

  /** Whether a word is the noun part of a compound verb. */
  boolean light(int i) {
    return words.get(i).deprel() == Deprel.COMPOUND_LVC && !mentioned(i);
  }

  boolean name(int i) {
    return names(i, EntityType.PERSON);
  }

  boolean title(int i) {
    return i < words.size() && lexicon.titles().at(words, i).isPresent();
  }

  boolean titleWithin(int start, int end) {
    for (int i = start; i < end; i++) {
      if (title(i)) {
        return true;
      }
    }
    return false;
  }

  boolean agent(int i) {
    return lexicon.agents().at(words, i).isPresent();
  }

  boolean agentGroup(int i) {
    return agent(i, AgentKind.GROUP);
  }

  boolean agentPerson(int i) {
    return agent(i, AgentKind.PERSON);
  }

  private boolean agent(int i, AgentKind kind) {
    return lexicon.agents().at(words, i).filter(match -> match.value() == kind).isPresent();
  }

  /** «همتای لیبیایی خود، ...»: who holds the same office elsewhere. */
  boolean peer(int i) {
    return Anaphor.peer(words.get(i).form());
  }

  /** «نشست وزیران خارجه ایران، ترکیه و روسیه»: the list goes on whose ministers they are. */
  boolean holdsOffice(Phrase phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (title(i) || agent(i)) {
        return true;
      }
    }
    return false;
  }

  boolean object(int i) {
    return words.get(i).form().equals("را");
  }
}
