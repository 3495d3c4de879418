package peyman.reading.discourse;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.finding.Office.Post;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** What the phrases of one sentence say: their names, titles and nouns. */
record PhraseWords(NounLexicon lexicon, List<Word> words, List<Mention> mentions) {

  /** The folded form of a word. */
  String folded(int word) {
    return Folding.fold(words.get(word).form());
  }

  /** The title that begins at a word. */
  Optional<PhraseLexicon.Match<Post>> titleAt(int word) {
    return lexicon.titles().at(words, word);
  }

  /** The noun of somebody who acts or speaks that begins at a word. */
  Optional<PhraseLexicon.Match<AgentKind>> agentAt(int word) {
    return lexicon.agents().at(words, word);
  }

  /** The first name of something of a type in a phrase. */
  Optional<Mention> mention(Phrase phrase, EntityType type) {
    for (Mention mention : mentions) {
      if (phrase.covers(mention.startWord()) && mention.entity().type() == type) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** The name that a word is part of. */
  Optional<Mention> mentionAt(int word) {
    for (Mention mention : mentions) {
      if (mention.startWord() <= word && word < mention.endWord()) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** The first word that is no number or determiner: «دو دیپلمات», «یک مقام». */
  int noun(Phrase phrase) {
    int noun = phrase.start();
    while (noun + 1 < phrase.end()
        && (words.get(noun).upos() == Upos.DET || words.get(noun).upos() == Upos.NUM)) {
      noun++;
    }
    return noun;
  }

  /** The folded form of its first noun. */
  String headNoun(Phrase phrase) {
    return folded(noun(phrase));
  }

  /** Whether a number or determiner begins it. */
  boolean counted(Phrase phrase) {
    return noun(phrase) > phrase.start();
  }

  /** «شهردار مشهد نیز گفت»: somebody else than who was spoken of. */
  boolean alsoBehind(Phrase phrase) {
    return phrase.end() < words.size() && Anaphor.also(folded(phrase.end()));
  }

  /** Whether it tells of an office that is held no more. */
  boolean former(Phrase phrase) {
    return lexicon.former(words, phrase.start(), phrase.end());
  }

  /** «دو کشور ایران و ترکیه»: the states that stand in the phrase itself. */
  List<Entity> countriesIn(Phrase phrase) {
    return mentions.stream()
        .filter(mention -> phrase.covers(mention.startWord()))
        .map(Mention::entity)
        .filter(entity -> entity.type() == EntityType.COUNTRY)
        .distinct()
        .toList();
  }

  /** The title beside a name. */
  Optional<PhraseLexicon.Match<Post>> titleOf(Phrase phrase, Mention person) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      if (i < person.startWord() || i >= person.endWord()) {
        Optional<PhraseLexicon.Match<Post>> match = titleAt(i);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  /** «مشاور ترامپ», «رهبر حزب و رقیب ترامپ»: the person named is not the one who is meant. */
  boolean deputyOf(Phrase phrase, Mention person) {
    int before = person.startWord() - 1;
    int noun = before;
    while (noun > phrase.start() && words.get(noun).upos() == Upos.ADJ) {
      noun--;
    }
    boolean joined = noun > phrase.start() + 1 && words.get(noun - 1).upos() == Upos.CCONJ;
    if (joined && Anaphor.relational(folded(noun))) {
      return true;
    }
    return before >= phrase.start()
        && person.startWord() > phrase.start()
        && Anaphor.relational(folded(phrase.start()))
        && words.get(before).upos() != Upos.PUNCT
        && mentionAt(before).isEmpty();
  }

  /** Words without marks and blanks, as titles are compared. */
  String folded(int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (words.get(i).upos() != Upos.PUNCT) {
        text.append(folded(i));
      }
    }
    return text.toString();
  }

  /** What describes somebody or something: the words of a phrase as they are written. */
  String description(Phrase phrase) {
    StringBuilder name = new StringBuilder();
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Word word = words.get(i);
      if (word.upos() == Upos.PUNCT) {
        continue;
      }
      boolean glued = i > phrase.start() && word.tokenIndex() == words.get(i - 1).tokenIndex();
      if (name.length() > 0 && !glued) {
        name.append(' ');
      }
      if (!glued) {
        name.append(tokenForm(i));
      }
    }
    return name.toString();
  }

  /** The letters of the whole token that a word is part of. */
  private String tokenForm(int i) {
    StringBuilder form = new StringBuilder(words.get(i).form());
    for (int k = i + 1; k < words.size(); k++) {
      if (words.get(k).tokenIndex() != words.get(i).tokenIndex()) {
        break;
      }
      form.append(words.get(k).form());
    }
    return form.toString();
  }
}
