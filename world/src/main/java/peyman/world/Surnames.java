package peyman.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.language.Word;

/** The surnames of the people whom an article names in full. */
final class Surnames {

  private static final int SHORTEST_IN_CHARS = 3;
  private static final int SHORTEST_WORD_IN_CHARS = 4;
  private static final int LONGEST_IN_WORDS = 3;

  private final Map<String, Entity> byForm = new HashMap<>();

  /** Remembers the endings of a full name: «زاهدی اصل» and «اصل» of «محمد زاهدی اصل». */
  void remember(Entity person) {
    String[] words = person.persian().split(" ");
    StringBuilder suffix = new StringBuilder();
    for (int i = words.length - 1; i > 0; i--) {
      suffix.insert(0, Forms.fold(words[i]));
      if (suffix.length() >= SHORTEST_IN_CHARS) {
        byForm.putIfAbsent(suffix.toString(), person);
      }
    }
  }

  /** The person whose surname some words are. */
  Optional<Entity> of(List<Word> words, int start, int end) {
    return Optional.ofNullable(byForm.get(folded(words, start, end)));
  }

  /** Where the longest surname ends that starts at a word, or the word itself. */
  int endAt(List<Word> words, int start, Mention[] taken) {
    for (int end = Math.min(words.size(), start + LONGEST_IN_WORDS); end > start; end--) {
      boolean substantial =
          end - start > 1 || words.get(start).form().length() >= SHORTEST_WORD_IN_CHARS;
      if (substantial && free(taken, start, end) && of(words, start, end).isPresent()) {
        return end;
      }
    }
    return start;
  }

  /** Where a longer surname starts whose last words the finder saw, or where it saw it start. */
  int startBefore(List<Word> words, int start, int end, Mention[] taken) {
    for (int from = Math.max(0, end - LONGEST_IN_WORDS); from < start; from++) {
      if (free(taken, from, end) && of(words, from, end).isPresent()) {
        return from;
      }
    }
    return start;
  }

  static boolean free(Mention[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i] != null) {
        return false;
      }
    }
    return true;
  }

  private static String folded(List<Word> words, int start, int end) {
    StringBuilder key = new StringBuilder();
    for (int i = start; i < end; i++) {
      Forms.fold(words.get(i).form(), key);
    }
    return key.toString();
  }
}
