package peyman.reading.discourse;

import java.util.List;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.finding.Office.Post;
import peyman.world.EntityType;

/**
 * Tells how far a noun phrase reaches, by tags and forms first and by the tree where those leave it
 * open: ezafe is not written, so only the tree tells «آمریکا قراردادی» (two phrases) from «ارتش
 * آمریکا» (one). For one sentence.
 */
final class PhraseReach {

  private static final int LONGEST_ASIDE_IN_WORDS = 8;
  private static final int LONGEST_TITLE_IN_WORDS = 5;

  private final NounText text;
  private final NounLexicon lexicon;
  private final List<Word> words;

  PhraseReach(NounText text) {
    this.text = text;
    this.lexicon = text.lexicon();
    this.words = text.words();
  }

  /** Where the phrase ends that starts at a word. */
  int end(int start) {
    int j = start + 1;
    while (j < words.size()) {
      int next = step(start, j);
      if (next == j) {
        return j;
      }
      j = next;
    }
    return j;
  }

  /** Where the phrase reaches that began at {@code start} and holds all before {@code j}. */
  private int step(int start, int j) {
    if (text.goesOn(j)) {
      return j + 1;
    }
    if (text.object(j)) {
      return j;
    }
    if (insideOffice(start, j)) {
      return j + 1;
    }
    if (counted(j) && text.agentGroup(start)) {
      return j + 2;
    }
    if (apart(start, j)) {
      return j;
    }
    if (afterTitle(start, j)) {
      return j + 1;
    }
    if (text.closes(j) && startsInQuote(start, j)) {
      return j + 1 < words.size() && lexicon.titles().at(words, j + 1).isPresent() ? j + 1 : j;
    }
    if (text.opens(j) || words.get(j).form().equals("(")) {
      return aside(start, j);
    }
    if (partitive(start, j)) {
      return j + 1;
    }
    if (lexicon.markers().at(words, j).isPresent() && !text.mentioned(j)) {
      return insideField(start, j) ? j + 2 : j;
    }
    if (words.get(j).upos() == Upos.CCONJ) {
      return insideTitle(start, j) ? j + 2 : j;
    }
    if (words.get(j).form().equals("،")) {
      return insideTitle(start, j) && listGoesOn(j) ? j + 2 : j;
    }
    return continues(start, j) ? j + 1 : j;
  }

  /**
   * Whether a new phrase begins: an adverb, or a person behind an outlet or body that tells of him.
   */
  private boolean apart(int start, int j) {
    if (lexicon.adverbialEnd(words, j) > j && !text.mentioned(j)) {
      return true;
    }
    boolean body = text.agent(start) && !text.agentPerson(start) && !text.titleWithin(start, j);
    boolean published = text.names(j - 1, EntityType.OUTLET) || body;
    return published && text.agentPerson(j) && nameSoon(j);
  }

  private boolean nameSoon(int j) {
    return j + 1 < words.size() && text.name(j + 1) || j + 2 < words.size() && text.name(j + 2);
  }

  /** «وزیران خارجه | دو کشور»: whose officials they are. */
  private boolean counted(int j) {
    if (words.get(j).upos() != Upos.NUM || j + 1 >= words.size()) {
      return false;
    }
    return Anaphor.counted(Folding.fold(words.get(j).form() + words.get(j + 1).form())) > 0;
  }

