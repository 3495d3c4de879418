package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.List;
import peyman.language.AnalysedSentence;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.finding.Office.Post;
import peyman.world.EntityType;
import peyman.world.Mention;

/**
 * Cuts a sentence into noun phrases, by tags and forms first and by the tree where those leave it
 * open: ezafe is not written, so only the tree tells «آمریکا قراردادی» (two phrases) from «ارتش
 * آمریکا» (one).
 */
final class Phraser {

  private static final int LONGEST_ASIDE_IN_WORDS = 8;
  private static final int LONGEST_TITLE_IN_WORDS = 5;

  private final NounLexicon lexicon;

  Phraser(NounLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The phrases of a sentence, in order. */
  List<Phrase> phrases(int sentence, AnalysedSentence analysed, List<Mention> mentions) {
    Draft draft = new Draft(sentence, analysed.words(), mentions);
    draft.chunk();
    draft.joinAppositions();
    draft.number();
    return draft.phrases;
  }

  /** Works on one sentence. */
  private final class Draft {
    private final int sentence;
    private final List<Word> words;
    private final Mention[] mentionAt;
    private final List<Phrase> phrases = new ArrayList<>();

    Draft(int sentence, List<Word> words, List<Mention> mentions) {
      this.sentence = sentence;
      this.words = words;
      this.mentionAt = new Mention[words.size()];
      for (Mention mention : mentions) {
        for (int i = mention.startWord(); i < mention.endWord(); i++) {
          mentionAt[i] = mention;
        }
      }
    }

    void chunk() {
      String marker = "";
      int i = 0;
      while (i < words.size()) {
        var preposition = lexicon.markers().at(words, i);
        int adverbialEnd = lexicon.adverbialEnd(words, i);
        boolean adverbial =
            adverbialEnd > i
                && mentionAt[i] == null
                && preposition.filter(match -> match.end() > adverbialEnd).isEmpty();
        if (adverbial) {
          marker = "";
          i = adverbialEnd;
        } else if (preposition.isPresent() && mentionAt[i] == null) {
          marker = preposition.get().value();
          i = preposition.get().end();
        } else if (object(i)) {
          markObject(i);
          i++;
        } else if (starts(i)) {
          int end = extend(i);
          add(i, end, marker);
          marker = "";
          i = end;
        } else {
          if (!opens(i)) {
            marker = "";
          }
          i++;
        }
      }
    }

    private boolean object(int i) {
      return words.get(i).form().equals("را");
    }

    private void markObject(int i) {
      if (!phrases.isEmpty()) {
        Phrase last = phrases.get(phrases.size() - 1);
        if (last.bare() && i - last.end() <= 1) {
          phrases.set(phrases.size() - 1, with(last, "را", last.list()));
        }
      }
    }

    private void add(int start, int end, String marker) {
      int last = end;
      while (last > start + 1 && words.get(last - 1).upos() == Upos.PUNCT) {
        last--;
      }
      phrases.add(
          new Phrase(
              sentence,
              start,
              last,
              head(start, last),
              marker,
              0,
              words.get(start).span().cover(words.get(last - 1).span())));
    }

    private int head(int start, int end) {
      for (int i = start; i < end; i++) {
        Upos upos = words.get(i).upos();
        if (mentionAt[i] != null || upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.PRON) {
          return i;
        }
      }
      return start;
    }

    private boolean starts(int i) {
      Word word = words.get(i);
      if (mentionAt[i] != null || office(i)) {
        return true;
      }
      return switch (word.upos()) {
        case NOUN, PROPN -> !light(i);
        case PRON, DET, NUM, X -> true;
        case ADJ -> !light(i) && word.deprel() != Deprel.XCOMP;
        default -> false;
      };
    }

    /** «فرستاده کاخ سفید»: a title of several words, whatever tag its first word has. */
    private boolean office(int i) {
      return lexicon.titles().at(words, i).filter(match -> match.end() > i + 1).isPresent();
    }

    /** Whether a word is the noun part of a compound verb. */
    private boolean light(int i) {
      return words.get(i).deprel() == Deprel.COMPOUND_LVC && mentionAt[i] == null;
    }

    private boolean opens(int i) {
      String form = words.get(i).form();
      return form.equals("«") || form.equals("\"") || form.equals("\u201C");
    }

    private boolean closes(int i) {
      String form = words.get(i).form();
      return form.equals("»") || form.equals("\"") || form.equals("\u201D");
    }

    private int extend(int start) {
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
      if (mentionAt[j] != null && mentionAt[j] == mentionAt[j - 1]) {
        return j + 1;
      }
      if (object(j)) {
        return j;
      }
      if (insideOffice(start, j)) {
        return j + 1;
      }
      if (apart(start, j)) {
        return j;
      }
      if (afterTitle(start, j)) {
        return j + 1;
      }
      if (closes(j) && startsInQuote(start, j)) {
        return j + 1 < words.size() && lexicon.titles().at(words, j + 1).isPresent() ? j + 1 : j;
      }
      if (opens(j) || words.get(j).form().equals("(")) {
        return aside(start, j);
      }
      if (lexicon.markers().at(words, j).isPresent() && mentionAt[j] == null) {
        return j;
      }
      if (words.get(j).upos() == Upos.CCONJ) {
        return insideTitle(start, j) ? j + 2 : j;
      }
      if (words.get(j).form().equals("،")) {
        return insideTitle(start, j) && listGoesOn(j) ? j + 2 : j;
      }
      return continues(start, j) ? j + 1 : j;
    }

    /** Whether a new phrase begins: an adverb, or a person behind an outlet that tells of him. */
    private boolean apart(int start, int j) {
      if (lexicon.adverbialEnd(words, j) > j && mentionAt[j] == null) {
        return true;
      }
      Mention before = mentionAt[j - 1];
      boolean published = before != null && before.entity().type() == EntityType.OUTLET;
      return published && agentPerson(j) && nameSoon(j);
    }

    private boolean nameSoon(int j) {
      return j + 1 < words.size() && name(j + 1) || j + 2 < words.size() && name(j + 2);
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
          boolean person = mentionAt[j] != null && name(j);
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
        if (opens(i) && i != start) {
          return false;
        }
      }
      return start > 0 && opens(start - 1);
    }

    /** Steps over a short name in quotation marks or brackets. */
    private int aside(int start, int open) {
      boolean bracket = words.get(open).form().equals("(");
      for (int k = open + 1; k < words.size() && k - open <= LONGEST_ASIDE_IN_WORDS; k++) {
        Upos upos = words.get(k).upos();
        if (upos == Upos.VERB || upos == Upos.AUX) {
          return open;
        }
        if (bracket ? words.get(k).form().equals(")") : closes(k)) {
          boolean named =
              bracket ? title(start) || mentionAt[start] != null : mentionAt[open - 1] == null;
          return k > open + 1 && named ? k + 1 : open;
        }
      }
      return open;
    }

    private boolean name(int i) {
      return mentionAt[i] != null && mentionAt[i].entity().type() == EntityType.PERSON;
    }

    private boolean title(int i) {
      return i < words.size() && lexicon.titles().at(words, i).isPresent();
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
      if (j + 1 >= words.size() || mentionAt[j + 1] != null || j - start < 2) {
        return false;
      }
      boolean office = lexicon.agents().at(words, start).isPresent() || titleWithin(start, j);
      Word next = words.get(j + 1);
      boolean noun =
          next.upos() == Upos.NOUN || next.upos() == Upos.ADJ || next.upos() == Upos.PROPN;
      boolean another = title(j + 1) || agent(j + 1) || Anaphor.peer(next.form());
      return office && noun && next.headIndex() > start && next.headIndex() < j && !another;
    }

    private boolean titleWithin(int start, int end) {
      for (int i = start; i < end; i++) {
        if (title(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean continues(int start, int j) {
      Word word = words.get(j);
      if (light(j)) {
        return false;
      }
      switch (word.upos()) {
        case NOUN, PROPN, X -> {
          return continuesNoun(start, j);
        }
        case ADJ -> {
          return attached(start, j) || mentionAt[j] != null || previousCountry(j);
        }
        case PRON -> {
          return word.tokenIndex() == words.get(j - 1).tokenIndex() || attached(start, j);
        }
        case DET, NUM -> {
          return attached(start, j);
        }
        default -> {
          return mentionAt[j] != null && attached(start, j);
        }
      }
    }

    private boolean previousCountry(int j) {
      return mentionAt[j - 1] != null && mentionAt[j - 1].entity().political();
    }

    private boolean continuesNoun(int start, int j) {
      Mention before = mentionAt[j - 1];
      boolean personStarts = name(j) && mentionAt[j].startWord() == j;
      if (personStarts && before != null && before.entity().type() == EntityType.OUTLET) {
        return false;
      }
      if (before != null && before.entity().type() == EntityType.PERSON) {
        return title(j);
      }
      if (j - 1 == start && indefinite(start)) {
        return false;
      }
      if (before != null && before.entity().political() && before.endWord() == j) {
        return personStarts && title(start);
      }
      if (personStarts && (title(start) || agentPerson(start))) {
        return true;
      }
      if (personStarts && words.get(start).upos() == Upos.DET && title(mentionAt[j].endWord())) {
        return false;
      }
      return ofState(start, j) || attached(start, j);
    }

    /** «در بیانیه&zwnj;ای | حملات ...»: no noun belongs to an indefinite one. */
    private boolean indefinite(int i) {
      return words.get(i).upos() == Upos.NOUN && words.get(i).form().endsWith("\u200Cای");
    }

    /** «دولت افغانستان», «ارتش سودان»: a body of state with the state right behind it. */
    private boolean ofState(int start, int j) {
      boolean state =
          mentionAt[j] != null
              && mentionAt[j].startWord() == j
              && mentionAt[j].entity().political()
              && mentionAt[j - 1] == null;
      var body = lexicon.agents().at(words, start);
      boolean whole = body.filter(match -> match.end() == j).isPresent();
      return state && (lexicon.stateBody(words, j - 1) || whole && lexicon.stateBody(words, start));
    }

    /** «نشست وزیران خارجه ایران، ترکیه و روسیه»: the list goes on whose ministers they are. */
    private boolean holdsOffice(Phrase phrase) {
      for (int i = phrase.start(); i < phrase.end(); i++) {
        if (title(i) || agent(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean agent(int i) {
      return lexicon.agents().at(words, i).isPresent();
    }

    private boolean agentPerson(int i) {
      return lexicon
          .agents()
          .at(words, i)
          .filter(match -> match.value() == AgentKind.PERSON)
          .isPresent();
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

    /** «الف، رئیس&zwnj;جمهور ب»: a name and its title are one phrase. */
    void joinAppositions() {
      for (int k = 0; k + 1 < phrases.size(); k++) {
        Phrase first = phrases.get(k);
        Phrase second = phrases.get(k + 1);
        boolean object = first.bare() && second.marker().equals("را");
        boolean free = second.bare() || object;
        if (commaBetween(first, second) && free && apposed(first, second)) {
          join(k, k + 1);
        } else if (k + 2 < phrases.size() && seated(first, second)) {
          Phrase third = phrases.get(k + 2);
          if (commaBetween(second, third) && third.bare() && apposed(first, third)) {
            join(k, k + 2);
          }
        }
      }
    }

    private void join(int from, int to) {
      Phrase first = phrases.get(from);
      Phrase last = phrases.get(to);
      phrases.set(
          from,
          new Phrase(
              sentence,
              first.start(),
              last.end(),
              first.head(),
              first.bare() ? last.marker() : first.marker(),
              0,
              first.span().cover(last.span())));
      phrases.subList(from + 1, to + 1).clear();
    }

    /** «نماینده یونیسف در ایران، ...»: where an office is held stands between title and name. */
    private boolean seated(Phrase first, Phrase second) {
      boolean in = second.marker().equals("در") || second.marker().equals("در امور");
      return in && title(first.start()) && second.start() - first.end() <= 2;
    }

    private boolean commaBetween(Phrase first, Phrase second) {
      int from = first.end();
      int to = second.start();
      int commas = 0;
      for (int i = from; i < to; i++) {
        if (words.get(i).form().equals("،") || dash(i)) {
          commas++;
        } else if (!opens(i) && !closes(i)) {
          return false;
        }
      }
      return commas == 1 || commas == 0 && to > from;
    }

    private boolean dash(int i) {
      String form = words.get(i).form();
      return form.equals("-") || form.equals("\u2013") || form.equals("_");
    }

    private boolean apposed(Phrase first, Phrase second) {
      boolean secondNames = containsPerson(second);
      if (containsPerson(first) && (name(first.head()) || name(first.end() - 1))) {
        return (title(second.start()) || peer(second.start())) && !name(second.start());
      }
      boolean office = title(first.start()) || peer(first.start());
      return office && !containsPerson(first) && secondNames && name(second.start());
    }

    /** «همتای لیبیایی خود، ...»: who holds the same office elsewhere. */
    private boolean peer(int i) {
      return Anaphor.peer(words.get(i).form());
    }

    private boolean containsPerson(Phrase phrase) {
      for (int i = phrase.start(); i < phrase.end(); i++) {
        if (name(i)) {
          return true;
        }
      }
      return false;
    }

    /** Gives the members of a list one number and the marker of the first. */
    void number() {
      int list = 0;
      for (int k = 0; k < phrases.size(); k++) {
        Phrase phrase = phrases.get(k);
        if (k > 0 && joined(k)) {
          Phrase before = phrases.get(k - 1);
          String marker = phrase.bare() ? before.marker() : phrase.marker();
          phrases.set(k, with(phrase, marker, before.list()));
          if (phrase.marker().equals("را")) {
            spreadObject(k, before.list());
          }
        } else {
          phrases.set(k, with(phrase, phrase.marker(), list++));
        }
      }
    }

    private void spreadObject(int k, int list) {
      for (int i = k - 1; i >= 0 && phrases.get(i).list() == list; i--) {
        if (phrases.get(i).bare()) {
          phrases.set(i, with(phrases.get(i), "را", list));
        }
      }
    }

    private boolean joined(int k) {
      Phrase before = phrases.get(k - 1);
      Phrase phrase = phrases.get(k);
      boolean marked = !phrase.bare() && !phrase.marker().equals("را");
      if (marked && !phrase.marker().equals(before.marker())) {
        return false;
      }
      String between = between(before, phrase);
      if (between.equals("و") || between.equals("،و") || between.equals("یا")) {
        return conjoined(before, phrase) || alike(before, phrase);
      }
      if (between.equals("،")) {
        return listCloses(k) && (conjoined(before, phrase) || alike(before, phrase));
      }
      return false;
    }

    private String between(Phrase first, Phrase second) {
      StringBuilder forms = new StringBuilder();
      for (int i = first.end(); i < second.start(); i++) {
        if (!opens(i) && !closes(i)) {
          forms.append(words.get(i).form());
        }
      }
      return forms.toString();
    }

    private boolean listCloses(int k) {
      for (int i = k; i + 1 < phrases.size(); i++) {
        String between = between(phrases.get(i), phrases.get(i + 1));
        if (between.equals("و") || between.equals("،و")) {
          return true;
        }
        if (!between.equals("،")) {
          return false;
        }
      }
      return false;
    }

    private boolean conjoined(Phrase first, Phrase second) {
      Word head = words.get(second.head());
      return head.deprel() == Deprel.CONJ
          && head.headIndex() >= 0
          && head.headIndex() < first.end();
    }

    private boolean alike(Phrase first, Phrase second) {
      Mention one = mentionAt[first.head()];
      if (one == null) {
        Mention last = mentionAt[first.end() - 1];
        boolean state = last != null && last.entity().political();
        one = state || holdsOffice(first) ? last : null;
      }
      Mention other = mentionAt[second.head()];
      if (one == null || other == null) {
        return false;
      }
      return one.entity().type() == other.entity().type()
          || one.entity().political() && other.entity().political();
    }

    private Phrase with(Phrase phrase, String marker, int list) {
      return new Phrase(
          sentence, phrase.start(), phrase.end(), phrase.head(), marker, list, phrase.span());
    }
  }
}
