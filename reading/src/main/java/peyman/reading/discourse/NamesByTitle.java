package peyman.reading.discourse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.World;

/**
 * Finds names of people that neither gazetteer nor name finder knows by the title beside them: «علی
 * حسن اف، رئیس ...», «"سونگ مین سون" وزیر امور خارجه کره جنوبی».
 */
final class NamesByTitle {

  private static final String IN = "در";
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
      if (guessed(mention)) {
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
        mention -> guessed(mention) && found.stream().anyMatch(name -> overlap(name, mention)));
    all.sort(Comparator.comparingInt(Mention::startWord));
    return all;
  }

  /** A place that no list knows: beside a title it may be a name as well. */
  private boolean guessed(Mention mention) {
    return mention.entity().type() == EntityType.PLACE
        && world.entity(mention.entity().id()).isEmpty();
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.startWord() < other.endWord() && other.startWord() < one.endWord();
  }

  /** «پریتی پتل وزیر ...»: a name right before a title. */
  private Optional<Mention> before(int sentence, List<Word> words, boolean[] taken, int title) {
    int end = title;
    boolean comma = words.get(end - 1).form().equals("،");
    if (comma) {
      end--;
    }
    boolean quoted = end > 0 && mark(words.get(end - 1));
    if (quoted) {
      end--;
    }
    int start = end;
    boolean proper = false;
    while (start > 0
        && end - start < LONGEST_NAME_IN_WORDS
        && named(words.get(start - 1))
        && !taken[start - 1]) {
      start--;
      proper |= names.like(words.get(start));
    }
    boolean opened = start > 0 && mark(words.get(start - 1));
    int length = end - start;
    boolean certain =
        comma || world.givenName(words.get(start).form()) || names.all(words, start, end);
    boolean fits =
        quoted
            ? opened && length >= 1
            : length >= 2
                && proper
                && certain
                && (bounded(words, start) || comma && taken[start - 1]);
    if (!fits
        || agents(words, start, end)
        || lexicon.titles().at(words, start).isPresent()
        || lexicon.agent(words, start)) {
      return Optional.empty();
    }
    for (int i = start; i < end; i++) {
      taken[i] = true;
    }
    return Optional.of(Described.person(sentence, words, start, end));
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
    return switch (words.get(start - 1).upos()) {
      case PUNCT, CCONJ, SCONJ, ADP, VERB, AUX, ADV, SYM -> true;
      default -> false;
    };
  }
}