  /** «معاون اول | رئیس&zwnj;جمهور»: a title of several words is not cut. */
  private boolean insideOffice(int start, int j) {
    for (int i = Math.max(start, j - LONGEST_TITLE_IN_WORDS); i < j; i++) {
      if (lexicon.titles().at(words, i).filter(match -> match.end() > j).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** «ستاد مبارزه | با مواد مخدر»: the preposition belongs to the name of a body or office. */
  private boolean insideField(int start, int j) {
    return j + 1 < words.size()
        && lexicon.fieldEnd(words, j - 1) == j + 1
        && (text.agent(start) || text.titleWithin(start, j));
  }

  /** «برخی از کشورها»: words that begin a phrase with a preposition, and what stands behind. */
  private boolean partitive(int start, int j) {
    var agent = lexicon.agents().at(words, start);
    return agent.isPresent()
        && lexicon.markers().at(words, agent.get().end() - 1).isPresent()
        && j <= agent.get().end();
  }

  /** «سخنگوی | وزارت»: after a title that says nothing alone its body must follow. */
  private boolean afterTitle(int start, int j) {
    for (int i = Math.max(start, j - LONGEST_TITLE_IN_WORDS); i < j; i++) {
      var title = lexicon.titles().at(words, i);
      if (title.isPresent() && title.get().end() == j && title.get().start() + 1 == j) {
        boolean nominal =
            switch (words.get(j).upos()) {
              case NOUN, PROPN, ADJ -> true;
              default -> false;
            };
        boolean person = text.mentioned(j) && text.name(j);
        return incomplete(title.get().value()) && nominal && !person;
      }
    }
    return false;
  }

  private boolean incomplete(Post post) {
    return switch (post) {
      case SPOKESPERSON, OTHER, CHIEF_EXECUTIVE, AMBASSADOR, COMMANDER, MINISTER -> true;
      default -> false;
    };
  }

  private boolean startsInQuote(int start, int j) {
    for (int i = start; i < j; i++) {
      if (text.opens(i) && i != start) {
        return false;
      }
    }
    return start > 0 && text.opens(start - 1);
  }

  /** Steps over a short name in quotation marks or brackets. */
  private int aside(int start, int open) {
    boolean bracket = words.get(open).form().equals("(");
    for (int k = open + 1; k < words.size() && k - open <= LONGEST_ASIDE_IN_WORDS; k++) {
      Upos upos = words.get(k).upos();
      if (upos == Upos.VERB || upos == Upos.AUX) {
        return open;
      }
      if (bracket ? words.get(k).form().equals(")") : text.closes(k)) {
        boolean named =
            bracket ? text.title(start) || text.mentioned(start) : !text.mentioned(open - 1);
        return k > open + 1 && named ? k + 1 : open;
      }
    }
    return open;
  }

  /** «مدیرکل صنعت، معدن و تجارت»: an "and" closes the list soon. */
  private boolean listGoesOn(int comma) {
    for (int i = comma + 2; i < Math.min(words.size(), comma + 6); i++) {
      if (words.get(i).upos() == Upos.CCONJ) {
        return i + 1 < words.size() && words.get(i + 1).deprel() == Deprel.CONJ;
      }
      if (words.get(i).upos() == Upos.VERB || words.get(i).upos() == Upos.ADP) {
        return false;
      }
    }
    return false;
  }

  /** «وزیر صنعت و تجارت»: an "and" between what the office is of. */
  private boolean insideTitle(int start, int j) {
    if (j + 1 >= words.size() || text.mentioned(j + 1) || j - start < 2) {
      return false;
    }
    boolean office = lexicon.agents().at(words, start).isPresent() || text.titleWithin(start, j);
    Word next = words.get(j + 1);
    boolean noun = next.upos() == Upos.NOUN || next.upos() == Upos.ADJ || next.upos() == Upos.PROPN;
    boolean another = text.title(j + 1) || text.agent(j + 1) || Anaphor.peer(next.form());
    return office && noun && next.headIndex() > start && next.headIndex() < j && !another;
  }

  private boolean continues(int start, int j) {
    Word word = words.get(j);
    if (text.light(j)) {
      return false;
    }
    switch (word.upos()) {
      case NOUN, PROPN, X -> {
        return continuesNoun(start, j);
      }
      case ADJ -> {
        return writtenEzafe(j - 1) || attached(start, j) || text.mentioned(j) || previousCountry(j);
      }
      case PRON -> {
        return word.tokenIndex() == words.get(j - 1).tokenIndex() || attached(start, j);
      }
      case DET, NUM -> {
        return attached(start, j);
      }
      default -> {
        return text.mentioned(j) && attached(start, j);
      }
    }
  }

  private boolean previousCountry(int j) {
    return text.political(j - 1);
  }

  private boolean continuesNoun(int start, int j) {
    boolean personStarts = text.name(j) && text.begins(j);
    if (personStarts && (text.names(j - 1, EntityType.OUTLET) || behindPlace(start, j))) {
      return false;
    }
    if (text.names(j - 1, EntityType.PERSON)) {
      return text.title(j);
    }
    if (pronoun(j - 1)) {
      return personStarts && j - 1 > start && text.title(start);
    }
    if (j - 1 == start && indefinite(start)) {
      return false;
    }
    if (text.political(j - 1) && !text.goesOn(j)) {
      return personStarts && text.title(start);
    }
    if (personStarts && (text.title(start) || text.agentPerson(start))) {
      return true;
    }
    if (personStarts && pointed(start, j) && text.title(text.mentionAt(j).get().endWord())) {
      return false;
    }
    return writtenEzafe(j - 1) || ofState(start, j) || ofOffice(start, j) || attached(start, j);
  }

  /** «در ابتدای این مراسم | علی رضایی»: whether a determiner stands in the phrase so far. */
  private boolean pointed(int start, int j) {
    for (int i = start; i < j; i++) {
      if (words.get(i).upos() == Upos.DET) {
        return true;
      }
    }
    return false;
  }

  /** «از بجنورد | علی رضایی گفت»: a person behind a place whose office is not told. */
  private boolean behindPlace(int start, int j) {
    boolean place =
        text.names(j - 1, EntityType.PLACE)
            && text.begins(start)
            && text.mentionAt(start).get().endWord() == j;
    boolean dateline = j == start + 1 && start > 1 && text.names(start - 2, EntityType.OUTLET);
    return place || dateline && !text.title(start) && !text.agent(start);
  }

  /**
   * «به گفته وی | شکل&zwnj;گیری ...»: nothing belongs to a pronoun, but for whose title it ends.
   */
  private boolean pronoun(int i) {
    String folded = Folding.fold(words.get(i).form());
    return Anaphor.person(folded) || Anaphor.people(folded) || Anaphor.party(folded);
  }

  /** «کشورهای | شورای همکاری»: a plural whose ezafe is written goes on, whatever the tree says. */
  private boolean writtenEzafe(int i) {
    return words.get(i).upos() == Upos.NOUN && words.get(i).form().endsWith("های");
  }

  /** «وزیر سابق خارجه | مصر»: an office with the state right behind it, but for an object. */
  private boolean ofOffice(int start, int j) {
    boolean state = text.begins(j) && text.political(j) && !text.mentioned(j - 1);
    int next = state ? text.mentionAt(j).get().endWord() : j;
    if (!state || next < words.size() && text.object(next)) {
      return false;
    }
    for (int i = j - 1; i >= Math.max(start, j - LONGEST_TITLE_IN_WORDS); i--) {
      if (text.title(i)) {
        return true;
      }
      boolean field =
          switch (words.get(i).upos()) {
            case NOUN, PROPN, ADJ -> !text.mentioned(i);
            default -> false;
          };
      if (!field) {
        return false;
      }
    }
    return false;
  }

  /** «در بیانیه&zwnj;ای | حملات ...»: no noun belongs to an indefinite one. */
  private boolean indefinite(int i) {
    return words.get(i).upos() == Upos.NOUN && words.get(i).form().endsWith("\u200Cای");
  }

  /** «دولت افغانستان», «ارتش سودان»: a body of state with the state right behind it. */
  private boolean ofState(int start, int j) {
    boolean state = text.begins(j) && text.political(j) && !text.mentioned(j - 1);
    var body = lexicon.agents().at(words, start);
    boolean whole = body.filter(match -> match.end() == j).isPresent();
    return state && (lexicon.stateBody(words, j - 1) || whole && lexicon.stateBody(words, start));
  }

  /** Whether the tree hangs a word, or the word that it stands before, on the phrase so far. */
  private boolean attached(int start, int j) {
    int at = j;
    for (int steps = 0; steps < 4; steps++) {
      int head = words.get(at).headIndex();
      if (head >= start && head < j) {
        return true;
      }
      if (head < j || head >= words.size()) {
        break;
      }
      at = head;
    }
    for (int i = start; i < j; i++) {
      if (words.get(i).headIndex() == j && words.get(i).upos() != Upos.PROPN) {
        return premodifier(i);
      }
    }
    return false;
  }

  private boolean premodifier(int i) {
    Upos upos = words.get(i).upos();
    return upos == Upos.DET || upos == Upos.NUM || upos == Upos.ADJ;
  }
}
