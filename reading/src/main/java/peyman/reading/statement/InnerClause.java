package peyman.reading.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Folding;

/** «با بیان اینکه …»: speech that hangs on a noun of saying. */
final class InnerClause {

  private static final int FARTHEST_NOUN_IN_WORDS = 4;

  private static final Set<String> NOUNS =
      Stream.of(
              "بیان", "اشاره", "تأکید", "تاکید", "اعلام", "اظهار", "ادعای", "ادعا", "یادآوری",
              "اذعان", "تصریح", "توضیح", "عنوان", "مبنی", "اعتقاد", "باور")
          .map(Folding::fold)
          .collect(Collectors.toSet());
  private static final Set<String> POINTERS =
      Stream.of("موضوع", "نکته", "مطلب", "مسئله", "امر")
          .map(Folding::fold)
          .collect(Collectors.toSet());
  private static final String THAT = "که";
  private static final String THIS = "این";
  private static final String THIS_THAT = "اینکه";

  private InnerClause() {}

  /** The word after «اینکه» where a noun of saying governs it, or -1. */
  static int contentStart(List<Word> words, int i) {
    String form = Folding.fold(words.get(i).form());
    int end = -1;
    if (form.equals(THIS_THAT)) {
      end = i + 1;
    } else if (form.equals(THIS) && i + 1 < words.size()) {
      String next = Folding.fold(words.get(i + 1).form());
      if (next.equals(THAT)) {
        end = i + 2;
      } else if (POINTERS.contains(next)
          && i + 2 < words.size()
          && Folding.fold(words.get(i + 2).form()).equals(THAT)) {
        end = i + 3;
      }
    }
    if (end < 0 || end >= words.size()) {
      return -1;
    }
    for (int k = Math.max(0, i - FARTHEST_NOUN_IN_WORDS); k < i; k++) {
      if (NOUNS.contains(Folding.fold(words.get(k).form()))) {
        return end;
      }
    }
    return -1;
  }

  /** One past the last finite verb before the main verb's noun part, else the main verb. */
  static int contentEnd(List<Word> words, int start, int mainVerb) {
    int end = Math.min(mainVerb, words.size());
    for (int i = end - 1; i > start; i--) {
      Upos upos = words.get(i).upos();
      if (upos == Upos.VERB || upos == Upos.AUX) {
        return i + 1;
      }
    }
    return end;
  }
}
