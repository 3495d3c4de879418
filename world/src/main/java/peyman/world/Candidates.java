package peyman.world;

import java.util.ArrayList;
import java.util.List;
import peyman.language.Upos;
import peyman.language.Word;

/** Finds the forms of the gazetteer in sentences, inflected ones too. */
final class Candidates {

  private static final int LONGEST_NAME_IN_WORDS = 9;

  private final Gazetteer gazetteer;

  Candidates(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
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
    StringBuilder key = new StringBuilder();
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
      if (key.length() > gazetteer.longestForm() + 4) {
        break;
      }
      if (joins(word)) {
        continue;
      }
      List<Form> forms = gazetteer.forms(key.toString());
      if (forms.isEmpty()) {
        forms = inflected(key.toString());
      }
      long cut = boundaries;
      forms = forms.stream().filter(form -> form.parts(cut)).toList();
      if (!forms.isEmpty()) {
        best = new Candidate(forms, start, end + 1);
      }
    }
    return best;
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
  private List<Form> inflected(String key) {
    for (String ending : List.of("هایی", "های", "ها")) {
      if (key.endsWith(ending) && key.length() > ending.length() + 2) {
        return gazetteer.forms(key.substring(0, key.length() - ending.length()));
      }
    }
    if (key.endsWith("یان") && key.length() > 5) {
      return gazetteer.forms(key.substring(0, key.length() - 2)).stream()
          .filter(form -> form.kind() == MentionKind.DEMONYM)
          .toList();
    }
    if (key.length() > 4 && (key.endsWith("ای") || key.endsWith("وی"))) {
      return gazetteer.forms(key.substring(0, key.length() - 1)).stream()
          .filter(form -> form.kind() == MentionKind.NAME && !form.ambiguous())
          .toList();
    }
    return List.of();
  }
}
