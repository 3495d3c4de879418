package peyman.observatory.search;

import java.util.List;

/**
 * A word of a text as the search compares it.
 *
 * @param terms its dictionary forms, the likeliest first; words that share one match
 * @param form its folded form as written; empty where it has no letters
 * @param start first char in the given text
 * @param end one past its last char in the given text
 */
record SearchWord(List<String> terms, String form, int start, int end) {

  SearchWord {
    terms = List.copyOf(terms);
  }
}
