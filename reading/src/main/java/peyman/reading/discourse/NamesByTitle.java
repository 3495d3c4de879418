package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.world.Mention;
import peyman.world.World;

/**
 * Finds names of people that neither gazetteer nor name finder knows by the title beside them: «علی
 * حسن اف، رئیس ...», «"سونگ مین سون" وزیر امور خارجه کره جنوبی».
 */
final class NamesByTitle {

  private static final String IN = "در";

  /** Marks between a name and its title. */
  private static final Set<String> APART = Set.of("،", "(", "-", "\u2013");

  private static final int LONGEST_NAME_IN_WORDS = 5;
  private static final int LONGEST_TITLE_IN_WORDS = 6;

  private final NounLexicon lexicon;
  private final World world;
  private final NameWords names;

  NamesByTitle(NounLexicon lexicon, World world, NameWords names) {
    this.lexicon = lexicon;
    this.world = world;
    this.names = names;
  }

  /** The mentions of a sentence with the names that its titles give away, in order. */
  List<Mention> complete(int sentence, List<Word> words, List<Mention> mentions) {
    boolean[] taken = new boolean[words.size()];
    for (Mention mention : mentions) {
      if (guessed(words, mention)) {
        continue;
      }
      for (int i = mention.startWord(); i < mention.endWord(); i++) {
        taken[i] = true;
      }
    }
    List<Mention> all = new ArrayList<>(mentions);
    for (int i = 0; i < words.size(); i++) {
      if (!taken[i] && lexicon.titles().at(words, i).isPresent()) {
        if (i > 0) {
          before(sentence, words, taken, i).ifPresent(all::add);
        }
        behind(sentence, words, taken, i).ifPresent(all::add);
      }
    }
    List<Mention> found = List.copyOf(all.subList(mentions.size(), all.size()));
    all.removeIf(
        mention ->
            guessed(words, mention) && found.stream().anyMatch(name -> overlap(name, mention)));
    all.sort(Comparator.comparingInt(Mention::startWord));
    return all;
  }

  /** A place that no list knows, or half a name in marks: it may be a name beside a title. */
  private boolean guessed(List<Word> words, Mention mention) {
    boolean guess =
        switch (mention.entity().type()) {
          case PLACE -> true;
          case PERSON -> halfInMarks(words, mention);
          default -> false;
        };
    return guess && world.entity(mention.entity().id()).isEmpty();
  }

  private static boolean halfInMarks(List<Word> words, Mention mention) {
    boolean opened = mention.startWord() > 0 && mark(words.get(mention.startWord() - 1));
    boolean closed = mention.endWord() < words.size() && mark(words.get(mention.endWord()));
    return opened != closed;
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.startWord() < other.endWord() && other.startWord() < one.endWord();
  }

  /** «پریتی پتل وزیر ...»: a name right before a title. */
  private Optional<Mention> before(int sentence, List<Word> words, boolean[] taken, int title) {
    int end = title;
    boolean comma = APART.contains(words.get(end - 1).form());
    if (comma) {
      end--;
    }
    if (end > 0 && mark(words.get(end - 1))) {
      return inMarks(sentence, words, taken, end - 1);
    }
    int start = end;
    boolean proper = false;
    while (start > 0
        && end - start < LONGEST_NAME_IN_WORDS
        && (named(words.get(start - 1)) || surname(words, start - 1))
        && !taken[start - 1]) {
      start--;
      proper |= names.like(words.get(start));
    }
    int length = end - start;
    boolean certain =
        comma || world.givenName(words.get(start).form()) || names.all(words, start, end);
    boolean fits =
        length >= 2 && proper && certain && (bounded(words, start) || comma && taken[start - 1]);
    return fits ? person(sentence, words, taken, start, end) : Optional.empty();
  }

  /** «"سونگ مین سون" وزیر ...»: what stands in marks before a title. */
  private Optional<Mention> inMarks(int sentence, List<Word> words, boolean[] taken, int end) {
    int start = end;
    boolean proper = false;
    while (start > 0 && !mark(words.get(start - 1))) {
      start--;
      boolean far = end - start > LONGEST_NAME_IN_WORDS;
      if (far || taken[start] || !inName(words.get(start))) {
        return Optional.empty();
      }
      proper |= names.like(words.get(start)) || world.givenName(words.get(start).form());
    }
    return proper && start > 0 ? person(sentence, words, taken, start, end) : Optional.empty();
  }

  private Optional<Mention> person(
      int sentence, List<Word> words, boolean[] taken, int start, int end) {
    if (start == end || agents(words, start, end)) {
      return Optional.empty();
    }
    Arrays.fill(taken, start, end, true);
    return Optional.of(Described.person(sentence, words, start, end));
  }

  /** Whether a word may stand in a name in marks, whatever the tagger takes it for. */
  private static boolean inName(Word word) {
    return switch (word.upos()) {
      case PUNCT, ADP, CCONJ, SCONJ, DET, NUM, AUX, SYM -> false;
      default -> true;
    };
  }

  /** «وزیر خارجه ژاپن، کنجی تاناکا، ...»: a name between commas behind a title's phrase. */
  private Optional<Mention> behind(int sentence, List<Word> words, boolean[] taken, int title) {
    int comma = title;
    while (comma < words.size()
        && comma - title < LONGEST_TITLE_IN_WORDS
        && (named(words.get(comma)) || words.get(comma).upos() == Upos.ADJ)) {
      comma++;
    }
    int start = comma + 1;
    int end = start;
    while (comma(words, comma)
        && end < words.size()
        && end - start < LONGEST_NAME_IN_WORDS
        && !taken[end]
        && names.like(words.get(end))) {
      end++;
    }
    if (end - start < 2 || !comma(words, end) || agents(words, start, end)) {
      return Optional.empty();
    }
    Arrays.fill(taken, start, end, true);
    return Optional.of(Described.person(sentence, words, start, end));
  }

  private static boolean comma(List<Word> words, int i) {
    return i < words.size() && words.get(i).form().equals("،");
  }

  private boolean agents(List<Word> words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (lexicon.agent(words, i) || lexicon.titles().at(words, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** «خان&zwnj;جان | الکوزی»: what looks like an adjective behind a given name. */
  private boolean surname(List<Word> words, int i) {
    return i > 0 && words.get(i).upos() == Upos.ADJ && world.givenName(words.get(i - 1).form());
  }

  private static boolean named(Word word) {
    return switch (word.upos()) {
      case PROPN -> true;
      case NOUN, X -> word.form().length() > 1;
      case ADJ -> !word.form().endsWith("ی");
      default -> false;
    };
  }

  private static boolean mark(Word word) {
    String form = word.form();
    return form.equals("\u00AB")
        || form.equals("\u00BB")
        || form.equals("\"")
        || form.equals("\u201C")
        || form.equals("\u201D");
  }

  /**
   * Whether nothing that the name could hang on by ezafe stands before it, nor «در», behind which
   * nobody stands.
   */
  private static boolean bounded(List<Word> words, int start) {
    if (start == 0) {
      return true;
    }
    if (words.get(start - 1).form().equals(IN)) {
      return false;
    }
    boolean pointed = start > 1 && words.get(start - 2).upos() == Upos.DET;
    return switch (words.get(start - 1).upos()) {
      case PUNCT, CCONJ, SCONJ, ADP, VERB, AUX, ADV, SYM -> true;
      case NOUN -> pointed;
      default -> false;
    };
  }
}
