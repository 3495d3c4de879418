package peyman.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import peyman.language.Deprel;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Datelines;
import peyman.reading.discourse.Described;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Figure.Measure;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.MentionKind;

/**
 * Finds who in a sentence may own its figures: states anywhere in it, other bodies and goods where
 * the measure is told of them («صادرات گمرک زنجان», «قیمت بیت&zwnj;کوین»). For one document.
 */
final class Owners {

  private static final Set<String> REPORTING =
      Set.of("که", "گفت", "افزود", "نوشت", "اعلام", "گزارش", "مدعی", "اظهار", "تاکید", "تأکید");
  private static final Set<String> ENDS = Set.of("؛", ".", "!", "؟", ":");
  private static final Set<String> BUT = Set.of("اما", "ولی", "لیکن");
  private static final Set<String> SUFFERING = Set.of("به", "در");
  private static final Set<String> INVESTED = Set.of("به", "با", "در");
  private static final int LONGEST_THING_IN_WORDS = 4;

  /** What a body gains by standing in the phrase of the measure. */
  private static final int BODY_OF_MEASURE = 15;

  /** What a place gains where people come to harm: «حمله به لبنان ۹ کشته داشت». */
  private static final int SUFFERER = 8;

  /** How likely the goods are whose price is told. */
  private static final int THING = 15;

  /** What the world and groups of states lose against one state. */
  private static final int WIDER = -8;

  private static final String WORLD = "جهان";
  private static final String THIS = "این";
  private static final String THAT = "که";

  /** Pronouns behind a measure of whom it is. */
  private static final Set<String> ITS = Set.of("آن", "آنها", "ش", "اش", "آنان");

  private static final int FARTHEST_PRONOUN = 4;

  private final Document document;
  private final FigureLexicon lexicon;

  Owners(Document document, FigureLexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
  }

  /** All that may own a figure, in the order of the sentence. */
  List<Owner> of(Candidate candidate, Measures.Choice measure) {
    List<Owner> owners = new ArrayList<>();
    for (Mention mention : document.mentions(candidate.sentence())) {
      Entity entity = mention.entity();
      if (source(candidate, mention) || assailant(candidate, mention)) {
        continue;
      }
      boolean state = entity.political() || suffers(candidate, mention);
      if (state || body(entity) && inside(candidate, measure, mention.startWord())) {
        boolean demonym = state && mention.kind() == MentionKind.DEMONYM;
        int start = mention.startWord();
        Owner owner = owner(candidate, measure, entity, start, mention.endWord(), demonym);
        owners.add(state ? owner : raised(owner, BODY_OF_MEASURE));
      }
    }
    for (Phrase phrase : document.phrases(candidate.sentence())) {
      if (!named(candidate, phrase)) {
        for (Entity entity : document.referents(phrase)) {
          if (entity.political()) {
            owners.add(owner(candidate, measure, entity, phrase.start(), phrase.end(), false));
          }
        }
      }
    }
    if (measure.measure() != Measure.PRICE) {
      wide(candidate, measure, owners);
    }
    if (owners.stream().noneMatch(owner -> inside(candidate, measure, owner.start()))) {
      thing(candidate, measure).ifPresent(owners::add);
    }
    return owners;
  }

  /** «حمله آمریکا به نجف سه کشته داشت»: a town to which harm comes, where no state does. */
  private boolean suffers(Candidate candidate, Mention mention) {
    return mention.entity().type() == EntityType.PLACE
        && mention.endWord() <= candidate.start()
        && suffering(candidate, mention)
        && candidate.befalls(lexicon)
        && document.mentions(candidate.sentence()).stream().anyMatch(m -> m.entity().political())
        && document.mentions(candidate.sentence()).stream()
            .noneMatch(m -> m.entity().political() && suffering(candidate, m));
  }

  private boolean suffering(Candidate candidate, Mention mention) {
    return SUFFERING.contains(marker(candidate, mention.startWord()));
  }

  /** «بر اساس گزارش سازمان ملل»: whom the figure comes from; states speak of themselves. */
  private boolean source(Candidate candidate, Mention mention) {
    return mention.entity().type() != EntityType.COUNTRY
        && document.phrases(candidate.sentence()).stream()
            .anyMatch(
                phrase -> phrase.covers(mention.startWord()) && lexicon.source(phrase.marker()));
  }

