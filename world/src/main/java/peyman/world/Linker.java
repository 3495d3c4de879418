package peyman.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.language.AnalysedSentence;
import peyman.language.Analysis;
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

  private static final int LONGEST_NAME_IN_WORDS = 9;
  private static final int SHORTEST_SURNAME_IN_CHARS = 3;

  private final Gazetteer gazetteer;
  private final ContextWords context;
  private final Analysis analysis;
  private final LocalDate day;
  private final Set<String> sure = new HashSet<>();
  private final Set<String> states = new HashSet<>();
  private final Map<String, Entity> surnames = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  Linker(Gazetteer gazetteer, ContextWords context, Analysis analysis, LocalDate day) {
    this.gazetteer = gazetteer;
    this.context = context;
    this.analysis = analysis;
    this.day = day;
  }

  List<Mention> link() {
    List<List<Candidate>> candidates = new ArrayList<>();
    for (AnalysedSentence sentence : analysis.sentences()) {
      candidates.add(candidates(sentence.words()));
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

  // ---- what the gazetteer may mean

  private List<Candidate> candidates(List<Word> words) {
    List<Candidate> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Candidate candidate = longestAt(words, i);
      if (candidate == null) {
        i++;
      } else {
        found.add(candidate);
        i = candidate.end;
      }
    }
    return found;
  }

  private Candidate longestAt(List<Word> words, int start) {
    if (!canStart(words.get(start))) {
      return null;
    }
    Candidate best = null;
    StringBuilder key = new StringBuilder();
    long boundaries = 0;
    int last = Math.min(words.size(), start + LONGEST_NAME_IN_WORDS);
    for (int end = start; end < last; end++) {
      Word word = words.get(end);
      if (end > start && key.length() < Long.SIZE) {
        boundaries |= 1L << key.length();
      }
      if (end > start && word.upos() == Upos.PUNCT && !joins(word)) {
        break;
      }
      Forms.fold(word.form(), key);
      if (key.length() > gazetteer.longestForm() + 4) {
        break;
      }
      if (joins(word)) {
        continue;
      }
      List<Form> forms = gazetteer.forms(key.toString());
      if (forms.isEmpty()) {
        forms = inflected(key.toString());
      }
      long cut = boundaries;
      forms = forms.stream().filter(form -> form.parts(cut)).toList();
      if (!forms.isEmpty()) {
        best = new Candidate(forms, start, end + 1);
      }
    }
    return best;
  }

  private static boolean canStart(Word word) {
    return switch (word.upos()) {
      case PUNCT, SCONJ -> false;
      default -> word.form().length() > 1;
    };
  }

  private static boolean joins(Word word) {
    String form = word.form();
    return form.equals("-") || form.equals("\u2013") || form.equals(".");
  }

  /** «آمریکایی&zwnj;ها», «ایرانیان», «آمریکای». */
  private List<Form> inflected(String key) {
    for (String ending : List.of("هایی", "های", "ها")) {
      if (key.endsWith(ending) && key.length() > ending.length() + 2) {
        return gazetteer.forms(key.substring(0, key.length() - ending.length()));
      }
    }
    if (key.endsWith("یان") && key.length() > 5) {
      return gazetteer.forms(key.substring(0, key.length() - 2)).stream()
          .filter(form -> form.kind() == MentionKind.DEMONYM)
          .toList();
    }
    if (key.length() > 4 && (key.endsWith("ای") || key.endsWith("وی"))) {
      return gazetteer.forms(key.substring(0, key.length() - 1)).stream()
          .filter(form -> form.kind() == MentionKind.NAME && !form.ambiguous())
          .toList();
    }
    return List.of();
  }

  private void gatherSure(Candidate candidate) {
    for (Form form : candidate.forms) {
      if (!form.ambiguous() && !form.shortened()) {
        sure.add(form.entity().id());
        if (form.entity().type() == EntityType.COUNTRY) {
          states.add(form.entity().id().substring("country:".length()));
        }
        if (form.entity().type() == EntityType.PERSON && candidate.forms.size() == 1) {
          rememberSurname(form.entity());
        }
      }
    }
  }

  private void rememberSurname(Entity person) {
    String[] words = person.persian().split(" ");
    StringBuilder suffix = new StringBuilder();
    for (int i = words.length - 1; i > 0; i--) {
      suffix.insert(0, Forms.fold(words[i]));
      if (suffix.length() >= SHORTEST_SURNAME_IN_CHARS) {
        surnames.putIfAbsent(suffix.toString(), person);
      }
    }
  }

  // ---- names that no list has

  private void gatherNames(AnalysedSentence sentence, List<Candidate> candidates) {
    for (Name name : sentence.names()) {
      if (name.type() == NameType.PERSON
          && name.endWord() - name.startWord() >= 2
          && candidates.stream().noneMatch(c -> c.settles(name))) {
        rememberSurname(
            unknown(EntityType.PERSON, sentence.words(), name.startWord(), name.endWord()));
      }
    }
  }

  private Entity unknown(EntityType type, List<Word> words, int start, int end) {
    StringBuilder name = new StringBuilder();
    for (int i = start; i < end; i++) {
      Word word = words.get(i);
      if (word.upos() == Upos.PUNCT && !joins(word)) {
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
        take(taken, index, words, form.entity(), form.kind(), candidate.start, candidate.end);
      }
    }
    for (Name name : sentence.names()) {
      name(index, sentence, name, taken);
    }
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
    for (Form form : candidate.forms) {
      double score = score(sentence, candidate, form);
      if (score > bestScore) {
        best = form;
        bestScore = score;
      }
    }
    if (best != null && best.kind() == MentionKind.METONYM && placed(words, candidate.start)) {
      for (Form form : candidate.forms) {
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
    if (entity.type() == EntityType.PERSON) {
      if (calledAfter(words, candidate.start)) {
        return 0;
      }
      if (form.shortened() || form.ambiguous()) {
        Name name = nameAround(sentence, candidate);
        if (name != null && !nameIsTitleOnly(words, name, candidate)) {
          return 0;
        }
        score = 0.6;
        if (!sure.contains(entity.id()) && !proper(words, candidate) && name == null) {
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

  /** «پالایشگاه امام خمینی» is no person. */
  private boolean calledAfter(List<Word> words, int start) {
    return start > 0 && context.is(ContextWords.Kind.INSTITUTION, words.get(start - 1).form());
  }

  private static boolean proper(List<Word> words, Candidate candidate) {
    for (int i = candidate.start; i < candidate.end; i++) {
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
    if (candidate.start > 0
        && context.is(ContextWords.Kind.SUPPORT, words.get(candidate.start - 1).form())) {
      support += 0.7;
    }
    support += sure.contains(entity.id()) ? 1 : 0;
    return support;
  }

  /** A longer name of a person that the finder saw around a surname. */
  private static Name nameAround(AnalysedSentence sentence, Candidate candidate) {
    for (Name name : sentence.names()) {
      boolean around = name.startWord() <= candidate.start && candidate.end <= name.endWord();
      boolean longer = name.endWord() - name.startWord() > candidate.end - candidate.start;
      if (name.type() == NameType.PERSON && around && longer) {
        return name;
      }
    }
    return null;
  }

  /** «آقای توکایف», «پرزیدنت توکایف»: what stands before the surname is no first name. */
  private boolean nameIsTitleOnly(List<Word> words, Name name, Candidate candidate) {
    for (int i = name.startWord(); i < candidate.start; i++) {
      if (!context.is(ContextWords.Kind.TITLE, words.get(i).form())
          && words.get(i).upos() == Upos.PROPN) {
        return false;
      }
    }
    return candidate.end == name.endWord();
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
    boolean overlaps = false;
    boolean onlyCountriesInside = true;
    for (int i = name.startWord(); i < name.endWord(); i++) {
      if (taken[i] != null) {
        overlaps = true;
        boolean inside =
            taken[i].startWord() >= name.startWord() && taken[i].endWord() <= name.endWord();
        onlyCountriesInside &= inside && taken[i].entity().type() != EntityType.PERSON;
        onlyCountriesInside &=
            taken[i].endWord() - taken[i].startWord() < name.endWord() - name.startWord();
      }
    }
    if (overlaps && !(onlyCountriesInside && name.type() == NameType.ORGANISATION)) {
      return;
    }
    if (overlaps && ofState(words, name)) {
      return;
    }
    Entity entity;
    if (name.type() == NameType.PERSON) {
      Entity known = surnames.get(folded(words, name.startWord(), name.endWord()));
      entity =
          known != null
              ? known
              : unknown(EntityType.PERSON, words, name.startWord(), name.endWord());
    } else if (name.type() == NameType.PLACE) {
      entity = unknown(EntityType.PLACE, words, name.startWord(), name.endWord());
    } else {
      entity = unknown(EntityType.ORGANISATION, words, name.startWord(), name.endWord());
    }
    take(taken, index, words, entity, MentionKind.NAME, name.startWord(), name.endWord());
  }

  private boolean ofState(List<Word> words, Name name) {
    for (int i = name.startWord(); i < name.endWord(); i++) {
      if (context.is(ContextWords.Kind.STATE, words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private static String folded(List<Word> words, int start, int end) {
    StringBuilder key = new StringBuilder();
    for (int i = start; i < end; i++) {
      Forms.fold(words.get(i).form(), key);
    }
    return key.toString();
  }

  /** Surnames of people whom the article names in full, where no finder saw them. */
  private void surnames(int index, List<Word> words, Mention[] taken) {
    for (int i = 0; i < words.size(); i++) {
      for (int end = Math.min(words.size(), i + 3); end > i; end--) {
        if (free(taken, i, end) && nominal(words.get(i))) {
          Entity person = surnames.get(folded(words, i, end));
          if (person != null && (end - i > 1 || words.get(i).form().length() >= 4)) {
            take(taken, index, words, person, MentionKind.NAME, i, end);
            break;
          }
        }
      }
    }
  }

  private static boolean nominal(Word word) {
    return word.upos() == Upos.PROPN || word.upos() == Upos.NOUN;
  }

  private static boolean free(Mention[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i] != null) {
        return false;
      }
    }
    return true;
  }

  /** Forms that a stretch of words may be. */
  private static final class Candidate {
    private final List<Form> forms;
    private final int start;
    private final int end;

    Candidate(List<Form> forms, int start, int end) {
      this.forms = forms;
      this.start = start;
      this.end = end;
    }

    /** Whether it is a person's full name that covers what the finder saw. */
    boolean settles(Name name) {
      return start <= name.startWord()
          && end >= name.endWord()
          && forms.stream()
              .anyMatch(form -> form.entity().type() == EntityType.PERSON && !form.shortened());
    }
  }
}
