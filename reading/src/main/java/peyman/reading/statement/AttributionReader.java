package peyman.reading.statement;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.discourse.Quotation;
import peyman.reading.statement.ReportingLexicon.Report;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Reads «به گفته ...», «به گزارش ...»: who says what the sentence tells. */
final class AttributionReader {

  private static final int LONGEST_SPEAKER_IN_WORDS = 10;

  private final Document document;
  private final PhraseLexicon<Attributions.Kind> attributions;
  private final Contents contents;
  private final Publishers publishers;
  private final SpeakerFinder speakers;
  private final Speech speech;

  AttributionReader(
      Document document,
      PhraseLexicon<Attributions.Kind> attributions,
      Contents contents,
      Publishers publishers,
      SpeakerFinder speakers,
      Speech speech) {
    this.document = document;
    this.attributions = attributions;
    this.contents = contents;
    this.publishers = publishers;
    this.speakers = speakers;
    this.speech = speech;
  }

  /**
   * What an attribution does to its sentence.
   *
   * @param from the word from which the rest of the sentence tells
   * @param attributed whether all of it is said by whom the attribution names
   */
  record Lead(int from, boolean attributed) {}

  Lead read(int sentence, int start, List<Report> reports) {
    int first = start;
    List<Word> words = document.words(sentence);
    for (int i = first; i < words.size(); i++) {
      Optional<PhraseLexicon.Match<Attributions.Kind>> match = attributions.at(words, i);
      int at = i;
      boolean within =
          i > first + 2
              && reports.stream()
                  .anyMatch(r -> r.finite() < at && r.verb().kind() == ReportingVerb.Kind.SAY);
      if (match.isEmpty()
          || nobody(words, match.get().end())
          || within
          || contents.insideQuotation(words.get(i).span().start())) {
        continue;
      }
      Optional<Phrase> phrase = phraseFrom(sentence, match.get().end());
      if (phrase.isEmpty() || speakers.party(phrase.get()) || quality(phrase.get())) {
        continue;
      }
      if (match.get().value() == Attributions.Kind.DOCUMENT && !speakers.report(phrase.get())) {
        continue;
      }
      boolean outlet = match.get().value() != Attributions.Kind.SPEAKER;
      if (outlet && ownDateline(phrase.get())) {
        first = afterDateline(sentence, phrase.get());
        i = first - 1;
        continue;
      }
      Optional<Entity> who = speakers.speakerOf(phrase.get());
      if (who.isEmpty()) {
        continue;
      }
      boolean othersSpeak =
          reports.stream().anyMatch(report -> report.finite() >= phrase.get().end());
      boolean passes = othersSpeak || quotesOther(sentence, phrase.get());
      boolean writes = i <= first + 2 && publishers.dateline(who.get());
      if (outlet && Publishers.publisher(who.get()) && (passes || writes)) {
        speech.quotes(who.get());
        first = afterDateline(sentence, phrase.get());
        i = first - 1;
        continue;
      }
      if (outlet && othersSpeak) {
        return new Lead(first, false);
      }
      if (i > first + 2 && !outlet && othersSpeak) {
        continue;
      }
      return new Lead(first, attributed(sentence, first, i, phrase.get(), who.get()));
    }
    return new Lead(first, false);
  }

  /** «به گزارش ، ...»: the name of the outlet was lost. */
  private static boolean nobody(List<Word> words, int word) {
    return word < words.size() && words.get(word).form().equals("،");
  }

  /** «بر اساس گزارش&zwnj;های | مختلف»: what kind of report, and nobody's. */
  private boolean quality(Phrase phrase) {
    return document.words(phrase.sentence()).get(phrase.start()).upos() == Upos.ADJ
        && document.referents(phrase).isEmpty();
  }

  /** The word behind «به گزارش ایرنا از آنکارا». */
  private int afterDateline(int sentence, Phrase phrase) {
    for (Phrase next : document.phrases(sentence)) {
      boolean placed =
          next.marker().equals("از")
              && next.start() == phrase.end() + 1
              && next.end() - next.start() <= 2
              && document.mentions(sentence).stream()
                  .anyMatch(m -> m.startWord() == next.start() && located(m.entity()));
      if (placed) {
        return next.end();
      }
    }
    return phrase.end();
  }

  private static boolean located(Entity entity) {
    return entity.type() == EntityType.PLACE || entity.political();
  }

  /** «به گزارش رویترز به نقل از ...». */
  private boolean quotesOther(int sentence, Phrase phrase) {
    List<Word> words = document.words(sentence);
    for (int i = phrase.end(); i < Math.min(words.size(), phrase.end() + 3); i++) {
      if (attributions
          .at(words, i)
          .filter(match -> match.value() != Attributions.Kind.DOCUMENT)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean attributed(int sentence, int first, int at, Phrase phrase, Entity who) {
    List<Word> words = document.words(sentence);
    Optional<Said> said = contents.from(sentence, behind(words, speakers.end(phrase)));
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
    Optional<Entity> via =
        Publishers.publisher(who)
            ? Optional.empty()
            : teller(sentence, first, at).or(() -> speech.via(who));
    speech.say(
        new Speaker(who, via),
        said.get(),
        document.span(sentence, first, words.size()),
        at > first + 2 ? "statement.attribution.inner" : "statement.attribution");
    return true;
  }

  /** «منبعی آگاه نزدیک به دولت: ...»: behind the colon that ends who is quoted. */
  private static int behind(List<Word> words, int end) {
    for (int i = end; i < Math.min(words.size(), end + LONGEST_SPEAKER_IN_WORDS); i++) {
      if (words.get(i).form().equals(":")) {
        return i + 1;
      }
      boolean goesOn =
          switch (words.get(i).upos()) {
            case NOUN, PROPN, ADJ, ADP -> true;
            default -> false;
          };
      if (!goesOn) {
        return end;
      }
    }
    return end;
  }

  /** «رویترز به نقل از منابع ...»: the outlet that opens the sentence tells it. */
  private Optional<Entity> teller(int sentence, int first, int until) {
    return phraseFrom(sentence, first)
        .filter(phrase -> phrase.start() == first && phrase.end() <= until)
        .flatMap(phrase -> document.referents(phrase).stream().findFirst())
        .filter(Publishers::publisher)
        .map(
            outlet -> {
              speech.quotes(outlet);
              return outlet;
            });
  }

  private Optional<Phrase> phraseFrom(int sentence, int word) {
    return document.phrases(sentence).stream()
        .filter(phrase -> phrase.start() >= word && phrase.start() <= word + 1)
        .findFirst();
  }

  /** «به گزارش خبرنگار فارس»: the dateline of the article's own agency quotes nobody. */
  private boolean ownDateline(Phrase phrase) {
    String text = Folding.fold(document.analysis().text().slice(phrase.span()));
    if (text.startsWith("خبرنگار")
        || text.startsWith("سرویس")
        || text.startsWith("گروه")
        || text.startsWith("ما")
        || text.startsWith("این") && speech.source().isEmpty() && !lastPublished()) {
      return true;
    }
    return document.referents(phrase).stream().anyMatch(publishers::own);
  }

  private boolean lastPublished() {
    return speech
        .last()
        .filter(speaker -> Publishers.publisher(speaker.entity()) || speaker.via().isPresent())
        .isPresent();
  }
}
