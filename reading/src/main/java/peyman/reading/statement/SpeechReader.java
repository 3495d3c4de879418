package peyman.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.discourse.Quotation;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Statement;
import peyman.reading.statement.ReportingLexicon.Report;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Reads the reported speech of one article, sentence by sentence, remembering who spoke last. */
final class SpeechReader {

  private static final int LONGEST_SPEAKER_IN_WORDS = 24;
  private static final Set<String> AUXILIARIES =
      Set.of("است", "بود", "بودند", "اند", "باشد", "بوده", "ام");
  private static final Set<String> DOCUMENTS =
      Set.of(
          "بیانیه",
          "گزارش",
          "نامه",
          "اطلاعیه",
          "پیام",
          "متن",
          "سند",
          "یادداشت",
          "بیانیهای",
          "گزارشی",
          "نامهای",
          "پیامی",
          "جوابیه",
          "خبر",
          "قطعنامه",
          "مقاله",
          "توییت");
  private static final Set<String> REPORTS =
      Set.of("گزارش", "خبر", "بیانیه", "متن", "مقاله", "یادداشت", "رسانه", "مطلب");
  private static final Set<String> SPEECH =
      Set.of(
          "اظهارات",
          "سخنان",
          "گفتههای",
          "گفته",
          "ادعای",
          "ادعاهای",
          "هشدار",
          "اتهامات",
          "خبر",
          "اظهارنظر",
          "موضع",
          "مواضع");
  private static final Set<String> FIRST_PERSON = Set.of("من", "ما", "اینجانب", "بنده");
  private static final String THAT = "که";

  private final Document document;
  private final ReportingLexicon reporting;
  private final PhraseLexicon<Attributions.Kind> attributions;
  private final Contents contents;
  private final List<Finding> found = new ArrayList<>();
  private Optional<Speaker> last = Optional.empty();
  private Optional<Entity> reportVia = Optional.empty();

  SpeechReader(
      Document document,
      ReportingLexicon reporting,
      PhraseLexicon<Attributions.Kind> attributions) {
    this.document = document;
    this.reporting = reporting;
    this.attributions = attributions;
    this.contents = new Contents(document);
  }

  List<Finding> read() {
    for (int sentence = 0; sentence < document.size(); sentence++) {
      List<Word> words = document.words(sentence);
      int first = Contents.firstWord(words);
      if (first < words.size() && !inQuotationFromBefore(words.get(first))) {
        read(sentence, first);
      }
    }
    return found;
  }

  private boolean inQuotationFromBefore(Word word) {
    for (Quotation quotation : document.quotations()) {
      if (quotation.inner().start() < word.span().start()
          && word.span().start() < quotation.inner().end()) {
        return true;
      }
    }
    return false;
  }

  private void read(int sentence, int first) {
    List<Word> words = document.words(sentence);
    List<Report> reports = reports(words);
    boolean attributed = attribution(sentence, first, reports);
    boolean spoke = false;
    int from = first;
    for (Report report : reports) {
      if (report.finite() < from) {
        continue;
      }
      int until = verbal(sentence, from, report, reports);
      if (until > 0) {
        spoke = true;
        from = until;
      }
    }
    if (!spoke && !attributed && reports.isEmpty()) {
      headline(sentence, first);
    }
    inner(sentence, first, reports);
    if (spoke) {
      fragmentsAfter(sentence, reports);
    }
  }

  /** «... را «الف» توصیف کرد که «ب» شده است»: the second judgement is the same speaker's. */
  private void fragmentsAfter(int sentence, List<Report> reports) {
    boolean judged = reports.stream().anyMatch(r -> r.verb().kind() == ReportingVerb.Kind.FRAGMENT);
    if (!judged || last.isEmpty()) {
      return;
    }
    CharSpan span = document.sentence(sentence).sentence().span();
    for (Quotation quotation : contents.freeBetween(span.start(), span.end())) {
      if (wordsIn(sentence, quotation.inner()) >= 2 && !nameInMarks(sentence, quotation)) {
        contents.take(quotation);
        say(
            last.get(),
            new Said(quotation.inner(), true, sentence),
            quotation.outer(),
            "statement.fragment");
      }
    }
  }

