package peyman.reading.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Folding;
import peyman.reading.discourse.PhraseLexicon;
import peyman.reading.finding.Figure.Measure;
import peyman.text.TsvTable;

/** The word lists of figures. Immutable. */
final class FigureLexicon {

  private static final List<String> ENDINGS =
      List.of("ی", "ها", "های", "هایی", "ش", "اش", "شان", "ای");

  private static final int FARTHEST_PAPER_IN_WORDS = 12;

  private final PhraseLexicon<Measure> measures;
  private final PhraseLexicon<Counted> counted;
  private final PhraseLexicon<String> undertakings;
  private final PhraseLexicon<String> groups;
  private final PhraseLexicon<String> vetoes;
  private final Set<String> issued;
  private final PhraseLexicon<String> carry;
  private final PhraseLexicon<String> numbered;
  private final PhraseLexicon<String> unspecific;

  private final PhraseLexicon<Wide> wide;
  private final PhraseLexicon<String> casualties;
  private final PhraseLexicon<Measure> tradeRoles;
  private final PhraseLexicon<String> assaults;
  private final Set<String> sources;

  /** Owners wider than one state. */
  enum Wide {
    WORLD,
    STATES
  }

  private final Set<String> physical;

  private FigureLexicon() {
    measures = table("measures", label -> Measure.valueOf(label), true);
    counted = table("counted", label -> Counted.valueOf(label), true);
    undertakings = table("undertakings", label -> label, true);
    groups = table("groups", label -> label, false);
    vetoes = table("vetoes", label -> label, false);
    issued = set("issued");
    carry = table("carry", label -> label, false);
    numbered = table("numbered", label -> label, false);
    unspecific = table("unspecific", label -> label, false);
    casualties = table("casualties", label -> label, false);
    tradeRoles = table("trade_roles", label -> Measure.valueOf(label), false);
    assaults = table("assaults", label -> label, false);
    physical = set("physical");
    sources = set("sources").stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    wide = table("wide", label -> Wide.valueOf(label), false);
  }

  static FigureLexicon load() {
    return new FigureLexicon();
  }

  private static <T> PhraseLexicon<T> table(
      String name, Function<String, T> meaning, boolean inflected) {
    TsvTable table =
        TsvTable.load(FigureLexicon.class, name + ".tsv", "form", "meaning")
            .requireSorted()
            .requireUnique(0);
    Map<String, T> forms = new HashMap<>();
    for (TsvTable.Row row : table.rows()) {
      try {
        forms.put(row.cell(0), meaning.apply(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        row.fault(1, "unknown: " + row.cell(1));
      }
    }
    table.check();
    Map<String, T> all = new HashMap<>();
    for (Map.Entry<String, T> entry : forms.entrySet()) {
      for (String ending : inflected ? ENDINGS : List.<String>of()) {
        all.putIfAbsent(entry.getKey() + ending, entry.getValue());
      }
    }
    all.putAll(forms);
    return PhraseLexicon.of(all);
  }

  private static Set<String> set(String name) {
    return TsvTable.load(FigureLexicon.class, name + ".tsv", "form")
        .requireSorted()
        .requireUnique(0)
        .rows()
        .stream()
        .map(row -> row.cell(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  Optional<PhraseLexicon.Match<Measure>> measure(List<Word> words, int at) {
    return measures.at(words, at);
  }

  Optional<Counted> counted(String noun) {
    return counted.get(noun);
  }

  boolean undertaking(List<Word> words, int at) {
    return undertakings.at(words, at).isPresent();
  }

  /** «مجوز ... صادر شد»: what is issued, not exported, by a word right before a verb. */
  boolean issued(List<Word> words, int at) {
    boolean verbal = at + 1 < words.size() && words.get(at + 1).upos() == Upos.VERB;
    for (int i = at - 1; verbal && i >= Math.max(0, at - FARTHEST_PAPER_IN_WORDS); i--) {
      if (issued.contains(words.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  boolean group(List<Word> words, int at) {
    return groups.at(words, at).isPresent();
  }

  boolean veto(List<Word> words, int at) {
    return vetoes.at(words, at).isPresent();
  }

  /** Whether a number behind a noun only names which one is meant. */
  boolean numbered(List<Word> words, int at) {
    return numbered.at(words, at).isPresent();
  }

  /** Whether a word between a price and its goods does not tell which goods. */
  boolean unspecific(List<Word> words, int at) {
    return unspecific.at(words, at).isPresent();
  }

  /** The world, or what a group of states begins with. */
  Optional<PhraseLexicon.Match<Wide>> wide(List<Word> words, int at) {
    return wide.at(words, at);
  }

  /** The trade of somebody else that a noun tells: «خریداران» of his exports. */
  Optional<Measure> tradeRole(List<Word> words, int at) {
    return tradeRoles.at(words, at).map(PhraseLexicon.Match::value);
  }

  /** Whether a unit measures things, not trade, resources or people. */
  boolean physical(String unit) {
    return physical.contains(unit);
  }

  /** Whether the name of a deed that people come to harm by ends before a word. */
  boolean assaultBefore(List<Word> words, int end) {
    for (int at = Math.max(0, end - 2); at < end; at++) {
      if (assaults.at(words, at).filter(match -> match.end() == end).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word tells what befalls people. */
  boolean casualty(List<Word> words, int at) {
    return casualties.at(words, at).isPresent();
  }

  /** Whether a preposition tells whom a figure comes from. */
  boolean source(String marker) {
    return sources.contains(Folding.fold(marker));
  }

  boolean carries(List<Word> words, int at) {
    return carry.at(words, at).isPresent();
  }
}
