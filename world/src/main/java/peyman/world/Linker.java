package peyman.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.AnalysedSentence;
import peyman.language.Analysis;
import peyman.language.Deprel;
import peyman.language.Name;
import peyman.language.NameType;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.text.CharSpan;

/**
 * Links the names of one article: first all forms that can mean only one, then, knowing who is
 * spoken of, the ambiguous ones, surnames, and the names that the gazetteer does not have.
 */
final class Linker {

  private static final String SHARED = "مشترک";
  private static final String TOWN = "شهر";
  private static final Set<String> JOINTS = Set.of("با", "از");

  private final Gazetteer gazetteer;
  private final ContextWords context;
  private final Analysis analysis;
  private final LocalDate day;
  private final Set<String> sure = new HashSet<>();
  private final Set<String> states = new HashSet<>();
  private final Surnames surnames = new Surnames();
  private final PersonNames people;
  private final Set<String> pairs;
  private final List<Mention> mentions = new ArrayList<>();

  Linker(
      Gazetteer gazetteer,
      ContextWords context,
      PersonNames people,
      Analysis analysis,
      LocalDate day) {
    this.gazetteer = gazetteer;
    this.context = context;
    this.people = people;
    this.pairs = people.pairs(analysis.sentences());
    this.analysis = analysis;
    this.day = day;
  }

  List<Mention> link() {
    Candidates finder = new Candidates(gazetteer);
    List<List<Candidate>> candidates = new ArrayList<>();
    for (AnalysedSentence sentence : analysis.sentences()) {
      candidates.add(finder.in(sentence.words()));
    }
    for (List<Candidate> inSentence : candidates) {
      inSentence.forEach(this::gatherSure);
    }
    for (int i = 0; i < candidates.size(); i++) {
      gatherNames(analysis.sentences().get(i), candidates.get(i));
    }
    for (int i = 0; i < candidates.size(); i++) {
      sentence(i, analysis.sentences().get(i), candidates.get(i));
    }
    return mentions;
  }

  private void gatherSure(Candidate candidate) {
    for (Form form : candidate.forms()) {
      if (!form.ambiguous() && !form.shortened()) {
        sure.add(form.entity().id());
        if (form.entity().type() == EntityType.COUNTRY) {
          states.add(form.entity().id().substring("country:".length()));
        }
        if (form.entity().type() == EntityType.PERSON && single(candidate)) {
          surnames.remember(form.entity());
        }
      }
    }
  }

  /** Whether all that a candidate may be is one entity. */
  private static boolean single(Candidate candidate) {
    return candidate.forms().stream().map(form -> form.entity().id()).distinct().count() == 1;
  }

  // ---- names that no list has

  private void gatherNames(AnalysedSentence sentence, List<Candidate> candidates) {
    for (Name name : sentence.names()) {
      if (name.type() == NameType.PERSON
          && people.trimmed(sentence.words(), name) - name.startWord() >= 2
          && !calledAfter(sentence.words(), name.startWord())
          && candidates.stream().noneMatch(c -> c.settles(name))) {
        int start = name.startWord();
        Mention[] none = new Mention[sentence.words().size()];
        int end =
            people.end(
                sentence.words(), start, people.trimmed(sentence.words(), name), none, pairs);
        surnames.remember(unknown(EntityType.PERSON, sentence.words(), start, end));
      }
    }
  }

