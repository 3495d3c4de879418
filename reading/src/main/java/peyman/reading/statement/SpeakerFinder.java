package peyman.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.reading.statement.ReportingLexicon.Report;
import peyman.reading.value.ShareValue;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.MentionKind;

/** Finds who speaks by a reporting verb, and through whom. */
final class SpeakerFinder {

  private static final int LONGEST_SPEAKER_IN_WORDS = 24;
  private static final int LONGEST_NAME_IN_WORDS = 3;

  private final Document document;
  private final Contents contents;
  private final Publishers publishers;
  private final Speech speech;

  SpeakerFinder(Document document, Contents contents, Publishers publishers, Speech speech) {
    this.document = document;
    this.contents = contents;
    this.publishers = publishers;
    this.speech = speech;
  }

  /** Who speaks by a verb of a sentence: its subject, whom that quotes, else the last speaker. */
  Optional<Speaker> of(int sentence, int from, Report report) {
    Optional<Phrase> subject = subject(sentence, from, report);
    int until = subject.filter(this::quotesNobody).map(Phrase::start).orElse(from);
    Optional<Entity> before = quotedBy(sentence, from, until).filter(SpeakerFinder::quotes);
    Optional<Entity> quoted =
        before.isPresent()
            ? Optional.empty()
            : quotedBy(sentence, behind(subject, until, from), report.start());
    Optional<Entity> via = before.or(() -> via(sentence, from, report.start()));
    if (quoted.isPresent()) {
      Optional<Entity> through =
          subject.flatMap(this::speakerOf).filter(entity -> !entity.equals(quoted.get()));
      through.filter(Publishers::publisher).ifPresent(speech::quotes);
      return Optional.of(
          new Speaker(
              quoted.get(),
              through.filter(SpeakerFinder::quotes).or(() -> via).or(() -> speech.source())));
    }
    if (subject.filter(this::states).isPresent()) {
      return Optional.empty();
    }
    Optional<Entity> who =
        subject.flatMap(this::speakerOf).or(() -> issuer(sentence, from, report));
    if (who.isEmpty()) {
      return speech.last().map(speaker -> speaker.withVia(via));
    }
    Entity speaker = who.get();
    return Optional.of(
        new Speaker(
            speaker,
            Publishers.publisher(speaker) ? Optional.empty() : via.or(() -> speech.via(speaker))));
  }

  /** «در بیانیه وزارت نفت آمده است»: who issued the document that tells it. */
  private Optional<Entity> issuer(int sentence, int from, Report report) {
    if (report.verb().kind() != ReportingVerb.Kind.DOCUMENT) {
      return Optional.empty();
    }
    List<Word> words = document.words(sentence);
    int paper = from;
    while (paper < report.start() && !SpeechWords.DOCUMENT.has(words.get(paper).form())) {
      paper++;
    }
    int after = paper;
    return document.mentions(sentence).stream()
        .filter(mention -> mention.startWord() > after && mention.endWord() <= report.start())
        .filter(mention -> together(sentence, after, mention.startWord()))
        .map(Mention::entity)
        .filter(entity -> entity.type() == EntityType.COUNTRY || quotes(entity))
        .findFirst();
  }

  private boolean together(int sentence, int one, int other) {
    return document.phrases(sentence).stream()
        .anyMatch(phrase -> phrase.covers(one) && phrase.covers(other));
  }

  /** Where whom the subject itself quotes is told: not before who speaks on his own. */
  private static int behind(Optional<Phrase> subject, int until, int from) {
    return subject.isPresent() && until == subject.get().start() ? subject.get().end() : from;
  }

  /** «به نقل از باشگاه نمونه، دادگاه گفت»: the court speaks, the club passes it on. */
  private boolean quotesNobody(Phrase subject) {
    return document.referents(subject).stream().noneMatch(Publishers::publisher);
  }

  private static boolean quotes(Entity entity) {
    return switch (entity.type()) {
      case OUTLET, ORGANISATION, COMPANY, PERSON -> true;
      default -> false;
    };
  }

