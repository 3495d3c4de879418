package peyman.training.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import peyman.language.model.Hash;
import peyman.language.model.Letters;
import peyman.language.model.Lexicon;
import peyman.language.model.NameLists;
import peyman.language.model.NameLists.Mark;
import peyman.text.TsvTable;
import peyman.training.language.WordLists;

/** Gathers the phrases of {@link NameLists}: the gazetteer, place names of the seeds, and words. */
final class ListedNames {

  private static final Map<String, Mark> KINDS =
      Map.ofEntries(
          Map.entry("person", Mark.PERSON),
          Map.entry("surname", Mark.SURNAME),
          Map.entry("place", Mark.PLACE),
          Map.entry("seed", Mark.PLACE),
          Map.entry("country", Mark.PLACE),
          Map.entry("bloc", Mark.ORGANISATION),
          Map.entry("company", Mark.ORGANISATION),
          Map.entry("organisation", Mark.ORGANISATION),
          Map.entry("outlet", Mark.ORGANISATION),
          Map.entry("body", Mark.ORGANISATION),
          Map.entry("club", Mark.ORGANISATION),
          Map.entry("bank", Mark.ORGANISATION),
          Map.entry("party", Mark.ORGANISATION),
          Map.entry("international", Mark.ORGANISATION));

  private final Lexicon lexicon;
  private final SortedMap<Integer, Integer> phrases = new TreeMap<>();
  private final Map<String, Set<Mark>> roles = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();

  /** Reads the tables of the gazetteer's folder and the words of this module. */
  ListedNames(Path gazetteer, Path data, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String file :
        List.of(
            "people", "places", "countries", "blocs", "companies", "organisations", "outlets")) {
      gazetteer(gazetteer.resolve(file + ".tsv"));
    }
    givenNames(gazetteer.resolve("given_names.tsv"));
    listed();
    seeds(data.resolve("world/places.jsonl"));
    words();
  }

  SortedMap<Integer, Integer> phrases() {
    return phrases;
  }

  NameLists lists() {
    return NameLists.of(phrases);
  }

  /** Whether a word is a listed place and no common word. */
  boolean place(String word) {
    int marks = phrases.getOrDefault(NameLists.first(Hash.of(Letters.of(word))), 0);
    return (marks & (Mark.PLACE.bit() | Mark.COMMON.bit())) == Mark.PLACE.bit();
  }

  /** Whether a word has a role. */
  boolean is(String word, Mark role) {
    return roles.getOrDefault(Letters.of(word), Set.of()).contains(role);
  }

  private void words() {
    TsvTable table = TsvTable.load(ListedNames.class, "words.tsv", "word", "roles");
    table.requireSorted();
    table.requireUnique(0);
    for (TsvTable.Row row : table.rows()) {
      for (String role : row.cell(1).split("\\|")) {
        Mark mark = mark(role);
        if (mark == null) {
          row.fault(1, "unknown role " + role);
        } else if (mark == Mark.GIVEN) {
          given(row.cell(0));
        } else {
          roles.computeIfAbsent(Letters.of(row.cell(0)), k -> new HashSet<>()).add(mark);
          add(row.cell(0), mark);
        }
      }
    }
    table.check();
  }

  private void listed() {
    TsvTable table = TsvTable.load(ListedNames.class, "listed.tsv", "name", "kinds");
    table.requireSorted();
    table.requireUnique(0);
    for (TsvTable.Row row : table.rows()) {
      for (String kind : row.cell(1).split("\\|")) {
        Mark mark = KINDS.get(kind);
        if (mark == null) {
          row.fault(1, "unknown kind " + kind);
        } else {
          add(row.cell(0), mark);
          name(kind, row.cell(0));
          if (mark == Mark.SURNAME) {
            roles.computeIfAbsent(Letters.of(row.cell(0)), k -> new HashSet<>()).add(mark);
          }
        }
      }
    }
    table.check();
  }

  private void givenNames(Path file) {
    for (String line : lines(file)) {
      if (!line.startsWith("#")) {
        given(line.split("\t", -1)[0]);
      }
    }
  }

  private void given(String name) {
    if (roles.computeIfAbsent(Letters.of(name), k -> new HashSet<>()).add(Mark.GIVEN)) {
      add(name, Mark.GIVEN);
      name("given", name);
    }
  }

  /** Places of the seeds, but for those whose names are mere transliterations. */
  private void seeds(Path file) {
    for (String line : lines(file)) {
      if (!line.contains("\"trust\": \"C\"")) {
        for (String name : WordLists.freeNames(line)) {
          if (name.length() > 2) {
            add(name, Mark.PLACE);
            name("seed", name);
          }
        }
      }
    }
  }

  private static Mark mark(String role) {
    return switch (role) {
      case "organisation" -> Mark.ORGANISATION_HEAD;
      case "place" -> Mark.PLACE_HEAD;
      case "title", "office", "time", "given", "measure", "body" ->
          Mark.valueOf(role.toUpperCase(Locale.ROOT));
      default -> null;
    };
  }

  private void gazetteer(Path file) {
    for (String line : lines(file)) {
      String[] cells = line.split("\t", -1);
      if (!line.startsWith("#") && cells.length > 2 && KINDS.containsKey(cells[1])) {
        for (String form : cells[2].split("\\|")) {
          form(form, cells[1]);
        }
      }
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void form(String form, String of) {
    Mark kind = KINDS.get(of);
    switch (form.charAt(0)) {
      case '~' -> add(form.substring(1), Mark.DEMONYM);
      case '^' -> add(form.substring(1), kind == Mark.PERSON ? Mark.SURNAME : kind);
      case '?' -> {
        // ambiguous forms of one word say little, longer ones are names most of the time
        if (form.indexOf(' ') > 0) {
          add(form.substring(1), kind);
        }
      }
      case '@' -> add(form.substring(1), Mark.PLACE);
      default -> {
        add(form, kind);
        name(of, form);
        if (kind == Mark.PERSON) {
          for (String part : form.split(" ")) {
            add(part, Mark.PERSON_PART);
          }
        }
      }
    }
  }

  private void name(String kind, String name) {
    names.computeIfAbsent(kind, k -> new ArrayList<>()).add(name);
  }

  /** The names of a kind, by the words of the tables. */
  List<String> names(String kind) {
    return names.getOrDefault(kind, List.of());
  }

  private void add(String phrase, Mark mark) {
    String[] words = phrase.strip().split("[\\s]+");
    int key = 0;
    for (int i = 0; i < words.length; i++) {
      int word = Hash.of(Letters.of(words[i]));
      key = i == 0 ? NameLists.first(word) : NameLists.next(key, word);
      int bits = i + 1 < words.length ? Mark.GOES_ON.bit() : mark.bit();
      if (words.length == 1 && (lexicon.marks(word) & Lexicon.SPEECH) != 0) {
        bits |= Mark.COMMON.bit();
      }
      phrases.merge(key, bits, (a, b) -> a | b);
    }
  }
}