  private Entity unknown(EntityType type, List<Word> words, int start, int end) {
    StringBuilder name = new StringBuilder();
    for (int i = start; i < end; i++) {
      Word word = words.get(i);
      if (word.upos() == Upos.PUNCT && !Candidates.joins(word)) {
        continue;
      }
      boolean glued = i > start && word.tokenIndex() == words.get(i - 1).tokenIndex();
      if (name.length() > 0 && !glued) {
        name.append(' ');
      }
      name.append(word.form());
    }
    String key = Forms.fold(name.toString().replace(' ', '_'));
    return new Entity(
        type.prefix() + ":" + key,
        type,
        name.toString(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  // ---- deciding

  private void sentence(int index, AnalysedSentence sentence, List<Candidate> candidates) {
    List<Word> words = sentence.words();
    Mention[] taken = new Mention[words.size()];
    for (Candidate candidate : candidates) {
      Form form = choose(sentence, candidate);
      if (form != null) {
        int end = people.houseEnd(words, form.entity(), candidate.end());
        take(taken, index, words, form.entity(), form.kind(), candidate.start(), end);
      }
    }
    for (Name name : sentence.names()) {
      name(index, sentence, name, taken);
    }
    givenNames(index, words, taken);
    surnames(index, words, taken);
    Mention last = null;
    for (Mention mention : taken) {
      if (mention != null && mention != last) {
        mentions.add(mention);
      }
      last = mention;
    }
  }

  private void take(
      Mention[] taken,
      int index,
      List<Word> words,
      Entity entity,
      MentionKind kind,
      int start,
      int end) {
    CharSpan span = words.get(start).span().cover(words.get(end - 1).span());
    Mention mention = new Mention(entity, kind, index, start, end, span);
    for (int i = start; i < end; i++) {
      taken[i] = mention;
    }
  }

  private Form choose(AnalysedSentence sentence, Candidate candidate) {
    List<Word> words = sentence.words();
    Form best = null;
    double bestScore = 0;
    for (Form form : candidate.forms()) {
      double score = score(sentence, candidate, form);
      if (score > bestScore) {
        best = form;
        bestScore = score;
      }
    }
    if (best != null && best.kind() == MentionKind.METONYM && placed(words, candidate.start())) {
      for (Form form : candidate.forms()) {
        if (form.entity().type() == EntityType.PLACE) {
          return form;
        }
      }
    }
    return best;
  }

  private double score(AnalysedSentence sentence, Candidate candidate, Form form) {
    List<Word> words = sentence.words();
    Entity entity = form.entity();
    double score = 1;
    if (form.kind() == MentionKind.DEMONYM && surname(words, candidate)) {
      return 0;
    }
    if (entity.type() == EntityType.PERSON) {
      if (calledAfter(words, candidate.start())) {
        return 0;
      }
      boolean another = people.another(words, candidate.start(), candidate.end());
      if (form.shortened() && (another || namesake(words, candidate, entity))) {
        return 0;
      }
      if (form.shortened() || form.ambiguous()) {
        Name name = nameAround(sentence, candidate);
        if (name != null
            && !nameIsTitleOnly(words, name, candidate)
            && !beforeState(words, name, candidate)) {
          return 0;
        }
        score = 0.6;
        boolean seen = name != null || named(sentence, candidate) || proper(words, candidate);
        if (!sure.contains(entity.id()) && !seen) {
          return 0;
        }
      }
      score += sure.contains(entity.id()) ? 2 : 0;
      score += inOffice(entity) ? 0.8 : 0;
      score += entity.of().stream().anyMatch(states::contains) ? 0.5 : 0;
      score += gazetteer.terms(entity).isEmpty() ? 0 : 0.1;
    } else if (form.kind() == MentionKind.METONYM) {
      score = 1.2;
    } else if (entity.type() == EntityType.COUNTRY || entity.type() == EntityType.BLOC) {
      score = 1.5;
    }
    if (form.ambiguous()) {
      score += support(words, candidate, entity) - 1;
      return score >= 1 ? score : 0;
    }
    return score;
  }

  /** «محمدرضا تاجیک»: a demonym behind a given name is a surname. */
  private boolean surname(List<Word> words, Candidate candidate) {
    int before = candidate.start() - 1;
    return before >= 0
        && candidate.end() == candidate.start() + 1
        && people.given(words.get(before).form())
        && !context.is(ContextWords.Kind.OFFICE, words.get(before).form());
  }

  /** Whether the article names another person of this surname in full. */
  private boolean namesake(List<Word> words, Candidate candidate, Entity entity) {
    return !sure.contains(entity.id())
        && surnames.of(words, candidate.start(), candidate.end()).isPresent();
  }

  /** «پالایشگاه امام خمینی» is no person. */
  private boolean calledAfter(List<Word> words, int start) {
    int before = start - 1;
    while (before > 0 && context.is(ContextWords.Kind.TITLE, words.get(before).form())) {
      before--;
    }
    return before >= 0 && context.is(ContextWords.Kind.INSTITUTION, words.get(before).form());
  }

  private static boolean proper(List<Word> words, Candidate candidate) {
    for (int i = candidate.start(); i < candidate.end(); i++) {
      if (words.get(i).upos() != Upos.PROPN) {
        return false;
      }
    }
    return true;
  }

  private boolean inOffice(Entity person) {
    for (Term term : gazetteer.terms(person)) {
      if (term.covers(day) || term.covers(day.minusYears(1))) {
        return true;
      }
    }
    return false;
  }

  private double support(List<Word> words, Candidate candidate, Entity entity) {
    double support = 0;
    support += proper(words, candidate) ? 0.6 : 0;
    if (candidate.start() > 0
        && context.is(ContextWords.Kind.SUPPORT, words.get(candidate.start() - 1).form())) {
      support += 0.7;
    }
    support += sure.contains(entity.id()) ? 1 : 0;
    boolean quoted = dateline(words, candidate) || told(words, candidate.start());
    support += entity.type() == EntityType.OUTLET && quoted ? 1 : 0;
    return support;
  }

  /** «در گفتگو با مهر», «به نقل از فارس»: who was told or quoted. */
  private boolean told(List<Word> words, int start) {
    int before = start - 1;
    if (before > 0 && JOINTS.contains(words.get(before).form())) {
      before--;
    }
    return before >= 0 && context.is(ContextWords.Kind.TOLD, words.get(before).form());
  }

  /** «مهر: ...»: whose news it is. */
  private static boolean dateline(List<Word> words, Candidate candidate) {
    boolean leads = candidate.start() == 0 || words.get(candidate.start() - 1).upos() == Upos.PUNCT;
    return leads && candidate.end() < words.size() && words.get(candidate.end()).form().equals(":");
  }

  /** A longer name of a person that the finder saw around a surname. */
  private static Name nameAround(AnalysedSentence sentence, Candidate candidate) {
    for (Name name : sentence.names()) {
      boolean around = name.startWord() <= candidate.start() && candidate.end() <= name.endWord();
      boolean longer = name.endWord() - name.startWord() > candidate.end() - candidate.start();
      if (name.type() == NameType.PERSON && around && longer) {
        return name;
      }
    }
    return null;
  }

  /** Whether the finder saw just these words as a person, or a title stands before them. */
  private boolean named(AnalysedSentence sentence, Candidate candidate) {
    List<Word> words = sentence.words();
    boolean titled =
        candidate.start() > 0
            && context.is(ContextWords.Kind.TITLE, words.get(candidate.start() - 1).form());
    return titled && nominal(words.get(candidate.start()))
        || sentence.names().stream()
            .anyMatch(
                name ->
                    name.type() == NameType.PERSON
                        && name.startWord() == candidate.start()
                        && name.endWord() == candidate.end());
  }

  /** «آقای توکایف», «پرزیدنت توکایف»: what stands before the surname is no first name. */
  private boolean nameIsTitleOnly(List<Word> words, Name name, Candidate candidate) {
    for (int i = name.startWord(); i < candidate.start(); i++) {
      if (!context.is(ContextWords.Kind.TITLE, words.get(i).form())
          && words.get(i).upos() == Upos.PROPN) {
        return false;
      }
    }
    return candidate.end() == name.endWord();
  }

  /** «ترامپ ایران را تهدید کرد»: the finder took the state behind a surname for its rest. */
  private boolean beforeState(List<Word> words, Name name, Candidate candidate) {
    if (candidate.start() != name.startWord() || candidate.end() >= name.endWord()) {
      return false;
    }
    StringBuilder rest = new StringBuilder();
    for (int i = candidate.end(); i < name.endWord(); i++) {
      Forms.fold(words.get(i).form(), rest);
    }
    return gazetteer.forms(rest.toString()).stream()
        .anyMatch(form -> form.entity().type() == EntityType.COUNTRY && !form.ambiguous());
  }

  /** Whether the name of a capital stands as a place: «در تهران», «سفر به تهران». */
  private boolean placed(List<Word> words, int start) {
    if (start == 0) {
      return false;
    }
    String before = words.get(start - 1).form();
    if (context.is(ContextWords.Kind.PLACE, before)) {
      return true;
    }
    if (!before.equals("به") && !before.equals("از")) {
      return false;
    }
    for (int i = Math.max(0, start - 8); i < Math.min(words.size(), start + 10); i++) {
      Word word = words.get(i);
      if (context.is(ContextWords.Kind.MOTION, word.form()) || word.lemma().startsWith("رفت#")) {
        return true;
      }
    }
    return false;
  }

  private void name(int index, AnalysedSentence sentence, Name name, Mention[] taken) {
    List<Word> words = sentence.words();
    if (name.type() == NameType.PERSON) {
      person(index, words, name, taken);
      return;
    }
    thing(index, words, headed(words, name, taken), taken);
  }

  /** «شرکت ملی | پتروشیمی»: a body whose name the tree begins before the finder does. */
  private Name headed(List<Word> words, Name name, Mention[] taken) {
    int start = name.startWord();
    Word first = words.get(start);
    int head = first.headIndex();
    boolean whole =
        name.type() == NameType.ORGANISATION
            && first.deprel() == Deprel.FLAT_NAME
            && head >= 0
            && head < start
            && Surnames.free(taken, head, start)
            && !holder(words.get(head));
    for (int i = head; whole && i < start; i++) {
      whole = nominal(words.get(i)) || words.get(i).upos() == Upos.ADJ;
    }
    return whole
        ? new Name(name.type(), head, name.endWord(), words.get(head).span().cover(name.span()))
        : name;
  }

  private boolean holder(Word word) {
    return context.is(ContextWords.Kind.OFFICE, word.form())
        || context.is(ContextWords.Kind.TITLE, word.form())
        || context.is(ContextWords.Kind.MINISTER, word.form());
  }

  /** A place or a body. */
  private void thing(int index, List<Word> words, Name name, Mention[] taken) {
    if (ofMinister(words, name) || ofCommonWord(words, name) || gathering(words, name)) {
      return;
    }
    if (context.is(ContextWords.Kind.OFFICE, words.get(name.startWord()).form())) {
      return;
    }
    boolean free = Surnames.free(taken, name.startWord(), name.endWord());
    if (name.type() == NameType.ORGANISATION
        && free
        && surnames.of(words, name.startWord(), name.endWord()).isPresent()) {
      return; // the pass over surnames takes it
    }
    boolean within = name.type() == NameType.ORGANISATION && onlyCountriesInside(name, taken);
    if (!free && (!within || ofState(words, name))) {
      return;
    }
    Mention last = taken[name.endWord() - 1];
    if (last != null && introduced(words, name, last)) {
      take(taken, index, words, last.entity(), MentionKind.NAME, name.startWord(), name.endWord());
      return;
    }
    EntityType type = type(words, name);
    Entity entity = seen(type, words, name.startWord(), name.endWord());
    Entity owned = free ? entity : owned(entity, name, taken);
    take(taken, index, words, owned, MentionKind.NAME, name.startWord(), name.endWord());
  }

  /**
   * What the finder saw in just these words: what the gazetteer knows by that form, be it a common
   * word too («اصفهان», «فارس»), else something new.
   */
  private Entity seen(EntityType type, List<Word> words, int start, int end) {
    boolean town = type == EntityType.PLACE && end - start > 1;
    int from = town && words.get(start).form().equals(TOWN) ? start + 1 : start;
    StringBuilder key = new StringBuilder();
    for (int i = from; i < end; i++) {
      Forms.fold(words.get(i).form(), key);
    }
    for (Form form : gazetteer.forms(key.toString())) {
      if (form.kind() == MentionKind.NAME && alike(type, form.entity().type())) {
        return form.entity();
      }
    }
    return unknown(type, words, start, end);
  }

  private static boolean alike(EntityType seen, EntityType known) {
    return switch (known) {
      case ORGANISATION, COMPANY -> seen == EntityType.ORGANISATION;
      case OUTLET -> seen == EntityType.ORGANISATION || seen == EntityType.OUTLET;
      default -> seen == known;
    };
  }

  /** «کمیسیون مشترک ایران و عمان»: those who meet, not a body. */
  private boolean gathering(List<Word> words, Name name) {
    int next = name.startWord() + 1;
    return context.is(ContextWords.Kind.GATHERING, words.get(name.startWord()).form())
        && next < words.size()
        && words.get(next).form().equals(SHARED);
  }

  /** «شبکه سی&zwnj;بی&zwnj;اس»: a noun before a body that the gazetteer knows. */
  private boolean introduced(List<Word> words, Name name, Mention body) {
    boolean known =
        switch (body.entity().type()) {
          case OUTLET, COMPANY, ORGANISATION -> true;
          default -> false;
        };
    return known
        && body.startWord() == name.startWord() + 1
        && context.is(ContextWords.Kind.SUPPORT, words.get(name.startWord()).form());
  }

  private EntityType type(List<Word> words, Name name) {
    if (name.type() == NameType.PLACE) {
      return EntityType.PLACE;
    }
    boolean outlet =
        name.endWord() > name.startWord() + 1
            && context.is(ContextWords.Kind.OUTLET, words.get(name.startWord()).form());
    return outlet ? EntityType.OUTLET : EntityType.ORGANISATION;
  }

  /** «وزیر نفت» (the minister of oil) speaks of an office, not of a body «نفت». */
  private boolean ofMinister(List<Word> words, Name name) {
    return name.type() == NameType.ORGANISATION
        && name.startWord() > 0
        && context.is(ContextWords.Kind.MINISTER, words.get(name.startWord() - 1).form());
  }

  private boolean ofCommonWord(List<Word> words, Name name) {
    return name.endWord() == name.startWord() + 1
        && context.is(ContextWords.Kind.COMMON, words.get(name.startWord()).form());
  }

  /** A body belongs to the country that its name tells. */
  private static Entity owned(Entity body, Name name, Mention[] taken) {
    for (int i = name.startWord(); i < name.endWord(); i++) {
      if (taken[i] != null && taken[i].entity().type() == EntityType.COUNTRY) {
        return new Entity(
            body.id(),
            body.type(),
            body.persian(),
            body.english(),
            body.wikidata(),
            List.of(taken[i].entity().id()));
      }
    }
    return body;
  }

  private static boolean onlyCountriesInside(Name name, Mention[] taken) {
    for (int i = name.startWord(); i < name.endWord(); i++) {
      Mention inner = taken[i];
      if (inner != null) {
        boolean inside = inner.startWord() >= name.startWord() && inner.endWord() <= name.endWord();
        boolean shorter = inner.endWord() - inner.startWord() < name.endWord() - name.startWord();
        boolean bloc = inner.entity().type() == EntityType.BLOC;
        boolean leads = bloc && inner.startWord() == name.startWord();
        if (!inside || !shorter || leads || inner.entity().type() == EntityType.PERSON) {
          return false;
        }
      }
    }
    return true;
  }

  private void person(int index, List<Word> words, Name name, Mention[] taken) {
    int start = name.startWord();
    int seen = people.trimmed(words, name);
    if (seen == start || calledAfter(words, start) || !Surnames.free(taken, start, seen)) {
      return;
    }
    if (seen == start + 1 && people.noun(words, start)) {
      return;
    }
    int whole = surnames.startBefore(words, start, seen, taken);
    if (whole < start) {
      take(
          taken,
          index,
          words,
          surnames.of(words, whole, seen).orElseThrow(),
          MentionKind.NAME,
          whole,
          seen);
      return;
    }
    int known = surnames.endAt(words, start, taken);
    boolean ends = known > start && known < seen && words.get(known).upos() != Upos.PROPN;
    if (known >= seen || ends) {
      Entity entity = surnames.of(words, start, known).orElseThrow();
      take(taken, index, words, entity, MentionKind.NAME, start, known);
      return;
    }
    if (start > 0 && taken[start - 1] == null && people.given(words.get(start - 1).form())) {
      start--;
    }
    int end = people.end(words, start, seen, taken, pairs);
    Entity entity = unknown(EntityType.PERSON, words, start, end);
    take(taken, index, words, entity, MentionKind.NAME, start, end);
    surnames.remember(entity);
  }

  /** Names that only a given name gives away. */
  private void givenNames(int index, List<Word> words, Mention[] taken) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (people.starts(words, i, taken)) {
        Entity entity = unknown(EntityType.PERSON, words, i, i + 2);
        take(taken, index, words, entity, MentionKind.NAME, i, i + 2);
        surnames.remember(entity);
      }
    }
  }

  /** Surnames of people whom the article names in full, where no finder saw them. */
  private void surnames(int index, List<Word> words, Mention[] taken) {
    for (int i = 0; i < words.size(); i++) {
      int end = nominal(words.get(i)) ? surnames.endAt(words, i, taken) : i;
      if (end > i) {
        Entity person = surnames.of(words, i, end).orElseThrow();
        take(taken, index, words, person, MentionKind.NAME, i, end);
      }
    }
  }

  private boolean ofState(List<Word> words, Name name) {
    for (int i = name.startWord(); i < name.endWord(); i++) {
      if (context.is(ContextWords.Kind.STATE, words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private static boolean nominal(Word word) {
    return word.upos() == Upos.PROPN || word.upos() == Upos.NOUN;
  }
}