  /** «در حملات هوایی ترکیه ۹ نفر کشته شدند»: who does harm does not suffer it. */
  private boolean assailant(Candidate candidate, Mention mention) {
    return candidate.befalls(lexicon)
        && lexicon.assaultBefore(candidate.words(), mention.startWord());
  }

  /** Adds «جهان» and «کشورهای در حال توسعه», which stand behind states that are as near. */
  private void wide(Candidate candidate, Measures.Choice measure, List<Owner> owners) {
    for (Phrase phrase : document.phrases(candidate.sentence())) {
      if (!named(candidate, phrase)) {
        // «کشورهای جهان» is one group, hence the first
        IntStream.range(phrase.start(), phrase.end())
            .mapToObj(word -> lexicon.wide(candidate.words(), word))
            .flatMap(Optional::stream)
            .filter(match -> whole(phrase, match))
            .findFirst()
            .map(match -> wide(candidate, measure, phrase, match))
            .ifPresent(owners::add);
      }
    }
  }

  private Owner wide(
      Candidate candidate,
      Measures.Choice measure,
      Phrase phrase,
      PhraseLexicon.Match<FigureLexicon.Wide> match) {
    Entity who = wider(candidate, phrase, match);
    return raised(owner(candidate, measure, who, match.start(), phrase.end(), false), WIDER);
  }

  /** Whether somebody is named in a phrase. */
  private boolean named(Candidate candidate, Phrase phrase) {
    return document.mentions(candidate.sentence()).stream()
        .anyMatch(mention -> phrase.covers(mention.startWord()));
  }

  /** Whether more is told than «کشورهای». */
  private static boolean whole(Phrase phrase, PhraseLexicon.Match<FigureLexicon.Wide> match) {
    return match.value() == FigureLexicon.Wide.WORLD
        || Math.max(phrase.end(), match.end()) > match.start() + 1;
  }

  private Entity wider(
      Candidate candidate, Phrase phrase, PhraseLexicon.Match<FigureLexicon.Wide> match) {
    if (match.value() == FigureLexicon.Wide.WORLD) {
      return Described.entity(EntityType.PLACE, WORLD);
    }
    int end = Math.max(phrase.end(), match.end());
    return Described.entity(
        EntityType.GROUP,
        document.analysis().text().slice(document.span(candidate.sentence(), match.start(), end)));
  }

  private static Owner raised(Owner owner, int by) {
    return new Owner(
        owner.entity(), owner.start(), owner.end(), owner.score() + by, owner.marker());
  }

  private static boolean body(Entity entity) {
    return switch (entity.type()) {
      case COMPANY, ORGANISATION, PLACE -> true;
      default -> false;
    };
  }

  /** Whether a word stands in the phrase of the measure, behind it: «صادرات گمرک زنجان». */
  private boolean inside(Candidate candidate, Measures.Choice measure, int word) {
    if (measure.word() < 0 || word <= measure.word()) {
      return false;
    }
    for (Phrase phrase : document.phrases(candidate.sentence())) {
      if (phrase.covers(measure.word()) && phrase.covers(word)) {
        return true;
      }
    }
    return false;
  }

  /** «قیمت بیت&zwnj;کوین», «هر بشکه نفت برنت»: the goods whose price it is, or whose growth. */
  private Optional<Owner> thing(Candidate candidate, Measures.Choice measure) {
    boolean plain = !candidate.share() && candidate.counted().isEmpty();
    boolean told =
        plain
            && measure.word() >= 0
            && lexicon
                .measure(candidate.words(), measure.word())
                .filter(match -> match.value() == Measure.PRICE)
                .isPresent();
    if (!told && measure.measure() != Measure.GROWTH) {
      return Optional.empty();
    }
    boolean priced = false;
    for (int i = candidate.words().size() - 1; i >= 0; i--) {
      Optional<PhraseLexicon.Match<Measure>> price =
          lexicon.measure(candidate.words(), i).filter(match -> match.value() == Measure.PRICE);
      priced |=
          price
              .filter(match -> match.start() >= candidate.end() && match.end() > match.start() + 1)
              .isPresent();
      Optional<Owner> thing =
          price
              .filter(match -> match.start() < candidate.start())
              .flatMap(match -> goods(candidate, match.start()));
      if (thing.isPresent()) {
        return thing;
      }
    }
    return priced ? opening(candidate) : Optional.empty();
  }

