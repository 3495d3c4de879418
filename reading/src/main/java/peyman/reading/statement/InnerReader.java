package peyman.reading.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.reading.statement.ReportingLexicon.Report;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Reads «با بیان اینکه ...، گفت»: speech that stands before the reporting verb. */
final class InnerReader {

  private static final int FARTHEST_NOUN_IN_WORDS = 16;
  private static final Set<String> SPEECH =
      Set.of("اظهارات", "سخنان", "گفتههای", "ادعای", "ادعاهای", "اظهارنظر", "خبر", "هشدار");

  private final Document document;
  private final Contents contents;
  private final SpeakerFinder speakers;
  private final Speech speech;

  InnerReader(Document document, Contents contents, SpeakerFinder speakers, Speech speech) {
    this.document = document;
    this.contents = contents;
    this.speakers = speakers;
    this.speech = speech;
  }

  void read(int sentence, int first, List<Report> reports) {
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
      Optional<Entity> who =
          speechNoun(sentence, i)
              .or(() -> subject.flatMap(speakers::speakerOf))
              .or(() -> speech.last().map(Speaker::entity));
      if (said.isPresent() && who.isPresent() && !speech.alreadySaid(said.get().text())) {
        speech.say(
            new Speaker(who.get(), speech.via(who.get())),
            said.get(),
            document.span(sentence, first, end),
            "statement.inner");
      }
      return;
    }
  }

  /** «اظهارات لاوروف مبنی بر اینکه»: whose speech the noun before names. */
  private Optional<Entity> speechNoun(int sentence, int until) {
    for (Phrase phrase : document.phrases(sentence)) {
      String first = Folding.fold(document.words(sentence).get(phrase.start()).form());
      boolean near = phrase.start() < until && until - phrase.start() <= FARTHEST_NOUN_IN_WORDS;
      if (near && SPEECH.contains(first)) {
        return document.mentions(sentence).stream()
            .filter(mention -> phrase.covers(mention.startWord()))
            .map(Mention::entity)
            .filter(entity -> entity.type() != EntityType.PLACE)
            .findFirst();
      }
    }
    return Optional.empty();
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
}
