package peyman.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Datelines;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.discourse.Quotation;
import peyman.reading.finding.Finding;
import peyman.reading.statement.ReportingLexicon.Report;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.Mention;

/** Reads the reported speech of one article, sentence by sentence. */
final class SpeechReader {

  private final Document document;
  private final ReportingLexicon reporting;
  private final Contents contents;
  private final Speech speech = new Speech();
  private final HeadlineReader headlines;
  private final AttributionReader attributed;
  private final VerbalReader verbs;
  private final InnerReader inner;
  private final Interview interview;
  private final List<List<Report>> reports = new ArrayList<>();

  SpeechReader(
      Document document,
      ReportingLexicon reporting,
      PhraseLexicon<Attributions.Kind> attributions) {
    this.document = document;
    this.reporting = reporting;
    this.contents = new Contents(document, this::quiet);
    Publishers publishers = new Publishers(document);
    SpeakerFinder speakers = new SpeakerFinder(document, contents, publishers, speech);
    this.headlines = new HeadlineReader(document, contents, publishers, speakers, speech);
    this.attributed =
        new AttributionReader(document, attributions, contents, publishers, speakers, speech);
    this.verbs = new VerbalReader(document, contents, speakers, speech);
    this.inner = new InnerReader(document, contents, speakers, speech);
    this.interview = new Interview(document, contents, speakers);
    for (int sentence = 0; sentence < document.size(); sentence++) {
      reports.add(reports(document.words(sentence)));
    }
  }

  List<Finding> read() {
    int answered = 0;
    for (int sentence = 0; sentence < document.size(); sentence++) {
      Optional<Said> answer = interview.answer(sentence);
      if (answer.isPresent()) {
        interview.speaker().ifPresent(who -> answers(who, answer.get()));
        answered = interview.speaker().isPresent() ? answer.get().lastSentence() + 1 : answered;
      }
      if (sentence < answered) {
        continue;
      }
      if (document.tail(sentence)) {
        speech.endsSource();
      }
      List<Word> words = document.words(sentence);
      int first = afterLabel(words, Contents.firstWord(words));
      int posted = first < words.size() ? headlines.post(sentence, first) : 0;
      if (posted > 0) {
        answered = posted;
        continue;
      }
      if (first < words.size() && !inQuotationFromBefore(words.get(first))) {
        read(sentence, first);
      }
    }
    return speech.found();
  }

  /** «آپدیت: ...»: the word behind what a newsroom calls its news. */
  private static int afterLabel(List<Word> words, int first) {
    boolean labelled =
        first + 1 < words.size()
            && Datelines.label(words.get(first))
            && words.get(first + 1).form().equals(":");
    return labelled ? first + 2 : first;
  }

  private void answers(Entity who, Said answer) {
    speech.say(new Speaker(who, Optional.empty()), answer, answer.text(), "statement.interview");
  }

  private boolean inQuotationFromBefore(Word word) {
    int at = word.span().start();
    return document.quotations().around(at).filter(q -> q.inner().start() < at).isPresent();
  }

  private void read(int sentence, int start) {
    List<Report> reports = this.reports.get(sentence);
    int first = reports.isEmpty() ? start : headlines.prose(sentence, start);
    AttributionReader.Lead lead = attributed.read(sentence, first, reports);
    boolean spoke = false;
    int from = lead.from();
    for (Report report : reports) {
      if (report.finite() < from) {
        continue;
      }
      int until = verbs.read(sentence, from, report, reports);
      if (until > 0) {
        spoke = true;
        from = until;
      }
    }
    if (!spoke && !lead.attributed()) {
      headlines.read(sentence, start);
    }
    inner.read(sentence, lead.from(), reports);
    if (spoke) {
      fragmentsAfter(sentence, reports);
    }
  }

  /** «... را «الف» توصیف کرد که «ب» شده است»: the second judgement is the same speaker's. */
  private void fragmentsAfter(int sentence, List<Report> reports) {
    boolean judged = reports.stream().anyMatch(r -> r.verb().kind() == ReportingVerb.Kind.FRAGMENT);
    Optional<Speaker> last = speech.last();
    if (!judged || last.isEmpty()) {
      return;
    }
    CharSpan span = document.sentence(sentence).sentence().span();
    for (Quotation quotation : contents.freeBetween(span.start(), span.end())) {
      boolean several =
          document.words(sentence).stream()
                  .filter(word -> quotation.inner().contains(word.span()))
                  .count()
              >= 2;
      if (several && !nameInMarks(sentence, quotation)) {
        contents.take(quotation);
        Said said = new Said(quotation.inner(), true, sentence);
        speech.say(last.get(), said, quotation.outer(), "statement.fragment");
      }
    }
  }

  private boolean nameInMarks(int sentence, Quotation quote) {
    return document.mentions(sentence).stream()
        .map(Mention::span)
        .anyMatch(span -> span.contains(quote.inner()));
  }

  private List<Report> reports(List<Word> words) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (contents.insideQuotation(words.get(i).span().start())) {
        continue;
      }
      reporting.at(words, i).filter(report -> told(words, report)).ifPresent(reports::add);
    }
    return reports;
  }

  /** Whether a verb tells what somebody else says. */
  private static boolean told(List<Word> words, Report report) {
    String finite = Folding.fold(words.get(report.finite()).form());
    boolean own = report.verb().firstPerson(finite) || report.verb().secondPerson(finite);
    return !own
        && !report.negated()
        && !report.verb().subjunctive(finite)
        && !impersonal(words, report);
  }

  /** Whether no verb of a sentence tells what somebody says. */
  private boolean quiet(int sentence) {
    List<Word> words = document.words(sentence);
    return reports.get(sentence).stream().noneMatch(report -> tells(words, report));
  }

  private static boolean tells(List<Word> words, Report report) {
    int next = report.finite() + 1;
    String form = next < words.size() ? Folding.fold(words.get(next).form()) : "";
    return report.verb().kind() == ReportingVerb.Kind.SAY || form.equals("که") || form.equals(":");
  }

  /** «باید گفت», «گفته شد»: nobody is named who says it. */
  private static boolean impersonal(List<Word> words, Report report) {
    int before = report.start() - 1;
    boolean modal = before >= 0 && SpeechWords.MODAL.has(words.get(before).form());
    return modal && report.verb().bare(Folding.fold(words.get(report.finite()).form()))
        || passive(words, report.finite())
        || noun(words, report.finite());
  }

  /** «گفته شد», «گفته خواهد شد»: nobody is named who says it. */
  private static boolean passive(List<Word> words, int verb) {
    if (verb + 1 >= words.size()) {
      return false;
    }
    int next = verb + 1;
    if (SpeechWords.FUTURE.has(words.get(next).form()) && next + 1 < words.size()) {
      next++;
    }
    boolean participle = Folding.fold(words.get(verb).form()).endsWith("ه");
    return participle && SpeechWords.PASSIVE.has(words.get(next).form());
  }

  /** «این گفته در باکو ...»: what was said, not who says it. */
  private static boolean noun(List<Word> words, int verb) {
    Word word = words.get(verb);
    boolean verbal = verb + 1 < words.size() && words.get(verb + 1).upos() == Upos.AUX;
    return word.upos() == Upos.NOUN
        && Folding.fold(word.form()).endsWith("ه")
        && verb > 0
        && words.get(verb - 1).upos() == Upos.DET
        && !verbal;
  }
}
