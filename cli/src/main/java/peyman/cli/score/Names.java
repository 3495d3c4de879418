package peyman.cli.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares names as annotators mean them: without half-spaces, blanks, vowel marks and letter
 * variants; a surname stands for the full name.
 */
final class Names {

  private static final int SHORTEST_PART = 3;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9+]{1,6}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern UNSEEN =
      Pattern.compile("[\u064B-\u065F\u0670\u0640\u200C-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]");
  private static final String BLOC = "B:";
  private static final Map<Character, Character> LETTERS =
      Map.ofEntries(
          Map.entry('\u064A', '\u06CC'),
          Map.entry('\u0649', '\u06CC'),
          Map.entry('\u0626', '\u06CC'),
          Map.entry('\u0643', '\u06A9'),
          Map.entry('\u0629', '\u0647'),
          Map.entry('\u06C0', '\u0647'),
          Map.entry('\u0623', '\u0627'),
          Map.entry('\u0625', '\u0627'),
          Map.entry('\u0671', '\u0627'),
          Map.entry('\u0622', '\u0627'),
          Map.entry('\u0624', '\u0648'));

  private Names() {}

  /** The words of a text in the letters that are compared. */
  static List<String> words(String text) {
    StringBuilder letters = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      letters.append(letter(c));
    }
    String plain = UNSEEN.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static char letter(char c) {
    if (c >= '\u06F0' && c <= '\u06F9') {
      return (char) ('0' + c - '\u06F0');
    }
    if (c >= '\u0660' && c <= '\u0669') {
      return (char) ('0' + c - '\u0660');
    }
    return LETTERS.getOrDefault(c, c);
  }

  static String key(String text) {
    return String.join("", words(text));
  }

  /** Whether an annotated name is a code of a state or bloc. */
  static boolean code(String name) {
    return CODE.matcher(name).matches();
  }

  /** Whether an annotated name, which is no code, means an entity that goes by some names. */
  static boolean same(String annotated, List<String> names) {
    String gold = annotated.startsWith(BLOC) ? annotated.substring(BLOC.length()) : annotated;
    return names.stream().anyMatch(name -> same(words(gold), words(name)));
  }

  private static boolean same(List<String> gold, List<String> found) {
    String goldKey = String.join("", gold);
    String key = String.join("", found);
    if (key.isEmpty() || goldKey.isEmpty()) {
      return false;
    }
    if (key.equals(goldKey)) {
      return true;
    }
    boolean shorter = length(key) < length(goldKey);
    List<String> part = shorter ? found : gold;
    List<String> whole = shorter ? gold : found;
    return part(part, whole) || initials(gold, found);
  }

  /** A surname or the head words of a long name stand for the whole. */
  private static boolean part(List<String> part, List<String> whole) {
    String key = String.join("", part);
    String all = String.join("", whole);
    return length(key) >= SHORTEST_PART && (all.endsWith(key) || all.startsWith(key));
  }

  /** A middle initial more or less. */
  private static boolean initials(List<String> gold, List<String> found) {
    return gold.size() > 1
        && found.size() > 1
        && gold.get(0).equals(found.get(0))
        && gold.get(gold.size() - 1).equals(found.get(found.size() - 1));
  }

  /** How far two texts are the same words, from 0 to 1, a longer one counting less. */
  static double overlap(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    Set<String> shared = new HashSet<>(first);
    int smaller = Math.min(shared.size(), new HashSet<>(second).size());
    shared.retainAll(new HashSet<>(second));
    int a = length(String.join("", first));
    int b = length(String.join("", second));
    double size = (double) Math.min(a, b) / Math.max(a, b);
    return (double) shared.size() / smaller * (0.5 + 0.5 * size);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
