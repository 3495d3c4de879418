package peyman.reading.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  private static final String HOME = "country:IR";
  private static final int OFTEN = 4;

  private final Article article;
  private final Analysis analysis;
  private final World world;
  private final LocalDate day;
  private final List<List<Mention>> mentions;
  private final List<List<Phrase>> phrases;
  private final List<List<Value>> values;
  private final Quotations quotations;
  private final Referents referents;
  private final List<Integer> items;
  private final Set<String> named = new HashSet<>();
  private final Map<String, List<Mention>> people = new HashMap<>();
  private final Map<Entity, NavigableSet<Integer>> led = new HashMap<>();
  private final Optional<Entity> scene;

  Document(
      Article article,
      Analysis analysis,
      World world,
      LocalDate day,
      List<List<Mention>> mentions,
      List<List<Phrase>> phrases,
      List<List<Value>> values,
      Quotations quotations,
      Referents referents,
      Optional<Entity> scene) {
    this.article = article;
    this.analysis = analysis;
    this.world = world;
    this.day = day;
    this.mentions = List.copyOf(mentions);
    this.phrases = List.copyOf(phrases);
    this.values = List.copyOf(values);
    this.quotations = quotations;
    this.referents = referents;
    this.scene = scene;
    this.items = Items.of(analysis.sentences(), analysis.text().sentences());
    for (int sentence = 0; sentence < size(); sentence++) {
      index(sentence);
    }
  }

  /** Whether a sentence is the first of its line or paragraph. */
  public boolean opensLine(int sentence) {
    return sentence == 0 || paragraph(sentence) != paragraph(sentence - 1);
  }

  private int paragraph(int sentence) {
    return sentence(sentence).sentence().paragraph();
  }

  /** The state that an article names often and its home never. */
  static Optional<Entity> scene(World world, List<List<Mention>> mentions) {
    Map<Entity, Integer> counts = new LinkedHashMap<>();
    for (List<Mention> inSentence : mentions) {
      for (Mention mention : inSentence) {
        if (mention.entity().type() != EntityType.OUTLET) {
          world.state(mention.entity()).ifPresent(state -> counts.merge(state, 1, Integer::sum));
        }
      }
    }
    if (home(world).filter(counts::containsKey).isPresent()) {
      return Optional.empty();
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= OFTEN)
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey);
  }

  /** Whole articles are asked often: who is named, and who leads which sentence. */
  private void index(int sentence) {
    for (Mention mention : mentions(sentence)) {
      named.add(mention.entity().id());
      if (mention.entity().type() == EntityType.PERSON) {
        String name = mention.entity().persian();
        for (int start = 0; start >= 0; start = name.indexOf(' ', start + 1)) {
          String ending = start == 0 ? name : name.substring(start + 1);
          people.computeIfAbsent(ending, key -> new ArrayList<>()).add(mention);
        }
      }
    }
    for (Phrase phrase : phrases(sentence)) {
      if (phrase.bare() && !pronoun(phrase)) {
        for (Entity entity : referents(phrase)) {
          led.computeIfAbsent(entity, key -> new TreeSet<>()).add(sentence);
        }
      }
    }
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

  /** The state whose bodies are meant where none is named. */
  public Optional<Entity> home() {
    return home(world);
  }

  /** The state whose offices are meant where none is named: of the article's scene, else home. */
  public Optional<Entity> scene() {
    return scene.or(this::home);
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

  /** What stands between quotation marks. */
  public Quotations quotations() {
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

  static Optional<Entity> home(World world) {
    return world.entity(HOME);
  }

  /** Whether the article names an entity, not only describes it. */
  public boolean named(Entity entity) {
    return named.contains(entity.id());
  }

  /** The mentions of people in the article whose names are or end as a person's. */
  public List<Mention> calledAs(Entity person) {
    return people.getOrDefault(person.persian(), List.of());
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
    NavigableSet<Integer> sentences = led.get(person);
    Integer first = sentences == null ? null : sentences.ceiling(fromSentence);
    return first != null && first < toSentence;
  }

  /** The repaired text of a span of words. */
  public CharSpan span(int sentence, int startWord, int endWord) {
    List<Word> words = words(sentence);
    return words.get(startWord).span().cover(words.get(endWord - 1).span());
  }
}
