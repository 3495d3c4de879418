package peyman.reading.statement;

import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Datelines;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.Phrase;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Reads «ترامپ: ...», «رویترز به نقل از منابع: ...», and what newsrooms write before prose. */
final class HeadlineReader {

  private static final int LONGEST_SPEAKER_IN_WORDS = 24;
  private static final int LONGEST_NAME_IN_WORDS = 3;
  private static final int LONGEST_DATELINE_IN_WORDS = 8;

  /** «آرامش بازار/ کوهیار: ...»: channels join headlines so. */
  private static final String SLASH = "/";

  private final Document document;
  private final Contents contents;
  private final Publishers publishers;
  private final SpeakerFinder speakers;
  private final Speech speech;

  HeadlineReader(
      Document document,
      Contents contents,
      Publishers publishers,
      SpeakerFinder speakers,
      Speech speech) {
    this.document = document;
    this.contents = contents;
    this.publishers = publishers;
    this.speakers = speakers;
    this.speech = speech;
  }

  /**
   * The word behind «گروه اقتصادی-», «ایرنا:», «بغداد (رویترز) -» before prose in which somebody
   * speaks; the given word where nothing stands before it.
   */
  int prose(int sentence, int first) {
    List<Word> words = document.words(sentence);
    int agency = Datelines.agency(words, document.mentions(sentence));
    if (agency > first) {
      outlet(sentence, agency).filter(o -> !publishers.dateline(o)).ifPresent(speech::quotes);
      return agency;
    }
    for (int i = first; i < Math.min(words.size(), first + LONGEST_DATELINE_IN_WORDS); i++) {
      Word word = words.get(i);
      if (word.upos() == Upos.VERB || word.upos() == Upos.AUX) {
        return first;
      }
      boolean colon = word.form().equals(":");
      boolean within = colon && i == first + 1 && newsroom(words.get(first));
      if (i > first
          && !within
          && (colon || Datelines.dash(word))
          && written(sentence, first, i, colon)) {
        return i + 1;
      }
    }
    return first;
  }

  private Optional<Entity> outlet(int sentence, int before) {
    return document.mentions(sentence).stream()
        .filter(mention -> mention.endWord() <= before)
        .map(Mention::entity)
        .filter(Publishers::publisher)
        .findFirst();
  }

  /** Whether the words before a mark say who wrote what follows; remembers the outlet. */
  private boolean written(int sentence, int first, int mark, boolean colon) {
    List<Word> words = document.words(sentence);
    if (newsroom(words.get(first)) || byline(sentence, first, mark, colon)) {
      return true;
    }
    for (Mention mention : document.mentions(sentence)) {
      boolean before = mention.startWord() >= first && mention.endWord() <= mark;
      if (!before || !Publishers.publisher(mention.entity())) {
        continue;
      }
      boolean bracketed =
          mention.endWord() < mark
              && words.get(mention.endWord()).form().equals(")")
              && mention.endWord() + 1 == mark;
      boolean alone = colon && mention.startWord() == first && mention.endWord() == mark;
      if (bracketed || alone) {
        if (!publishers.own(mention.entity())) {
          speech.quotes(mention.entity());
        }
        return true;
      }
    }
    return false;
  }

  /** «سعید مروتی- ...», «آرش راهبر، خبرنگار اعزامی: ...»: who wrote the article. */
  private boolean byline(int sentence, int first, int mark, boolean colon) {
    List<Word> words = document.words(sentence);
    boolean reporter = false;
    for (int i = first; i < mark; i++) {
      reporter |= Folding.fold(words.get(i).form()).equals("خبرنگار");
    }
    boolean outlet =
        document.mentions(sentence).stream()
            .anyMatch(
                m ->
                    m.startWord() < mark
                        && Publishers.publisher(m.entity())
                        && !publishers.own(m.entity()));
    if (reporter && colon) {
      return !outlet;
    }
    return !colon
        && !closesAside(words, mark)
        && document.mentions(sentence).stream()
            .anyMatch(
                m ->
                    m.entity().type() == EntityType.PERSON
                        && m.startWord() == first
                        && m.endWord() == mark);
  }

