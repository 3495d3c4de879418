package peyman.reading.statement;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.Quotation;
import peyman.reading.statement.ReportingLexicon.Report;
import peyman.text.CharSpan;
import peyman.world.Entity;

/** Reads «... گفت: ...»: what a reporting verb tells, and who says it. */
final class VerbalReader {

  private static final int FARTHEST_SUBJECT = 8;
  private static final String THAT = "که";
  private static final String OBJECT = "را";

  private final Document document;
  private final Contents contents;
  private final SpeakerFinder speakers;
  private final Speech speech;

  VerbalReader(Document document, Contents contents, SpeakerFinder speakers, Speech speech) {
    this.document = document;
    this.contents = contents;
    this.speakers = speakers;
    this.speech = speech;
  }

  /** Returns the word after what was said, or 0 where the verb reports nothing. */
  int read(int sentence, int from, Report report, List<Report> reports) {
    List<Word> words = document.words(sentence);
    int after = afterVerb(words, report.finite());
    Optional<Said> said = said(sentence, from, report, after, reports);
    if (said.isEmpty()) {
      return 0;
    }
    Optional<Speaker> speaker = speakers.of(sentence, from, report);
    if (speaker.isEmpty()) {
      return 0;
    }
    if (passesOn(sentence, from, report, reports)) {
      speaker.map(Speaker::entity).filter(Publishers::publisher).ifPresent(speech::quotes);
      return after;
    }
    CharSpan evidence = document.span(sentence, from, Math.max(after, report.finite() + 1));
    boolean before = said.get().text().start() < words.get(report.finite()).span().start();
    List<Entity> with =
        speakers.subject(sentence, from, report).stream()
            .filter(phrase -> report.verb().plural(words.get(report.finite()).form()))
            .flatMap(phrase -> speakers.beside(phrase, report.start()).stream())
            .filter(other -> !other.equals(speaker.get().entity()))
            .toList();
    speech.say(speaker.get(), with, said.get(), evidence, rule(report, said.get(), before));
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
    while (after < words.size() && SpeechWords.AUXILIARY.has(words.get(after).form())) {
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
    if (colon && posted(words, from, report)) {
      return contents.from(sentence, after + 1, limit).map(contents::post);
    }
    if (colon || that && kind != ReportingVerb.Kind.FRAGMENT) {
      return contents.from(sentence, after + 1, limit);
    }
    Optional<Said> quotedBefore = quotedBefore(sentence, from, report);
    if (quotedBefore.isPresent()) {
      return quotedBefore;
    }
    Optional<Said> nominal = nominal(sentence, from, report);
    if (kind == ReportingVerb.Kind.NEWS
        || kind == ReportingVerb.Kind.FRAGMENT
        || kind == ReportingVerb.Kind.THAT) {
      return nominal;
    }
    if (nominal.isPresent() && (next.isEmpty() || ".؛و".contains(next))) {
      return nominal;
    }
    boolean another =
        limit == words.size()
            && reports.stream()
                .filter(other -> other.start() > report.finite())
                .filter(other -> other.verb().kind() != ReportingVerb.Kind.FRAGMENT)
                .anyMatch(other -> tells(sentence, other));
    if (next.isEmpty() || next.equals(".")) {
      return opensWithQuotation(sentence + 1)
          ? contents.from(sentence, words.size())
          : Optional.empty();
    }
    if (contents.quotationAt(words.get(after).span().start()).isPresent()) {
      return contents.from(sentence, after);
    }
    if (hasObject(words, from, report)) {
      return Optional.empty();
    }
    if (next.equals("،")) {
      return another ? Optional.empty() : clauseAfter(sentence, after + 1, limit);
    }
    return another || words.get(after).upos() == Upos.CCONJ
        ? Optional.empty()
        : clauseAfter(sentence, after, limit);
  }

  /**
   * «این خبر را تایید کرد، ...», «به کار خود ادامه می&zwnj;دهد، ...»: nothing is told behind it.
   */
  private static boolean hasObject(List<Word> words, int from, Report report) {
    for (int i = report.start() - 1; i >= from; i--) {
      boolean goesOn = SpeechWords.GOES_ON.has(words.get(report.start()).form());
      if (words.get(i).form().equals(OBJECT) || goesOn && words.get(i).form().equals("به")) {
        return true;
      }
      if (words.get(i).upos() == Upos.VERB) {
        return false;
      }
    }
    return false;
  }

  /** «در شبکه ایکس نوشت:»: the words of a post need no marks. */
  private static boolean posted(List<Word> words, int from, Report report) {
    if (!SpeechWords.WRITES.has(report.verb().past())) {
      return false;
    }
    for (int i = from; i < report.start(); i++) {
      if (SpeechWords.POST.has(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  private static boolean documentBefore(List<Word> words, int from, int until) {
    for (int i = from; i < until; i++) {
      if (SpeechWords.DOCUMENT.has(words.get(i).lemma())
          || SpeechWords.DOCUMENT.has(words.get(i).form())) {
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

  /** «این گزارش حاکی است: وزیر گفت: ...»: the document tells what somebody else says. */
  private boolean passesOn(int sentence, int from, Report report, List<Report> reports) {
    return speakers.subject(sentence, from, report).filter(speakers::report).isPresent()
        && reports.stream()
            .anyMatch(other -> other.start() > report.finite() && tells(sentence, other));
  }

  /** Where the next report of the sentence begins with «و» or a comma behind a finite verb. */
  private int nextSpeaker(int sentence, int after, Report report, List<Report> reports) {
    List<Word> words = document.words(sentence);
    for (Report other : reports) {
      if (other.start() <= report.finite() || !tells(sentence, other)) {
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

  /** Whether a report is followed by what it tells, or tells it by a marked noun. */
  private boolean tells(int sentence, Report report) {
    List<Word> words = document.words(sentence);
    int after = afterVerb(words, report.finite());
    if (after >= words.size()) {
      return !report.verb().marker().isEmpty();
    }
    Word next = words.get(after);
    return next.form().equals(":")
        || Folding.fold(next.form()).equals(THAT)
        || contents.quotationAt(next.span().start()).isPresent()
        || !report.verb().marker().isEmpty() && next.upos() == Upos.PUNCT;
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

  /** «از ... خبر داد», «بر ... تأکید کرد», «... را ... دانست»: what was said is no clause. */
  private Optional<Said> nominal(int sentence, int from, Report report) {
    String marker = report.verb().marker();
    if (marker.isEmpty()) {
      return Optional.empty();
    }
    List<Word> words = document.words(sentence);
    int start = -1;
    if (marker.equals(OBJECT)) {
      start = objectStart(sentence, from, report);
    } else {
      int behind =
          speakers
              .subject(sentence, from, report)
              .filter(subject -> subject.start() < from + FARTHEST_SUBJECT)
              .map(Phrase::end)
              .orElse(from);
      boolean governed = false;
      for (int i = behind; i < report.start() && !governed; i++) {
        boolean marked = Folding.fold(words.get(i).form()).equals(marker);
        boolean own = words.get(i).headIndex() > i && report.start() - i > 2;
        boolean longer = SpeechWords.LONGER.has(words.get(i + 1).form());
        if (marked && own && !longer && finiteFree(words, i, report.start())) {
          governed = governs(words, report, i);
          start = start < 0 || governed ? i + 1 : start;
        }
      }
    }
    return start < 0 ? Optional.empty() : contents.clause(sentence, start, report.start());
  }

  /** Whether what a preposition marks hangs on the verb: not «حمایت از اقشار | از نامه». */
  private static boolean governs(List<Word> words, Report report, int marker) {
    int head = words.get(words.get(marker).headIndex()).headIndex();
    return head >= report.start() && head <= report.finite();
  }

  private static boolean finiteFree(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      if (word.upos() == Upos.PUNCT && word.form().equals("؛")) {
        return false;
      }
    }
    return true;
  }

  /** Where the object of a judgement starts: «... را نشانه ... دانست». */
  private int objectStart(int sentence, int from, Report report) {
    List<Word> words = document.words(sentence);
    int object = -1;
    for (int i = from; i < report.start(); i++) {
      if (words.get(i).form().equals(OBJECT)) {
        object = i;
        break;
      }
    }
    Optional<Phrase> subject = speakers.subject(sentence, from, report);
    if (object < 0 || subject.filter(s -> s.start() < from + FARTHEST_SUBJECT).isEmpty()) {
      return -1;
    }
    for (Phrase phrase : document.phrases(sentence)) {
      boolean between = phrase.start() >= subject.get().end() && phrase.end() <= object;
      if (between && (phrase.bare() || phrase.marker().equals(OBJECT))) {
        return phrase.start();
      }
    }
    return -1;
  }
}
