package peyman.reading.discourse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Analysis;
import peyman.language.Language;
import peyman.language.Word;
import peyman.reading.value.Value;
import peyman.reading.value.ValueReader;
import peyman.text.Article;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.World;

/** Makes a {@link Document} of an analysed article. Thread-safe. */
public final class DocumentReader {

  private final World world;
  private final NounLexicon lexicon;
  private final ValueReader valueReader;
  private final Phraser phraser;
  private final SpeechVerbs verbs;

  private DocumentReader(
      World world, NounLexicon lexicon, ValueReader valueReader, SpeechVerbs verbs) {
    this.verbs = verbs;
    this.world = world;
    this.lexicon = lexicon;
    this.valueReader = valueReader;
    this.phraser = new Phraser(lexicon);
  }

  /**
   * Loads the tables of the discourse.
   *
   * @param verbs those that report speech
   */
  public static DocumentReader load(World world, SpeechVerbs verbs) {
    return new DocumentReader(world, NounLexicon.load(), ValueReader.load(), verbs);
  }

  /** The tables that finders share. */
  public NounLexicon lexicon() {
    return lexicon;
  }

  /**
   * Reads the discourse of an article.
   *
   * @param day the day that relative dates count from
   * @param language the engine that analysed it
   */
  public Document read(Article article, Analysis analysis, LocalDate day, Language language) {
    List<List<Mention>> mentions = new ArrayList<>();
    for (int i = 0; i < analysis.sentences().size(); i++) {
      mentions.add(new ArrayList<>());
    }
    for (Mention mention : world.link(analysis, day)) {
      mentions.get(mention.sentenceIndex()).add(mention);
    }
    Optional<Entity> home = Document.home(world);
    NameWords nameWords = new NameWords(language);
    NamesByTitle names = new NamesByTitle(lexicon, world, nameWords);
    NamesBySpeech speakers = new NamesBySpeech(lexicon, verbs, nameWords);
    for (int i = 0; i < mentions.size(); i++) {
      List<Word> words = analysis.sentences().get(i).words();
      mentions.set(i, names.complete(i, words, mentions.get(i)));
      mentions.set(i, speakers.complete(i, words, mentions.get(i)));
    }
    new BrokenNames(world).mend(mentions, analysis.sentences());
    Quotations quotations = Quotations.of(analysis.text());
    Optional<Entity> scene = Document.scene(world, mentions);
    Titles titles = new Titles(world, day, people(mentions));
    Resolver resolver = new Resolver(lexicon, world, titles, home, scene);
    List<List<Phrase>> phrases = new ArrayList<>();
    List<List<Value>> values = new ArrayList<>();
    for (int i = 0; i < analysis.sentences().size(); i++) {
      List<Phrase> inSentence = phraser.phrases(i, analysis.sentences().get(i), mentions.get(i));
      phrases.add(List.copyOf(inSentence));
      values.add(valueReader.read(analysis.sentences().get(i), day));
    }
    resolve(resolver, analysis, mentions, phrases, quotations);
    resolver = resolver.again();
    resolve(resolver, analysis, mentions, phrases, quotations);
    return new Document(
        article,
        analysis,
        world,
        day,
        mentions,
        phrases,
        values,
        quotations,
        resolver.referents(),
        scene);
  }

  private void resolve(
      Resolver resolver,
      Analysis analysis,
      List<List<Mention>> mentions,
      List<List<Phrase>> phrases,
      Quotations quotations) {
    List<Integer> items = Items.of(analysis.sentences(), analysis.text().sentences());
    for (int i = 0; i < phrases.size(); i++) {
      List<Word> words = analysis.sentences().get(i).words();
      if (i > 0 && !items.get(i).equals(items.get(i - 1))) {
        resolver.forget();
      }
      int start = Datelines.end(words, mentions.get(i), verbs);
      int reported = Reported.from(words, start, quotations);
      resolver.read(words, mentions.get(i), phrases.get(i), start, reported);
    }
  }

  private static Set<Entity> people(List<List<Mention>> mentions) {
    Set<Entity> people = new LinkedHashSet<>();
    for (List<Mention> inSentence : mentions) {
      for (Mention mention : inSentence) {
        if (mention.entity().type() == EntityType.PERSON) {
          people.add(mention.entity());
        }
      }
    }
    return people;
  }
}
