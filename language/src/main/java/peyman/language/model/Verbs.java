package peyman.language.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the stems and the inflection of a verb form, by its letters alone.
 *
 * <p>Grammar of a form: {@code preverb? (ن|م)? (می|همی|ب)? (past ending | past ه perfect | present
 * ending | past ن)}. Example: «نمی&zwnj;گفته&zwnj;اند» is negation, imperfective, past stem گفت,
 * perfect.
 */
public final class Verbs {

  /** A way to read a form: stems («گفت#گو») and the pattern of its affixes. */
  public record Reading(String stems, int pattern) {}

  private static final String[] PREFIXES = {"", "ن", "می", "نمی", "ب", "بی", "نی", "همی", "م"};
  private static final String[] PAST = {"", "م", "ی", "یم", "ید", "ند"};
  private static final String[] PARTICIPLE = {
    "ه", "هام", "های", "هایم", "هاید", "هاند", "هاست", "ن", "نی", "گان"
  };
  private static final String[] PRESENT = {
    "", "م", "ی", "د", "یم", "ید", "ند", "یی", "ییم", "یید", "یند"
  };
  private static final String[] PREVERBS = {
    "بر", "در", "باز", "فرا", "فرو", "وا", "ور", "پیش", "پس"
  };

  private final Map<String, List<String>> past = new HashMap<>();
  private final Map<String, List<String>> present = new HashMap<>();

  /** The verbs of a list of stems, each past and present with # between. */
  public Verbs(List<String> stems) {
    for (String pair : stems) {
      int middle = pair.indexOf('#');
      String pastStem = Letters.of(pair.substring(0, middle));
      String presentStem = Letters.of(pair.substring(middle + 1));
      if (middle > 0) {
        past.computeIfAbsent(pastStem, stem -> new ArrayList<>()).add(pair);
      }
      if (middle + 1 < pair.length()) {
        present.computeIfAbsent(presentStem, stem -> new ArrayList<>()).add(pair);
      }
    }
  }

  /** All readings of a form given by its {@link Letters}; empty where it is no verb form. */
  public List<Reading> readings(String letters) {
    List<Reading> readings = new ArrayList<>(2);
    if (letters.length() > 1 && letters.length() < 24) {
      read("", letters, 0, readings);
      for (int i = 0; i < PREVERBS.length; i++) {
        if (letters.startsWith(PREVERBS[i])) {
          read(PREVERBS[i], letters.substring(PREVERBS[i].length()), 1000, readings);
        }
      }
    }
    return readings;
  }

  private void read(String preverb, String rest, int base, List<Reading> readings) {
    for (int p = 0; p < PREFIXES.length; p++) {
      if (!rest.startsWith(PREFIXES[p]) || !preverb.isEmpty() && p == 0) {
        continue;
      }
      String body = rest.substring(PREFIXES[p].length());
      if (p != 4 && p != 5) {
        match(past, preverb, body, PAST, base + p * 100, readings);
        match(past, preverb, body, PARTICIPLE, base + p * 100 + 20, readings);
      }
      match(present, preverb, body, PRESENT, base + p * 100 + 40, readings);
      if (p == 5 || p == 6 || p == 2 || p == 3) {
        match(present, preverb, "\u0622" + body, PRESENT, base + p * 100 + 60, readings);
        match(past, preverb, "\u0622" + body, PAST, base + p * 100 + 80, readings);
      }
    }
  }

  private static void match(
      Map<String, List<String>> stems,
      String preverb,
      String body,
      String[] endings,
      int base,
      List<Reading> readings) {
    for (int e = 0; e < endings.length; e++) {
      if (body.length() > endings[e].length() && body.endsWith(endings[e])) {
        String stem = preverb + body.substring(0, body.length() - endings[e].length());
        List<String> pairs = stems.get(stem);
        if (pairs != null) {
          for (String pair : pairs) {
            readings.add(new Reading(pair, base + e));
          }
        }
      }
    }
  }
}