  private List<Report> reports(List<Word> words) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (contents.insideQuotation(words.get(i).span().start())) {
        continue;
      }
      Optional<Report> report = reporting.at(words, i);
      if (report.isPresent() && !report.get().negated() && !passive(words, i)) {
        reports.add(report.get());
      }
    }
    return reports;
  }

  /** «گفته شد», «گفته می&zwnj;شود»: nobody is named who says it. */
  private static boolean passive(List<Word> words, int verb) {
    if (verb + 1 >= words.size()) {
      return false;
    }
    String next = Folding.fold(words.get(verb + 1).form());
    boolean participle = Folding.fold(words.get(verb).form()).endsWith("ه");
    return participle && (next.startsWith("شد") || next.startsWith("میشو"));
  }

  // ---- «به گفته ...»

  private boolean attribution(int sentence, int from, List<Report> reports) {
    int first = from;
    List<Word> words = document.words(sentence);
    for (int i = first; i < words.size(); i++) {
      Optional<PhraseLexicon.Match<Attributions.Kind>> match = attributions.at(words, i);
      if (match.isEmpty() || contents.insideQuotation(words.get(i).span().start())) {
        continue;
      }
      Optional<Phrase> phrase = phraseFrom(sentence, match.get().end());
      if (phrase.isEmpty()) {
        continue;
      }
      boolean outlet = match.get().value() == Attributions.Kind.OUTLET;
      if (outlet && ownDateline(phrase.get())) {
        first = phrase.get().end();
        i = first - 1;
        continue;
      }
      Optional<Entity> who = speakerOf(phrase.get());
      if (who.isEmpty()) {
        continue;
      }
      boolean othersSpeak =
          reports.stream().anyMatch(report -> report.finite() >= phrase.get().end());
      if (outlet && publisher(who.get()) && (othersSpeak || quotesOther(sentence, phrase.get()))) {
        reportVia = who;
        first = phrase.get().end();
        i = first - 1;
        continue;
      }
      if (outlet && othersSpeak) {
        return false;
      }
      if (i > first + 2 && !outlet && othersSpeak) {
        continue;
      }
      return attributed(sentence, first, i, phrase.get(), who.get(), outlet);
    }
    return false;
  }

  /** «به گزارش رویترز به نقل از ...». */
  private boolean quotesOther(int sentence, Phrase phrase) {
    List<Word> words = document.words(sentence);
    for (int i = phrase.end(); i < Math.min(words.size(), phrase.end() + 3); i++) {
      if (attributions.at(words, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean attributed(
      int sentence, int first, int at, Phrase phrase, Entity who, boolean outlet) {
    List<Word> words = document.words(sentence);
    Optional<Said> said = contents.from(sentence, phrase.end());
    if (at > first + 2) {
      List<Quotation> quotes =
          contents.freeBetween(phrase.span().end(), words.get(words.size() - 1).span().end() + 1);
      if (!quotes.isEmpty() && quotes.get(0).outer().start() - phrase.span().end() < 6) {
        contents.take(quotes.get(0));
        said = Optional.of(new Said(quotes.get(0).inner(), true, sentence));
      } else if (said.isEmpty() || said.get().text().length() < 12) {
        said = contents.clause(sentence, first, at);
      }
    }
    if (said.isEmpty()) {
      return false;
    }
    Optional<Entity> via = outlet || publisher(who) ? Optional.empty() : reportVia;
    say(
        new Speaker(who, via),
        said.get(),
        document.span(sentence, first, words.size()),
        at > first + 2 ? "statement.attribution.inner" : "statement.attribution");
    return true;
  }

  private Optional<Phrase> phraseFrom(int sentence, int word) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() >= word && phrase.start() <= word + 1) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  /** «به گزارش خبرنگار فارس»: the dateline of the article's own agency quotes nobody. */
  private boolean ownDateline(Phrase phrase) {
    String text = Folding.fold(document.analysis().text().slice(phrase.span()));
    if (text.startsWith("خبرنگار")
        || text.startsWith("سرویس")
        || text.startsWith("گروه")
        || text.startsWith("ما")
        || text.startsWith("این") && reportVia.isEmpty() && !lastPublished()) {
      return true;
    }
    return document.referents(phrase).stream().anyMatch(this::ownOutlet);
  }

  private boolean lastPublished() {
    return last.filter(speaker -> publisher(speaker.entity()) || speaker.via().isPresent())
        .isPresent();
  }

  private boolean ownOutlet(Entity entity) {
    Optional<String> outlet = document.article().outlet();
    if (outlet.isEmpty() || !publisher(entity)) {
      return false;
    }
    String own = Folding.fold(outlet.get());
    String persian = Folding.fold(entity.persian());
    String english = entity.english().map(Folding::fold).orElse("");
    return persian.contains(own)
        || own.contains(persian)
        || !english.isEmpty() && (english.contains(own) || own.contains(english));
  }

  private static boolean publisher(Entity entity) {
    return entity.type() == EntityType.OUTLET;
  }

  // ---- «... گفت: ...»

  /** Returns the word after what was said, or 0 where the verb reports nothing. */
  private int verbal(int sentence, int from, Report report, List<Report> reports) {
    List<Word> words = document.words(sentence);
    int after = afterVerb(words, report.finite());
    Optional<Said> said = said(sentence, from, report, after, reports);
    if (said.isEmpty()) {
      return 0;
    }
    Optional<Speaker> speaker = speaker(sentence, from, report);
    if (speaker.isEmpty()) {
      return 0;
    }
    CharSpan evidence = document.span(sentence, from, Math.max(after, report.finite() + 1));
    boolean before = said.get().text().start() < words.get(report.finite()).span().start();
    say(speaker.get(), said.get(), evidence, rule(report, said.get(), before));
    int limit = nextSpeaker(sentence, after, report, reports);
    return before ? after : limit;
  }

  private static String rule(Report report, Said said, boolean before) {
    return switch (report.verb().kind()) {
      case NEWS -> "statement.news";
      case FRAGMENT -> "statement.fragment";
      case THAT -> "statement.that";
      case DOCUMENT -> "statement.document";
      case SAY ->
          before ? "statement.before" : said.direct() ? "statement.direct" : "statement.indirect";
    };
  }

  private static int afterVerb(List<Word> words, int finite) {
    int after = finite + 1;
    while (after < words.size() && AUXILIARIES.contains(Folding.fold(words.get(after).form()))) {
      after++;
    }
    return after;
  }

  private Optional<Said> said(
      int sentence, int from, Report report, int after, List<Report> reports) {
    List<Word> words = document.words(sentence);
    ReportingVerb.Kind kind = report.verb().kind();
    String next = after < words.size() ? words.get(after).form() : "";
    if (kind == ReportingVerb.Kind.DOCUMENT && !documentBefore(words, from, report.start())) {
      return Optional.empty();
    }
    boolean colon = next.equals(":");
    boolean that = Folding.fold(next).equals(THAT);
    int limit = nextSpeaker(sentence, after, report, reports);
    if (colon || that && kind != ReportingVerb.Kind.FRAGMENT) {
      return contents.from(sentence, after + 1, limit);
    }
    Optional<Said> quotedBefore = quotedBefore(sentence, from, report);
    if (quotedBefore.isPresent()) {
      return quotedBefore;
    }
    if (kind == ReportingVerb.Kind.NEWS) {
      return news(sentence, from, report);
    }
    if (kind == ReportingVerb.Kind.FRAGMENT || kind == ReportingVerb.Kind.THAT) {
      return Optional.empty();
    }
    boolean another =
        limit == words.size() && reports.stream().anyMatch(r -> r.start() > report.finite());
    if (next.isEmpty() || next.equals(".")) {
      return opensWithQuotation(sentence + 1)
          ? contents.from(sentence, words.size())
          : Optional.empty();
    }
    if (contents.quotationAt(words.get(after).span().start()).isPresent()) {
      return contents.from(sentence, after);
    }
    if (next.equals("،")) {
      return another ? Optional.empty() : clauseAfter(sentence, after + 1, limit);
    }
    return another || words.get(after).upos() == Upos.CCONJ
        ? Optional.empty()
        : clauseAfter(sentence, after, limit);
  }

  private static boolean documentBefore(List<Word> words, int from, int until) {
    for (int i = from; i < until; i++) {
      String lemma = Folding.fold(words.get(i).lemma());
      if (DOCUMENTS.contains(lemma) || DOCUMENTS.contains(Folding.fold(words.get(i).form()))) {
        return true;
      }
    }
    return false;
  }

  private boolean opensWithQuotation(int sentence) {
    if (sentence >= document.size()) {
      return false;
    }
    List<Word> words = document.words(sentence);
    int first = Contents.firstWord(words);
    return first < words.size()
        && contents.quotationAt(words.get(first).span().start()).isPresent();
  }

  /** Where the next report of the sentence begins with «و» or a comma behind a finite verb. */
  private int nextSpeaker(int sentence, int after, Report report, List<Report> reports) {
    List<Word> words = document.words(sentence);
    for (Report other : reports) {
      if (other.start() <= report.finite()) {
        continue;
      }
      for (int i = other.start() - 1; i > after + 2; i--) {
        String form = words.get(i).form();
        Upos before = words.get(i - 1).upos();
        boolean verb = before == Upos.VERB || before == Upos.AUX;
        if (verb && (form.equals("و") || form.equals("،"))) {
          return i;
        }
      }
    }
    return words.size();
  }

  private Optional<Said> clauseAfter(int sentence, int start, int limit) {
    List<Word> words = document.words(sentence);
    boolean finite = false;
    for (int i = start; i < words.size(); i++) {
      Upos upos = words.get(i).upos();
      finite |= upos == Upos.VERB || upos == Upos.AUX;
    }
    return finite && words.size() - start >= 4
        ? contents.from(sentence, start, limit)
        : Optional.empty();
  }

  private Optional<Said> quotedBefore(int sentence, int from, Report report) {
    List<Word> words = document.words(sentence);
    List<Quotation> quotes =
        contents.freeBetween(
            words.get(from).span().start(), words.get(report.start()).span().start());
    for (int i = quotes.size() - 1; i >= 0; i--) {
      Quotation quote = quotes.get(i);
      boolean judgement = report.verb().kind() == ReportingVerb.Kind.FRAGMENT;
      int length = wordsIn(sentence, quote.inner());
      boolean adjacent = words.get(report.start()).span().start() - quote.outer().end() <= 3;
      if (judgement ? length >= 1 && !nameInMarks(sentence, quote) : length >= 4 && adjacent) {
        contents.take(quote);
        return Optional.of(new Said(quote.inner(), true, sentence));
      }
    }
    return Optional.empty();
  }

  private boolean nameInMarks(int sentence, Quotation quote) {
    return document.mentions(sentence).stream()
        .anyMatch(mention -> mention.span().contains(quote.inner()));
  }

  private int wordsIn(int sentence, CharSpan span) {
    return (int)
        document.words(sentence).stream().filter(word -> span.contains(word.span())).count();
  }

  /** «از ... خبر داد». */
  private Optional<Said> news(int sentence, int from, Report report) {
    List<Word> words = document.words(sentence);
    for (int i = from; i < report.start(); i++) {
      if (Folding.fold(words.get(i).form()).equals("از") && report.start() - i > 2) {
        return contents.clause(sentence, i + 1, report.start());
      }
    }
    return Optional.empty();
  }

  // ---- who

  private Optional<Speaker> speaker(int sentence, int from, Report report) {
    Optional<Phrase> subject = subject(sentence, from, report);
    Optional<Entity> quoted = quotedBy(sentence, from, report);
    Optional<Entity> via = via(sentence, from, report);
    if (quoted.isPresent()) {
      Optional<Entity> through =
          subject.flatMap(this::speakerOf).filter(entity -> !entity.equals(quoted.get()));
      return Optional.of(
          new Speaker(quoted.get(), through.filter(SpeechReader::body).or(() -> via)));
    }
    if (subject.isEmpty()) {
      return last.map(speaker -> speaker.withVia(via));
    }
    Optional<Entity> who = speakerOf(subject.get());
    if (who.isEmpty()) {
      return last.map(speaker -> speaker.withVia(via));
    }
    Optional<Entity> through =
        via.or(
            () -> last.filter(speaker -> speaker.entity().equals(who.get())).flatMap(Speaker::via));
    return Optional.of(
        new Speaker(
            who.get(), publisher(who.get()) ? Optional.empty() : through.or(() -> reportVia)));
  }

  private static boolean body(Entity entity) {
    return switch (entity.type()) {
      case OUTLET, ORGANISATION, COMPANY, PERSON -> true;
      default -> false;
    };
  }

  /** The subject of a reporting verb: by the tree, else the first that can speak. */
  private Optional<Phrase> subject(int sentence, int from, Report report) {
    Optional<Phrase> first = Optional.empty();
    Optional<Phrase> other = Optional.empty();
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() < from || phrase.end() > report.start() || !phrase.bare()) {
        continue;
      }
      if (contents.insideQuotation(phrase.span().start()) && !nameQuoted(phrase)) {
        continue;
      }
      if (FIRST_PERSON.contains(
          Folding.fold(document.words(sentence).get(phrase.start()).form()))) {
        continue;
      }
      boolean speaks = !document.referents(phrase).isEmpty();
      if (speaks && subjectByTree(sentence, phrase, report)) {
        return Optional.of(phrase);
      }
      if (speaks && first.isEmpty()) {
        first = Optional.of(phrase);
      }
      boolean early =
          phrase.start() <= from + 3
              && document.words(sentence).get(phrase.start()).upos() != Upos.NUM;
      if (!speaks && early && other.isEmpty() && subjectByTree(sentence, phrase, report)) {
        other = Optional.of(phrase);
      }
    }
    Optional<Phrase> alternative = other;
    return first.or(() -> alternative);
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

  private Optional<Entity> speakerOf(Phrase phrase) {
    String first = Folding.fold(document.words(phrase.sentence()).get(phrase.start()).form());
    if (first.equals("این") && REPORTS.contains(secondWord(phrase))) {
      return last.filter(speaker -> publisher(speaker.entity()))
          .map(Speaker::entity)
          .or(() -> last.flatMap(Speaker::via))
          .or(() -> reportVia)
          .or(() -> last.map(Speaker::entity));
    }
    List<Entity> referents = document.referents(phrase);
    if (!referents.isEmpty()) {
      return Optional.of(referents.get(0));
    }
    String text = document.analysis().text().slice(phrase.span());
    boolean pointing = Folding.fold(text).startsWith("این");
    if (pointing || phrase.end() - phrase.start() > LONGEST_SPEAKER_IN_WORDS) {
      return last.map(Speaker::entity);
    }
    return Optional.of(Described.entity(EntityType.GROUP, text));
  }

  private String secondWord(Phrase phrase) {
    return phrase.end() - phrase.start() > 1
        ? Folding.fold(document.words(phrase.sentence()).get(phrase.start() + 1).form())
        : "";
  }

  /** «... به نقل از منابع خود»: who is quoted by the subject. */
  private Optional<Entity> quotedBy(int sentence, int from, Report report) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() >= from && phrase.end() <= report.start()) {
        String marker = Folding.fold(phrase.marker());
        if (marker.equals(Folding.fold("به نقل از")) || marker.equals(Folding.fold("از قول"))) {
          return speakerOf(phrase);
        }
      }
    }
    return Optional.empty();
  }

  /** «در گفت&zwnj;وگو با رویترز», «به ایرنا گفت». */
  private Optional<Entity> via(int sentence, int from, Report report) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() < from || phrase.end() > report.start() || phrase.bare()) {
        continue;
      }
      for (Entity entity : document.referents(phrase)) {
        if (publisher(entity) && !ownOutlet(entity)) {
          return Optional.of(entity);
        }
      }
    }
    return Optional.empty();
  }

  // ---- «ترامپ: ...»

  private void headline(int sentence, int first) {
    List<Word> words = document.words(sentence);
    int colon = -1;
    for (int i = first; i < Math.min(words.size(), first + LONGEST_SPEAKER_IN_WORDS); i++) {
      Word word = words.get(i);
      if (word.form().equals(":")) {
        colon = i;
        break;
      }
      if (word.upos() == Upos.VERB || word.upos() == Upos.AUX) {
        return;
      }
    }
    if (colon <= first) {
      return;
    }
    Optional<Phrase> phrase = phraseFrom(sentence, first);
    if (phrase.isEmpty() || phrase.get().end() > colon) {
      return;
    }
    List<Entity> referents = document.referents(phrase.get());
    if (referents.isEmpty() || referents.get(0).type() == EntityType.PLACE) {
      return;
    }
    if (newsroom(phrase.get(), referents.get(0), colon)) {
      return;
    }
    Optional<Said> said = contents.from(sentence, colon + 1);
    if (said.isPresent()) {
      Optional<Entity> via = viaBefore(sentence, first, colon);
      say(
          new Speaker(referents.get(0), via),
          said.get(),
          document.span(sentence, first, words.size()),
          "statement.headline");
    }
  }

  /** «گروه اقتصادی:», «ایرنا:» before an agency's own prose say where it was written. */
  private boolean newsroom(Phrase phrase, Entity entity, int colon) {
    String first = Folding.fold(document.words(phrase.sentence()).get(phrase.start()).form());
    if (first.equals("گروه") || first.equals("سرویس") || ownOutlet(entity)) {
      return true;
    }
    boolean domestic = publisher(entity) && entity.of().stream().anyMatch(of -> of.endsWith("IR"));
    if (domestic && phrase.end() == colon && !channel()) {
      reportVia = Optional.of(entity);
      return true;
    }
    return false;
  }

  private boolean channel() {
    return document.article().outlet().filter(outlet -> outlet.contains("Telegram")).isPresent();
  }

  private Optional<Entity> viaBefore(int sentence, int from, int to) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() >= from && phrase.end() <= to && !phrase.bare()) {
        for (Entity entity : document.referents(phrase)) {
          if (publisher(entity)) {
            return Optional.of(entity);
          }
        }
      }
    }
    return Optional.empty();
  }

  // ---- «با بیان اینکه ...، گفت»

  private void inner(int sentence, int first, List<Report> reports) {
    List<Word> words = document.words(sentence);
    for (int i = first + 1; i < words.size(); i++) {
      int start = InnerClause.contentStart(words, i);
      if (start < 0 || contents.insideQuotation(words.get(i).span().start())) {
        continue;
      }
      int mainVerb = mainVerbAfter(words, start, reports);
      int end = InnerClause.contentEnd(words, start, mainVerb);
      Optional<Said> said = contents.clause(sentence, start, end);
      Optional<Phrase> subject = firstSubject(sentence, first, i);
      Optional<Entity> who = subject.flatMap(this::speakerOf).or(() -> last.map(Speaker::entity));
      if (said.isPresent() && who.isPresent() && !alreadySaid(said.get().text())) {
        Optional<Entity> via =
            last.filter(speaker -> speaker.entity().equals(who.get())).flatMap(Speaker::via);
        say(
            new Speaker(who.get(), via),
            said.get(),
            document.span(sentence, first, end),
            "statement.inner");
      }
      return;
    }
  }

  /** «اظهارات لاوروف مبنی بر اینکه»: the speech is the person's who stands after the noun. */
  private Optional<Entity> speechNoun(int sentence, int until) {
    Optional<Entity> found = Optional.empty();
    for (Phrase phrase : document.phrases(sentence)) {
      String first = Folding.fold(document.words(sentence).get(phrase.start()).form());
      if (phrase.start() < until && SPEECH.contains(first)) {
        found =
            document.mentions(sentence).stream()
                .filter(mention -> phrase.covers(mention.startWord()))
                .map(mention -> mention.entity())
                .findFirst();
      }
    }
    return found;
  }

  private static int mainVerbAfter(List<Word> words, int start, List<Report> reports) {
    for (Report report : reports) {
      if (report.start() > start) {
        return report.start();
      }
    }
    return words.size();
  }

  private Optional<Phrase> firstSubject(int sentence, int first, int until) {
    for (Phrase phrase : document.phrases(sentence)) {
      if (phrase.start() >= first
          && phrase.end() <= until
          && phrase.bare()
          && !document.referents(phrase).isEmpty()) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  private boolean alreadySaid(CharSpan text) {
    for (Finding finding : found) {
      if (finding instanceof Statement statement && statement.text().overlaps(text)) {
        return true;
      }
    }
    return false;
  }

  private void say(Speaker speaker, Said said, CharSpan evidence, String rule) {
    last = Optional.of(speaker);
    if (alreadySaid(said.text())) {
      return;
    }
    found.add(
        new Statement(
            Circumstances.asserted(evidence, 0.7, rule),
            speaker.entity(),
            speaker.via().filter(via -> !via.equals(speaker.entity())),
            said.direct(),
            said.text(),
            Optional.empty()));
  }
}
