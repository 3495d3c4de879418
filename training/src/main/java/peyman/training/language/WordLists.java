package peyman.training.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import peyman.language.model.Hash;
import peyman.language.model.Letters;
import peyman.language.model.Lexicon;
import peyman.language.model.Lexicon.Mark;

/** Joins the word lists of the data folder into the marks of the {@link Lexicon}. */
public final class WordLists {

  private static final Pattern NAMES = Pattern.compile("\"names_fa\": \\[([^\\]]*)\\]");
  private static final Pattern SOURCES =
      Pattern.compile("\"(?:src|names_fa_src)\": \\{((?:[^{}])*)\\}");
  private static final Pattern SOURCE = Pattern.compile("\"([^\"]+)\": \\[([^\\]]*)\\]");
  private static final Pattern STRING = Pattern.compile("\"([^\"]+)\"");
  private static final Set<String> SHARE_ALIKE_DATABASES =
      Set.of("mledoze", "mledoze-official", "osm", "world-countries");

  private final Path data;
  private final Map<String, Integer> marks = new HashMap<>();
  private final Map<String, Long> frequencies = new HashMap<>();
  private final Map<String, Integer> clusters = new HashMap<>();

  WordLists(Path data) {
    this.data = data;
    hazm();
    lilak();
    names("world/people.jsonl", Mark.NAME_PART);
    names("world/places.jsonl", Mark.PLACE);
    names("world/countries.jsonl", Mark.COUNTRY);
    names("world/orgs.jsonl", Mark.ORGANISATION);
    NamedWords.marks().forEach(this::mark);
  }

  /** Sets the clusters of words. */
  void clusters(Map<String, Integer> learnt) {
    clusters.putAll(learnt);
  }

  /** The joined lexicon, by word hash. */
  SortedMap<Integer, Long> words() {
    SortedMap<Integer, Long> words = new TreeMap<>();
    Set<String> all = new TreeSet<>(marks.keySet());
    all.addAll(clusters.keySet());
    for (String word : all) {
      long frequency = frequencies.getOrDefault(word, 0L);
      long band = frequency == 0 ? 0 : Math.min(7, 1 + (int) Math.log10(frequency) * 3 / 4);
      long cluster = clusters.getOrDefault(word, 0);
      words.put(Hash.of(word), marks.getOrDefault(word, 0) | band << 16 | cluster << 24);
    }
    return words;
  }

  /** Past and present stems of all verbs that the lists know, sorted. */
  List<String> verbStems() {
    Set<String> stems = new TreeSet<>();
    for (String line : lines("lexicons/hazm/verbs.dat")) {
      if (line.contains("#")) {
        stems.add(line.strip());
      }
    }
    for (String line : lines("lexicons/shekar/verbs.csv")) {
      String[] columns = line.split(",", -1);
      if (columns.length > 1 && !columns[0].isBlank() && !columns[1].isBlank()) {
        stems.add(columns[1].strip() + "#" + columns[0].strip());
      }
    }
    return new ArrayList<>(stems);
  }

  private void hazm() {
    for (String line : lines("lexicons/hazm/words.dat")) {
      String[] columns = line.split("\t");
      if (columns.length < 3) {
        continue;
      }
      int bits = 0;
      for (String tag : columns[2].split(",")) {
        bits |= hazmMark(tag);
      }
      long frequency = Long.parseLong(columns[1]);
      if (bits != 0 || frequency > 0) {
        mark(columns[0], bits);
        frequencies.merge(Letters.of(columns[0]), frequency, Math::max);
      }
    }
  }

  private static int hazmMark(String tag) {
    switch (tag) {
      case "N":
        return Mark.NOUN.bit();
      case "AJ":
        return Mark.ADJECTIVE.bit();
      case "AJC":
        return Mark.ADJECTIVE.bit() | Mark.COMPARATIVE.bit();
      case "ADV":
        return Mark.ADVERB.bit();
      case "NUM":
        return Mark.NUMBER.bit();
      case "PL":
        return Mark.PLURAL.bit();
      case "PRO":
        return Mark.PRONOUN.bit();
      case "P":
      case "CONJ":
      case "DET":
      case "POSTP":
      case "COMP":
        return Mark.FUNCTION.bit();
      case "V":
        return Mark.VERB.bit();
      default:
        return 0;
    }
  }

  private void lilak() {
    for (String line : lines("lexicons/lilak/lexicon.csv")) {
      String[] columns = line.split(",");
      if (line.startsWith("#") || columns.length < 2) {
        continue;
      }
      mark(columns[0], lilakMark(columns[1]));
    }
  }

  private static int lilakMark(String tag) {
    switch (tag) {
      case "verb":
        return Mark.VERB.bit();
      case "noun_singular":
      case "classifier":
        return Mark.NOUN.bit();
      case "noun_plural":
        return Mark.NOUN.bit() | Mark.PLURAL.bit();
      case "adjective":
        return Mark.ADJECTIVE.bit();
      case "adjective_comparative":
      case "adjective_superlative":
        return Mark.ADJECTIVE.bit() | Mark.COMPARATIVE.bit();
      case "adverb":
        return Mark.ADVERB.bit();
      case "numeral":
        return Mark.NUMBER.bit();
      case "pronoun":
        return Mark.PRONOUN.bit();
      case "foreign":
        return Mark.FOREIGN.bit();
      default:
        return Mark.FUNCTION.bit();
    }
  }

  private void names(String file, Mark mark) {
    for (String line : lines(file)) {
      for (String name : freeNames(line)) {
        String[] parts = name.strip().split("\\s+");
        if (mark == Mark.NAME_PART) {
          if (parts.length > 1) {
            mark(parts[0], Mark.FIRST_NAME.bit());
            mark(parts[parts.length - 1], Mark.LAST_NAME.bit());
            for (int i = 1; i < parts.length - 1; i++) {
              mark(parts[i], Mark.NAME_PART.bit());
            }
          }
        } else if (parts.length == 1) {
          mark(parts[0], mark.bit());
        } else {
          for (String part : parts) {
            if (part.length() > 2) {
              mark(
                  part,
                  mark == Mark.PLACE || mark == Mark.COUNTRY ? Mark.NAME_PART.bit() : mark.bit());
            }
          }
        }
      }
    }
  }

  /** The Persian names in a line of the seeds whose licence lets words be derived from them. */
  public static List<String> freeNames(String line) {
    List<String> names = new ArrayList<>();
    Matcher sources = SOURCES.matcher(line);
    if (sources.find()) {
      Matcher source = SOURCE.matcher(sources.group(1));
      while (source.find()) {
        Matcher from = STRING.matcher(source.group(2));
        while (from.find()) {
          if (!SHARE_ALIKE_DATABASES.contains(from.group(1))) {
            names.add(source.group(1));
            break;
          }
        }
      }
      return names;
    }
    Matcher given = NAMES.matcher(line);
    if (given.find()) {
      Matcher name = STRING.matcher(given.group(1));
      while (name.find()) {
        names.add(name.group(1));
      }
    }
    return names;
  }

  private void mark(String word, int bits) {
    String letters = Letters.of(word.strip());
    if (letters.length() > 0 && letters.length() < 40) {
      marks.merge(letters, bits, (a, b) -> a | b);
    }
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(data.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + data.resolve(file), e);
    }
  }

  /** The lexicon in memory. */
  Lexicon lexicon() {
    return Lexicon.of(words());
  }
}