  /** «رضایی - رئیس سازمان - گفت»: a dash that another one closes before a verb. */
  private static boolean closesAside(List<Word> words, int dash) {
    for (int i = dash + 1; i < words.size(); i++) {
      if (words.get(i).upos() == Upos.VERB || words.get(i).upos() == Upos.AUX) {
        return false;
      }
      if (Datelines.dash(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean newsroom(Word word) {
    return Datelines.newsroom(word);
  }

  /** Reads a sentence that a speaker and a colon open. */
  void read(int sentence, int begin) {
    List<Word> words = document.words(sentence);
    int start = begin;
    int colon = -1;
    boolean verb = false;
    for (int i = start; i < Math.min(words.size(), start + LONGEST_SPEAKER_IN_WORDS); i++) {
      Word word = words.get(i);
      if (word.form().equals(":")) {
        colon = verb ? -1 : i;
        break;
      }
      verb |= word.upos() == Upos.VERB || word.upos() == Upos.AUX;
      if (word.form().equals(SLASH)) {
        start = i + 1;
        verb = false;
      }
    }
    if (colon > start) {
      opened(sentence, start, colon);
    }
  }

  /**
   * «پست ترامپ، ترجمه ماشین:», «توییت جدید ...» as a line of its own above a post: all that follows
   * up to the channel's tail is what was written.
   *
   * @return the word behind the post, or 0 where none stands here
   */
  int post(int sentence, int first) {
    List<Word> words = document.words(sentence);
    boolean heading =
        sentence + 1 < document.size()
            && words.size() - first <= LONGEST_SPEAKER_IN_WORDS
            && SpeechWords.POST.has(words.get(first).form())
            && SpeechWords.SPEECH.has(words.get(first).form())
            && document.opensLine(sentence)
            && document.opensLine(sentence + 1)
            && words.stream().noneMatch(w -> w.upos() == Upos.VERB || w.upos() == Upos.AUX);
    Optional<Entity> author =
        document.mentions(sentence).stream()
            .filter(mention -> heading && mention.endWord() > first + 1)
            .map(Mention::entity)
            .filter(entity -> entity.type() == EntityType.PERSON)
            .findFirst();
    int end = sentence + 1;
    while (end < document.size() && !document.tail(end)) {
      end++;
    }
    if (author.isEmpty() || end == sentence + 1) {
      return 0;
    }
    Optional<Said> said = contents.lines(sentence + 1, end);
    said.ifPresent(
        post ->
            speech.say(
                new Speaker(author.get(), Optional.empty()),
                post,
                document.span(sentence, first, words.size()).cover(post.text()),
                "statement.post"));
    return said.isPresent() ? end : 0;
  }

  /** «توکیو - ایرنا: ...»: where an agency wrote it. */
  private boolean placed(int sentence, int begin, int colon) {
    List<Word> words = document.words(sentence);
    return document.mentions(sentence).stream()
        .anyMatch(
            mention ->
                mention.startWord() > begin + 1
                    && mention.endWord() == colon
                    && Publishers.publisher(mention.entity())
                    && Datelines.dash(words.get(mention.startWord() - 1)));
  }

  private void opened(int sentence, int begin, int colon) {
    List<Word> words = document.words(sentence);
    if (Datelines.question(words, begin) || placed(sentence, begin, colon)) {
      return;
    }
    int end = colon;
    Optional<Phrase> phrase = phraseFrom(sentence, begin);
    if (phrase.isEmpty() || phrase.get().end() > colon) {
      return;
    }
    Optional<Entity> speaker =
        Optional.of(phrase.get())
            .filter(told -> !speakers.interview(told))
            .flatMap(speakers::named)
            .or(() -> speechOf(phrase.get()))
            .or(() -> speakers.interviewed(sentence, begin, end))
            .or(() -> unknown(phrase.get(), end));
    if (speaker.isEmpty() || speaker.get().type() == EntityType.PLACE || !finite(words, colon)) {
      return;
    }
    Entity leading = speaker.get();
    if (newsroom(words.get(begin)) || publishers.own(leading)) {
      return;
    }
    boolean alone = phrase.get().end() == colon;
    if (publishers.dateline(leading) && alone) {
      speech.quotes(leading);
      return;
    }
    Optional<Entity> quoted = speakers.quotedBy(sentence, phrase.get().end(), colon);
    Optional<Entity> via = speakers.via(sentence, begin, colon);
    Optional<Said> first = contents.from(sentence, colon + 1);
    if (alone
        && Publishers.publisher(leading)
        && first.filter(s -> othersSpeak(sentence, s)).isPresent()) {
      speech.quotes(leading);
      return;
    }
    Optional<Said> said = first.map(contents::onTheLine);
    if (said.isPresent()) {
      boolean through = quoted.isPresent() && !quoted.get().equals(leading);
      if (through && Publishers.publisher(leading)) {
        speech.quotes(leading);
      }
      speech.say(
          through
              ? new Speaker(quoted.get(), Optional.of(leading))
              : new Speaker(leading, via.or(() -> speech.via(leading))),
          said.get(),
          document.span(sentence, begin, words.size()),
          "statement.headline");
    }
  }

  /** «آنسا:» above a line in which somebody else speaks: the outlet only passes it on. */
  private boolean othersSpeak(int sentence, Said said) {
    return said.lastSentence() > sentence && !said.direct() && !contents.quiet(said.lastSentence());
  }

  private static boolean finite(List<Word> words, int colon) {
    for (int i = colon + 1; i < words.size(); i++) {
      if (words.get(i).upos() == Upos.VERB || words.get(i).upos() == Upos.AUX) {
        return true;
      }
    }
    return colon + 1 >= words.size();
  }

  /** «ادعای وال&zwnj;استریت ژورنال: ...»: whose speech the noun names. */
  private Optional<Entity> speechOf(Phrase phrase) {
    boolean speech =
        SpeechWords.SPEECH.has(document.words(phrase.sentence()).get(phrase.start()).form());
    return document.mentions(phrase.sentence()).stream()
        .filter(mention -> speech && phrase.covers(mention.startWord()))
        .map(Mention::entity)
        .filter(entity -> entity.type() != EntityType.PLACE)
        .findFirst();
  }

  /** «شریعتمداری: ...»: a name that nobody knows. */
  private Optional<Entity> unknown(Phrase phrase, int colon) {
    List<Word> words = document.words(phrase.sentence());
    boolean ends = phrase.end() == colon || words.get(phrase.end()).form().equals("،");
    boolean name = ends && phrase.end() - phrase.start() <= LONGEST_NAME_IN_WORDS;
    for (int i = phrase.start(); i < phrase.end(); i++) {
      name &= words.get(i).upos() == Upos.PROPN;
    }
    String text = document.analysis().text().slice(phrase.span());
    return name ? Optional.of(Described.entity(EntityType.PERSON, text)) : Optional.empty();
  }

  private Optional<Phrase> phraseFrom(int sentence, int word) {
    return document.phrases(sentence).stream()
        .filter(phrase -> phrase.start() >= word && phrase.start() <= word + 1)
        .findFirst();
  }
}