  /**
   * «اتریوم با دو درصد رشد ۱۷۰۰ دلار معامله شد»: the goods that lead the sentence of such a verb.
   */
  private Optional<Owner> opening(Candidate candidate) {
    return document.phrases(candidate.sentence()).stream()
        .findFirst()
        .filter(phrase -> phrase.bare() && phrase.end() <= candidate.start())
        .filter(phrase -> phrase.end() - phrase.start() <= LONGEST_THING_IN_WORDS)
        .filter(phrase -> leads(candidate, phrase))
        .map(
            phrase ->
                new Owner(
                    Described.entity(
                        EntityType.GROUP, document.analysis().text().slice(phrase.span())),
                    phrase.start(),
                    phrase.end(),
                    THING,
                    ""));
  }

  private boolean leads(Candidate candidate, Phrase phrase) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      boolean measured = lexicon.measure(candidate.words(), i).isPresent();
      if (measured || lexicon.unspecific(candidate.words(), i) || !named(candidate, i)) {
        return false;
      }
    }
    return document.referents(phrase).isEmpty();
  }

  private Optional<Owner> goods(Candidate candidate, int price) {
    for (Phrase phrase : document.phrases(candidate.sentence())) {
      if (phrase.covers(price)) {
        int start = price + 1;
        while (start < phrase.end() && lexicon.unspecific(candidate.words(), start)) {
          start++;
        }
        int end = start;
        while (end < phrase.end()
            && end - start < LONGEST_THING_IN_WORDS
            && named(candidate, end)) {
          end++;
        }
        if (end > start) {
          String name =
              document.analysis().text().slice(document.span(candidate.sentence(), start, end));
          Entity thing = Described.entity(EntityType.GROUP, name);
          return Optional.of(new Owner(thing, start, end, THING, ""));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * «این خسارت به ۲ میلیارد دلار می&zwnj;رسد»: the measure told before, where nobody is named in
   * its phrase.
   */
  boolean pointing(Candidate candidate, Measures.Choice measure, List<Owner> owners) {
    int word = measure.word();
    return word > 0
        && word < candidate.start()
        && candidate.form(word - 1).equals(THIS)
        && owners.stream().noneMatch(owner -> inside(candidate, measure, owner.start()));
  }

  /** «روسیه که بودجه نظامی آن ۱۹۰ میلیارد دلار است»: of whom a relative clause tells. */
  Optional<Owner> antecedent(Candidate candidate, Measures.Choice measure, List<Owner> owners) {
    int word = measure.word();
    if (word <= 0 || word >= candidate.start() || !candidate.form(word - 1).equals(THAT)) {
      return Optional.empty();
    }
    boolean its = false;
    for (int i = word + 1; i < Math.min(candidate.start(), word + FARTHEST_PRONOUN); i++) {
      its |= ITS.contains(candidate.form(i));
    }
    return its
        ? owners.stream()
            .filter(owner -> owner.end() < word)
            .reduce((one, other) -> other.start() >= one.start() ? other : one)
        : Optional.empty();
  }

  private static boolean named(Candidate candidate, int word) {
    Upos upos = candidate.words().get(word).upos();
    if (candidate.form(word).chars().noneMatch(Character::isLetter)) {
      return false;
    }
    return upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.ADJ || upos == Upos.X;
  }

  private Owner owner(
      Candidate candidate,
      Measures.Choice measure,
      Entity entity,
      int start,
      int end,
      boolean demonym) {
    String marker = marker(candidate, start);
    int score = -candidate.distance(start);
    if (measure.word() >= 0) {
      int gap = start - measure.word();
      score = Math.max(score, -Math.abs(gap));
      score += gap > 0 && gap <= 3 && between(candidate, measure.word(), start) ? 15 : 0;
    }
    score += start < candidate.start() ? 3 : 0;
    score += end <= candidate.start() && candidate.form(end).equals("با") ? 12 : 0;
    score += marker.equals("در") ? 4 : 0;
    boolean receives =
        switch (measure.measure()) {
          case IMPORT -> marker.equals("از");
          case TRADE -> false;
          case INVESTMENT -> INVESTED.contains(marker);
          case PEOPLE -> marker.equals("با") || marker.equals("به") && !candidate.befalls(lexicon);
          default -> marker.equals("به") || marker.equals("با");
        };
    score += SUFFERING.contains(marker) && candidate.befalls(lexicon) ? SUFFERER : 0;
    score += candidate.attributive() && start == candidate.end() ? BODY_OF_MEASURE : 0;
    score -= receives ? 20 : 0;
    score -= reported(candidate, end) ? 12 : 0;
    boolean company = demonym && start >= candidate.start() && start <= candidate.end() + 1;
    score += company ? 12 : 0;
    return new Owner(entity, start, end, score, marker);
  }

  /** A town, company or body before the value, where no state is named. */
  Optional<Entity> body(Candidate candidate, Measures.Choice measure) {
    Entity nearest = null;
    boolean national = measure.national();
    for (Mention mention : document.mentions(candidate.sentence())) {
      boolean owns =
          switch (mention.entity().type()) {
            case PLACE, COMPANY -> true;
            case ORGANISATION -> !national;
            default -> false;
          };
      String marker = marker(candidate, mention.startWord());
      boolean given = marker.equals("به") || marker.equals("از") || marker.equals("با");
      boolean before = mention.endWord() <= candidate.start();
      boolean town = mention.entity().type() == EntityType.PLACE && national;
      if (owns
          && !town
          && before
          && !given
          && !source(candidate, mention)
          && !reported(candidate, mention.endWord())) {
        nearest = mention.entity();
      }
    }
    return Optional.ofNullable(nearest)
        .or(() -> national ? Optional.empty() : acting(candidate))
        .or(() -> national ? Optional.empty() : townAfter(candidate));
  }

  /** «این شرکت ۳۰۰ اتوبوس خرید»: a body that acts, by name or not. */
  Optional<Entity> acting(Candidate candidate) {
    for (Phrase phrase : document.phrases(candidate.sentence())) {
      boolean before =
          phrase.bare()
              && phrase.end() <= candidate.start()
              && !Datelines.newsroom(candidate.words().get(phrase.start()));
      if (before && acts(candidate, phrase) && !reported(candidate, phrase.end())) {
        Optional<Entity> body =
            document.referents(phrase).stream()
                .filter(entity -> body(entity) && entity.type() != EntityType.PLACE)
                .findFirst();
        if (body.isPresent()) {
          return body;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a phrase acts by a verb behind the value that is no predicate of its own. */
  private static boolean acts(Candidate candidate, Phrase phrase) {
    int verb = candidate.words().get(phrase.head()).headIndex();
    Word last = candidate.words().get(candidate.end() - 1);
    boolean predicate = last.deprel() == Deprel.XCOMP && last.headIndex() == verb;
    return !predicate
        && verb >= candidate.end()
        && verb < candidate.words().size()
        && candidate.words().get(verb).upos() == Upos.VERB;
  }

  /** «صد نفر در کرمان»: the town behind the value. */
  private Optional<Entity> townAfter(Candidate candidate) {
    return document.mentions(candidate.sentence()).stream()
        .filter(mention -> mention.entity().type() == EntityType.PLACE)
        .filter(mention -> mention.startWord() >= candidate.end())
        .filter(mention -> !apart(candidate, mention.startWord()))
        .filter(mention -> marker(candidate, mention.startWord()).equals("در"))
        .map(Mention::entity)
        .findFirst();
  }

  /** Whether only nouns and adjectives, an ezafe chain, lie between two words. */
  private static boolean between(Candidate candidate, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      switch (candidate.words().get(i).upos()) {
        case ADP, CCONJ, SCONJ, PUNCT, VERB, AUX:
          return false;
        default:
      }
    }
    return true;
  }

  private String marker(Candidate candidate, int start) {
    for (Phrase phrase : document.phrases(candidate.sentence())) {
      if (phrase.covers(start)) {
        return phrase.start() == start || phrase.start() == start - 1 ? phrase.marker() : "";
      }
    }
    return "";
  }

  /**
   * Whether a word behind a value is told apart from it: «... است؛ ...», «... اما در آبادان ...».
   */
  static boolean apart(Candidate candidate, int word) {
    for (int i = candidate.end(); i < word; i++) {
      if (ENDS.contains(candidate.form(i)) || BUT.contains(candidate.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb of saying or «که» stands between an owner and the value. */
  private static boolean reported(Candidate candidate, int end) {
    for (int i = end; i < candidate.start(); i++) {
      if (REPORTING.contains(candidate.form(i)) || ENDS.contains(candidate.form(i))) {
        return true;
      }
    }
    return false;
  }
}
