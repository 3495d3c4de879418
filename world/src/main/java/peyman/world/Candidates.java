package peyman.world;

import java.util.ArrayList;
import java.util.List;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.text.Trie;

/** Finds the forms of the gazetteer in sentences, inflected ones too. For one article. */
final class Candidates {

  private static final int LONGEST_NAME_IN_WORDS = 9;
  private static final int LONGEST_ENDING = 4;
  private static final List<String> PLURALS = List.of("هایی", "های", "ها");

  private final Trie<List<Form>> forms;

  /** Letters of the words being looked at, and where each leads. */
  private final StringBuilder key = new StringBuilder();

  private final int[] path;

  Candidates(Gazetteer gazetteer) {
    this.forms = gazetteer.byLetter();
    this.path = new int[gazetteer.longestForm() + LONGEST_ENDING + 1];
  }

  /** The longest forms in a sentence, none overlapping. */
  List<Candidate> in(List<Word> words) {
    List<Candidate> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Candidate candidate = longestAt(words, i);
      if (candidate == null) {
        i++;
      } else {
        found.add(candidate);
        i = candidate.end();
      }
    }
    return found;
  }

  private Candidate longestAt(List<Word> words, int start) {
    if (!canStart(words.get(start))) {
      return null;
    }
    Candidate best = null;
    key.setLength(0);
    int walked = 0;
    long boundaries = 0;
    int last = Math.min(words.size(), start + LONGEST_NAME_IN_WORDS);
    for (int end = start; end < last; end++) {
      Word word = words.get(end);
      if (end > start && key.length() < Long.SIZE) {
        boundaries |= 1L << key.length();
      }
      if (end > start && word.upos() == Upos.PUNCT && !joins(word)) {
        break;
      }
      Forms.fold(word.form(), key);
      walked = walk(walked);
      if (key.length() > walked + LONGEST_ENDING) {
        break;
      }
      if (joins(word)) {
        continue;
      }
      List<Form> written = written(walked);
      if (written.isEmpty()) {
        written = inflected(walked);
      }
      written = parted(written, boundaries);
      if (!written.isEmpty()) {
        best = new Candidate(written, start, end + 1);
      }
    }
    return best;
  }

  /** Follows the letters from the given number on; how many of them some form begins with. */
  private int walk(int from) {
    int walked = from;
    while (walked < key.length()) {
      int node = walked == 0 ? Trie.ROOT : path[walked];
      int next = forms.step(node, key.charAt(walked));
      if (next == Trie.NOWHERE) {
        return walked;
      }
      walked++;
      path[walked] = next;
    }
    return walked;
  }

  /** The forms that are written as the letters are. */
  private List<Form> written(int walked) {
    return walked == key.length() ? without(0, walked) : List.of();
  }

  /** The forms that are written as the letters without the last few. */
  private List<Form> without(int letters, int walked) {
    int length = key.length() - letters;
    List<Form> found = length > 0 && length <= walked ? forms.value(path[length]) : null;
    return found == null ? List.of() : found;
  }

  private static List<Form> parted(List<Form> forms, long boundaries) {
    for (Form form : forms) {
      if (!form.parts(boundaries)) {
        return forms.stream().filter(one -> one.parts(boundaries)).toList();
      }
    }
    return forms;
  }

  private static boolean canStart(Word word) {
    return switch (word.upos()) {
      case PUNCT, SCONJ -> false;
      default -> word.form().length() > 1;
    };
  }

  static boolean joins(Word word) {
    String form = word.form();
    return form.equals("-") || form.equals("\u2013") || form.equals(".");
  }

  /** «آمریکایی&zwnj;ها», «ایرانیان», «آمریکای». */
  private List<Form> inflected(int walked) {
    for (String ending : PLURALS) {
      if (ends(ending) && key.length() > ending.length() + 2) {
        return without(ending.length(), walked).stream().filter(Candidates::several).toList();
      }
    }
    if (ends("یان") && key.length() > 5) {
      return without(2, walked).stream()
          .filter(form -> form.kind() == MentionKind.DEMONYM)
          .toList();
    }
    if (key.length() > 4 && (ends("ای") || ends("وی"))) {
      return without(1, walked).stream()
          .filter(form -> form.kind() == MentionKind.NAME && !form.ambiguous())
          .toList();
    }
    return List.of();
  }

  /** «کابل&zwnj;های نوری»: of a town there are not several. */
  private static boolean several(Form form) {
    boolean town = form.entity().type() == EntityType.PLACE && form.kind() == MentionKind.NAME;
    return form.kind() != MentionKind.METONYM && !town;
  }

  private boolean ends(String ending) {
    int from = key.length() - ending.length();
    for (int i = 0; i < ending.length(); i++) {
      if (from < 0 || key.charAt(from + i) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
