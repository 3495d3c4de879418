package peyman.reading.discourse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import peyman.language.AnalysedSentence;
import peyman.language.Analysis;
import peyman.language.Word;
import peyman.reading.value.Value;
import peyman.text.Article;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.World;

/**
 * An analysed article with its mentions, noun phrases and quotations, and who the phrases refer to:
 * what every finder works from. Immutable.
 */
public final class Document {

  private final Article article;
  private final Analysis analysis;
  private final World world;
  private final LocalDate day;
  private final List<List<Mention>> mentions;
  private final List<List<Phrase>> phrases;
  private final List<List<Value>> values;
  private final List<Quotation> quotations;
  private final Referents referents;
  private final List<Integer> items;

  Document(
      Article article,
      Analysis analysis,
      World world,
      LocalDate day,
      List<List<Mention>> mentions,
      List<List<Phrase>> phrases,
      List<List<Value>> values,
      List<Quotation> quotations,
      Referents referents) {
    this.article = article;
    this.analysis = analysis;
    this.world = world;
    this.day = day;
    this.mentions = List.copyOf(mentions);
    this.phrases = List.copyOf(phrases);
    this.values = List.copyOf(values);
    this.quotations = List.copyOf(quotations);
    this.referents = referents;
    this.items = Items.of(analysis.sentences(), analysis.text().sentences());
  }

  public Article article() {
    return article;
  }

  public Analysis analysis() {
    return analysis;
  }

  public World world() {
    return world;
  }

  /** The day that relative dates count from: of publication, else of reading. */
  public LocalDate day() {
    return day;
  }

  /** The repaired text, to which all spans belong. */
  public String text() {
    return analysis.text().repaired();
  }

  /** The number of the item of a digest that a sentence belongs to; 0 in any other article. */
  public int item(int sentence) {
    return items.get(sentence);
  }

  /** Whether a sentence is a channel's tail, a link or a byline, and tells no news. */
  public boolean tail(int sentence) {
    return Items.tail(words(sentence));
  }

  /** Number of sentences. */
  public int size() {
    return analysis.sentences().size();
  }

  public AnalysedSentence sentence(int index) {
    return analysis.sentences().get(index);
  }

  public List<Word> words(int sentence) {
    return analysis.sentences().get(sentence).words();
  }

  /** The mentions of entities in a sentence, in order, none overlapping. */
  public List<Mention> mentions(int sentence) {
    return mentions.get(sentence);
  }

  /** The noun phrases of a sentence, in order, none overlapping. */
  public List<Phrase> phrases(int sentence) {
    return phrases.get(sentence);
  }

  /** The amounts, days and times that a sentence tells, in order. */
  public List<Value> values(int sentence) {
    return values.get(sentence);
  }

  /** What stands between quotation marks, in text order, none overlapping. */
  public List<Quotation> quotations() {
    return quotations;
  }

  /**
   * Who a phrase refers to: the entity it names, the person that holds the office it names, the
   * state whose body it is, the group it describes, or whom its pronoun means («او», «این کشور»,
   * «دو طرف»: several). Empty where it refers to none that can act: «توافق تازه».
   */
  public List<Entity> referents(Phrase phrase) {
    return referents.of(phrase);
  }

  /**
   * Who holds an office that a phrase about something else names («سفر وزیر دفاع روسیه»), where the
   * article or the gazetteer tells.
   */
  public Optional<Entity> holderInside(Phrase phrase) {
    return referents.inside(phrase).map(Referents.Holder::person);
  }

  /** The two whom a phrase means by «دو کشور» anywhere in it: «حجم تجارت دو کشور»; else none. */
  public List<Entity> pairInside(Phrase phrase) {
    return referents.pair(phrase);
  }

  /** Whether the article names an entity, not only describes it. */
  public boolean named(Entity entity) {
    for (List<Mention> inSentence : mentions) {
      for (Mention mention : inSentence) {
        if (mention.entity().id().equals(entity.id())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a phrase is a pronoun that stands for one person: «وی». */
  public boolean pronoun(Phrase phrase) {
    boolean single = phrase.end() - phrase.start() == 1;
    String form = Folding.fold(words(phrase.sentence()).get(phrase.start()).form());
    return single && Anaphor.person(form);
  }

  /** Whether an entity is one person: somebody by name, «یک مقام», «منبع آگاه». */
  public boolean single(Entity entity) {
    String[] words = entity.persian().split(" ");
    boolean source =
        Anaphor.singleSource(Folding.fold(words[0]))
            || words.length > 1 && Anaphor.singleSource(Folding.fold(words[1]));
    return entity.type() == EntityType.PERSON || entity.type() == EntityType.GROUP && source;
  }

  /** Whether some sentence from one up to another opens with a phrase that names somebody. */
  public boolean leads(Entity person, int fromSentence, int toSentence) {
    for (int i = fromSentence; i < toSentence; i++) {
      for (Phrase phrase : phrases(i)) {
        if (phrase.bare() && referents(phrase).contains(person) && !pronoun(phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The repaired text of a span of words. */
  public CharSpan span(int sentence, int startWord, int endWord) {
    List<Word> words = words(sentence);
    return words.get(startWord).span().cover(words.get(endWord - 1).span());
  }
}