  /** The subject of a reporting verb: by the tree, else the first that can speak. */
  Optional<Phrase> subject(int sentence, int from, Report report) {
    Optional<Phrase> first = Optional.empty();
    Optional<Phrase> other = Optional.empty();
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() < from || phrase.end() > report.start() || !phrase.bare()) {
        continue;
      }
      if (contents.insideQuotation(phrase.span().start()) && !nameQuoted(phrase)) {
        continue;
      }
      if (party(phrase) || joined(sentence, phrase, report) || several(phrase, report)) {
        continue;
      }
      if (innerClause(sentence, from, phrase, report)) {
        continue;
      }
      boolean speaks =
          document.referents(phrase).stream().anyMatch(e -> e.type() != EntityType.PLACE);
      if (speaks && subjectByTree(sentence, phrase, report)) {
        return Optional.of(phrase);
      }
      if (speaks && first.isEmpty()) {
        first = Optional.of(phrase);
      }
      boolean early =
          phrase.start() <= from + 3
              && document.words(sentence).get(phrase.start()).upos() != Upos.NUM;
      boolean subject = early && subjectByTree(sentence, phrase, report);
      if (!speaks && other.isEmpty() && (subject || someBehindComma(phrase))) {
        other = Optional.of(phrase);
      }
    }
    Optional<Phrase> alternative = other;
    return first.or(() -> alternative);
  }

  /** Who is named beside a phrase that speaks: «پوتین، رئیس&zwnj;جمهور روسیه، | و | اردوغان». */
  List<Entity> beside(Phrase subject, int until) {
    List<Phrase> phrases = document.phrases(subject.sentence());
    List<Word> words = document.words(subject.sentence());
    List<Entity> others = new ArrayList<>();
    Optional<Entity> first = named(subject).filter(entity -> entity.type() != EntityType.GROUP);
    if (first.isEmpty()) {
      return others;
    }
    int end = subject.end();
    for (int i = phrases.indexOf(subject) + 1; i > 0 && i < phrases.size(); i++) {
      Phrase next = phrases.get(i);
      if (!next.bare() || next.end() > until || !links(words, end, next.start())) {
        break;
      }
      Optional<Entity> who = named(next).filter(entity -> alike(first.get(), entity));
      if (who.isEmpty() || party(next)) {
        break;
      }
      who.filter(entity -> !others.contains(entity)).ifPresent(others::add);
      end = next.end();
    }
    boolean joined = false;
    for (int i = subject.end(); i < end; i++) {
      joined |= words.get(i).upos() == Upos.CCONJ;
    }
    return joined ? others : List.of();
  }

  /** «رئیس&zwnj;جمهور فرانسه و آلمان»: beside a person no state speaks. */
  private static boolean alike(Entity one, Entity other) {
    return switch (other.type()) {
      case PLACE, GROUP -> false;
      case COUNTRY, BLOC -> one.political();
      default -> true;
    };
  }

  /** Whether only commas and «و» stand between two words, and some do. */
  private static boolean links(List<Word> words, int from, int to) {
    boolean links = to > from && to - from <= 2;
    for (int i = from; i < to; i++) {
      links &= words.get(i).form().equals("،") || words.get(i).form().equals("و");
    }
    return links;
  }

  /** «با بیان اینکه | صلیب سرخ روی آورده است، گفت»: who acts inside what is told. */
  private boolean innerClause(int sentence, int from, Phrase phrase, Report report) {
    List<Word> words = document.words(sentence);
    boolean opened = false;
    for (int i = from; i < phrase.start(); i++) {
      opened = words.get(i).upos() == Upos.SCONJ || opened && !finite(words.get(i));
    }
    boolean acts = false;
    for (int i = phrase.end(); opened && i < report.start(); i++) {
      acts |= finite(words.get(i));
    }
    return acts && !subjectByTree(sentence, phrase, report);
  }

  private static boolean finite(Word word) {
    return word.upos() == Upos.VERB || word.upos() == Upos.AUX;
  }

  /** «پیش از این، یکی از مجریان گفت»: some of many, behind what leads the sentence. */
  private boolean someBehindComma(Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    return phrase.start() > 0
        && words.get(phrase.start() - 1).form().equals("،")
        && SpeechWords.PART.has(words.get(phrase.start()).form());
  }

  /** «دو کشور تأکید کردند»: what several states say together is no state's own. */
  private boolean states(Phrase phrase) {
    List<Entity> referents = document.referents(phrase);
    return referents.size() > 1 && referents.stream().allMatch(Entity::political);
  }

  /** Whether a phrase means who speaks or who is spoken to: «من», «شما». */
  boolean party(Phrase phrase) {
    return SpeechWords.PARTY.has(document.words(phrase.sentence()).get(phrase.start()).form());
  }

  /** «روابط دو کشور گفت»: several do not speak by a verb of one. */
  private boolean several(Phrase phrase, Report report) {
    String finite = document.words(phrase.sentence()).get(report.finite()).form();
    return document.referents(phrase).size() > 1 && report.verb().bare(Folding.fold(finite));
  }

  /** «با اشاره به توافقات و مذاکرات ... گفت»: what «و» joins to a marked phrase is no subject. */
  private boolean joined(int sentence, Phrase phrase, Report report) {
    List<Phrase> phrases = document.phrases(sentence);
    int at = phrases.indexOf(phrase);
    int and = phrase.start() - 1;
    if (at <= 0 || subjectByTree(sentence, phrase, report)) {
      return false;
    }
    Phrase before = phrases.get(at - 1);
    return before.bare()
        ? before.end() == phrase.start() && joined(sentence, before, report)
        : before.end() == and && document.words(sentence).get(and).upos() == Upos.CCONJ;
  }

  private boolean nameQuoted(Phrase phrase) {
    return phrase.end() - phrase.start() <= LONGEST_SPEAKER_IN_WORDS;
  }

  private boolean subjectByTree(int sentence, Phrase phrase, Report report) {
    Word head = document.words(sentence).get(phrase.head());
    boolean subject =
        switch (head.deprel()) {
          case NSUBJ, NSUBJ_PASS -> true;
          default -> false;
        };
    return subject && head.headIndex() >= report.start() && head.headIndex() <= report.finite();
  }

  /** Whom a phrase means that speaks: by name, title or description, or who spoke last. */
  Optional<Entity> speakerOf(Phrase phrase) {
    if (document.pronoun(phrase)) {
      return pronoun(phrase);
    }
    String first = Folding.fold(document.words(phrase.sentence()).get(phrase.start()).form());
    boolean pointing = first.equals("این");
    if (pointing && SpeechWords.LETTER.has(secondWord(phrase))) {
      return speech.last().map(Speaker::entity);
    }
    if (pointing && SpeechWords.REPORT.has(secondWord(phrase))) {
      return speech
          .last()
          .filter(speaker -> Publishers.publisher(speaker.entity()))
          .map(Speaker::entity)
          .or(() -> speech.last().flatMap(Speaker::via))
          .or(() -> speech.source())
          .or(() -> speech.last().map(Speaker::entity));
    }
    if (SpeechWords.REPORT.has(first) && reporter(phrase).isPresent()) {
      return reporter(phrase);
    }
    if (SpeechWords.LETTER.has(first)) {
      return issuer(phrase).or(() -> speech.last().map(Speaker::entity));
    }
    Optional<Entity> named = named(phrase);
    boolean vague = pointing && named.filter(who -> said(phrase, who)).isPresent();
    if (named.isPresent() && !vague) {
      return named;
    }
    String text = document.analysis().text().slice(phrase.span());
    if (Folding.fold(text).startsWith("این")
        || phrase.end() - phrase.start() > LONGEST_SPEAKER_IN_WORDS) {
      return speech.lastQuoted().map(Speaker::entity);
    }
    return counted(phrase) || SpeechWords.NOBODY.has(first)
        ? Optional.empty()
        : Optional.of(Described.entity(type(phrase), described(phrase, text)));
  }

  /** «جاش پل», «فخر»: what looks like a name is somebody's. */
  private EntityType type(Phrase phrase) {
    List<Word> words = document.words(phrase.sentence());
    boolean given = document.world().givenName(words.get(phrase.start()).form());
    boolean ends = words.get(phrase.end() - 1).upos() == Upos.PROPN;
    boolean name = (given || ends) && phrase.end() - phrase.start() <= LONGEST_NAME_IN_WORDS;
    for (int i = phrase.start(); i < phrase.end(); i++) {
      name &= words.get(i).upos() == Upos.PROPN || words.get(i).upos() == Upos.NOUN;
    }
    boolean named =
        document.mentions(phrase.sentence()).stream()
            .filter(mention -> mention.kind() != MentionKind.DEMONYM)
            .anyMatch(mention -> phrase.covers(mention.startWord()));
    return name && !named ? EntityType.PERSON : EntityType.GROUP;
  }

  /** Whom a phrase names or means, the state where only its voice is told. */
  Optional<Entity> named(Phrase phrase) {
    Optional<Entity> first = document.referents(phrase).stream().findFirst();
    return first.flatMap(who -> stateBehind(phrase, who)).or(() -> first);
  }

  /** «۲۸ درصد مردم»: a share of many says nothing. */
  private boolean counted(Phrase phrase) {
    return document.values(phrase.sentence()).stream()
        .anyMatch(value -> value instanceof ShareValue && phrase.covers(value.startWord()));
  }

  /** The words of a phrase; «یکی» with those of whom it is one: «یکی از ساکنان محل». */
  private String described(Phrase phrase, String text) {
    return whose(phrase)
        .map(many -> document.analysis().text().slice(phrase.span().cover(many.span())))
        .orElse(text);
  }

  /** The word behind whom a phrase means, with those of whom it is one. */
  int end(Phrase phrase) {
    return whose(phrase).orElse(phrase).end();
  }

  /** «یکی | از ساکنان محل», «منبعی نزدیک | به دولت»: what a phrase says of whom it means. */
  private Optional<Phrase> whose(Phrase phrase) {
    List<Phrase> phrases = document.phrases(phrase.sentence());
    int next = phrases.indexOf(phrase) + 1;
    if (next == 0 || next >= phrases.size() || phrases.get(next).start() != phrase.end() + 1) {
      return Optional.empty();
    }
    String last = document.words(phrase.sentence()).get(phrase.end() - 1).form();
    String marker = phrases.get(next).marker();
    boolean part =
        SpeechWords.PART.has(last) && marker.equals("از")
            || SpeechWords.CLOSE.has(last) && marker.equals("به");
    return part ? Optional.of(phrases.get(next)) : Optional.empty();
  }

  /** «سخنگوی وزارت خارجه قطر», whoever it is: by him the state speaks. */
  private Optional<Entity> stateBehind(Phrase phrase, Entity speaker) {
    List<Word> words = document.words(phrase.sentence());
    boolean unnamed = speaker.type() == EntityType.PERSON && !document.named(speaker);
    if (!unnamed || !SpeechWords.VOICE.has(words.get(phrase.start()).form())) {
      return Optional.empty();
    }
    boolean state =
        words.subList(phrase.start(), phrase.end()).stream()
            .anyMatch(word -> SpeechWords.STATE.has(word.form()));
    return state
        ? speaker.of().stream()
            .findFirst()
            .map(document.world()::entity)
            .orElseGet(document::scene)
            .filter(entity -> entity.type() == EntityType.COUNTRY)
        : Optional.empty();
  }

  /** «بیانیه سازمان ملل»: who issued what is said to speak. */
  private Optional<Entity> issuer(Phrase phrase) {
    return document.mentions(phrase.sentence()).stream()
        .filter(mention -> phrase.covers(mention.startWord()))
        .map(Mention::entity)
        .filter(entity -> entity.type() != EntityType.PLACE)
        .findFirst();
  }

  /** «گزارش سازمان ملل»: the body that published it. */
  private Optional<Entity> reporter(Phrase phrase) {
    return issuer(phrase)
        .filter(who -> who.type() != EntityType.COUNTRY && who.type() != EntityType.PERSON);
  }

  /** «وی» goes on for who spoke last, unless somebody has been named since. */
  private Optional<Entity> pronoun(Phrase phrase) {
    List<Entity> referents = document.referents(phrase);
    Optional<Entity> last = speech.last().map(Speaker::entity).filter(document::single);
    boolean fresh =
        !referents.isEmpty()
            && document.leads(referents.get(0), speech.lastSentence() + 1, phrase.sentence());
    return fresh ? Optional.of(referents.get(0)) : last.or(() -> referents.stream().findFirst());
  }

  /** «این نهاد» of which nobody was told: the phrase tells no more than the noun. */
  private boolean said(Phrase phrase, Entity who) {
    return phrase.end() - phrase.start() == 2
        && Folding.fold(who.persian()).equals(secondWord(phrase));
  }

  /** «این گزارش», «این بیانیه»: what somebody published before. */
  boolean report(Phrase phrase) {
    String second = secondWord(phrase);
    return Folding.fold(document.words(phrase.sentence()).get(phrase.start()).form()).equals("این")
        && (SpeechWords.REPORT.has(second) || SpeechWords.LETTER.has(second));
  }

  private String secondWord(Phrase phrase) {
    return phrase.end() - phrase.start() > 1
        ? Folding.fold(document.words(phrase.sentence()).get(phrase.start() + 1).form())
        : "";
  }

  /** «گفت&zwnj;وگوی ایرنا با ...». */
  boolean interview(Phrase phrase) {
    return interview(document.words(phrase.sentence()).get(phrase.start()));
  }

  private static boolean interview(Word word) {
    return SpeechWords.INTERVIEW.has(word.form()) || SpeechWords.INTERVIEW.has(word.lemma());
  }

  /** With whom an interview is held that words of a sentence tell: «با ... گفت&zwnj;وگو کردیم». */
  Optional<Entity> interviewed(int sentence, int from, int to) {
    List<Word> words = document.words(sentence).subList(from, to);
    if (words.stream().noneMatch(SpeakerFinder::interview)) {
      return Optional.empty();
    }
    for (Phrase phrase : document.phrases(sentence)) {
      boolean within = phrase.start() >= from && phrase.end() <= to;
      if (within && (" " + phrase.marker()).endsWith(" با")) {
        Optional<Entity> who = named(phrase).filter(entity -> entity.type() == EntityType.PERSON);
        if (who.isPresent()) {
          return who;
        }
      }
    }
    return Optional.empty();
  }

  /** «... به نقل از منابع خود»: who is quoted by the subject. */
  Optional<Entity> quotedBy(int sentence, int from, int to) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() >= from && phrase.end() <= to) {
        if (SpeechWords.QUOTED.has(phrase.marker())) {
          return speakerOf(phrase);
        }
      }
    }
    return Optional.empty();
  }

  /** «در گفت&zwnj;وگو با رویترز», «به خبرنگار ایرنا گفت». */
  Optional<Entity> via(int sentence, int from, int to) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() < from || phrase.end() > to || phrase.bare() || about(phrase)) {
        continue;
      }
      Optional<Entity> outlet =
          document.referents(phrase).stream()
              .filter(Publishers::publisher)
              .findFirst()
              .or(() -> reporterOf(phrase))
              .filter(entity -> !publishers.own(entity));
      if (outlet.isPresent()) {
        return outlet;
      }
    }
    return Optional.empty();
  }

  /** «اخراج او از نشریه نمونه»: no outlet that passes on what is said. */
  private static boolean about(Phrase phrase) {
    return SpeechWords.ABOUT.has(phrase.marker());
  }

  /** «با خبرنگار ایرنا», «به شبکه سی&zwnj;بی&zwnj;اس»: the outlet whose people were told. */
  private Optional<Entity> reporterOf(Phrase phrase) {
    boolean told = phrase.marker().endsWith("با") || phrase.marker().equals("به");
    return document.mentions(phrase.sentence()).stream()
        .filter(mention -> told && phrase.covers(mention.startWord()))
        .map(Mention::entity)
        .filter(Publishers::publisher)
        .findFirst();
  }
}
