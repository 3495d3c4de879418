package peyman.cli.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Counts, over articles, how many annotated records were found and how many found ones were
 * annotated. Records of an article are paired one to one with annotated ones of their type, best
 * pair first; optional ones neither have to be found nor count as wrong. Not for several threads.
 */
public final class Score {

  private static final List<String> TYPES =
      List.of("agreement", "meeting", "statement", "figure", "route", "office", "event");

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final Map<String, Map<String, int[]>> slots = new LinkedHashMap<>();
  private final List<Fault> missed = new ArrayList<>();
  private final List<Fault> wrong = new ArrayList<>();
  private int articles;
  private int spansOutside;

  /**
   * A record that was missed, or found and not annotated.
   *
   * @param article id of the article
   * @param type the record type
   * @param kind its action, kind, measure, office or code
   * @param words what carries it
   */
  public record Fault(String article, String type, String kind, String words) {}

  public Score() {
    for (String type : TYPES) {
      counts.put(type, new int[3]);
      slots.put(type, new LinkedHashMap<>());
    }
  }

  private record Pair(int gold, int found, boolean optional, Pairing pairing) {}

  /**
   * Adds an article.
   *
   * @param gold the annotated article
   * @param text its text as it was given
   * @param read what was read, as the record contract has it
   */
  public void add(JsonNode gold, String text, JsonNode read) {
    articles++;
    Found found = new Found(text, read);
    spansOutside += found.spansOutside();
    for (String type : TYPES) {
      List<JsonNode> wanted = new ArrayList<>();
      for (JsonNode record : gold.path("records")) {
        if (record.path("type").asString().equals(type)) {
          wanted.add(record);
        }
      }
      pair(gold.path("id").asString(), type, wanted, found.records(type), found);
    }
  }

  private void pair(
      String article, String type, List<JsonNode> wanted, List<JsonNode> records, Found found) {
    Set<Integer> usedGold = new HashSet<>();
    Set<Integer> usedFound = new HashSet<>();
    int[] count = counts.get(type);
    for (Pair pair : pairs(wanted, records, found)) {
      if (usedGold.contains(pair.gold()) || usedFound.contains(pair.found())) {
        continue;
      }
      usedGold.add(pair.gold());
      usedFound.add(pair.found());
      if (!pair.optional()) {
        count[0]++;
        pair.pairing().slots().forEach((slot, right) -> slot(type, slot, right));
      }
    }
    for (int i = 0; i < wanted.size(); i++) {
      JsonNode gold = wanted.get(i);
      if (!usedGold.contains(i) && !optional(gold)) {
        count[1]++;
        missed.add(new Fault(article, type, kind(gold), words(gold)));
      }
    }
    for (int i = 0; i < records.size(); i++) {
      if (!usedFound.contains(i)) {
        count[2]++;
        JsonNode record = records.get(i);
        String evidence = found.slice(record.path("evidence").path(0));
        wrong.add(new Fault(article, type, kind(record), evidence));
      }
    }
  }

  private static List<Pair> pairs(List<JsonNode> wanted, List<JsonNode> records, Found found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int k = 0; k < records.size(); k++) {
        Pairing pairing = Pairing.of(wanted.get(i), records.get(k), found);
        if (pairing.stands()) {
          pairs.add(new Pair(i, k, optional(wanted.get(i)), pairing));
        }
      }
    }
    pairs.sort(
        Comparator.comparing(Pair::optional)
            .thenComparingDouble(pair -> -pair.pairing().likeness()));
    return pairs;
  }

  private void slot(String type, String slot, boolean right) {
    int[] count = slots.get(type).computeIfAbsent(slot, key -> new int[2]);
    count[0] += right ? 1 : 0;
    count[1]++;
  }

  private static boolean optional(JsonNode gold) {
    return gold.path("optional").asBoolean(false);
  }

  private static String kind(JsonNode record) {
    for (String slot : List.of("action", "code", "measure", "office", "kind")) {
      if (record.path(slot).isString()) {
        return record.path(slot).asString();
      }
    }
    return record.path("direct").asBoolean(false) ? "direct" : "plain";
  }

  private static String words(JsonNode gold) {
    JsonNode words = gold.path("evidence").isString() ? gold.path("evidence") : gold.path("text");
    return words.isString() ? words.asString() : "";
  }

  /** Annotated records that were not found, in the order of articles. */
  public List<Fault> missed() {
    return List.copyOf(missed);
  }

  /** Records that were found and not annotated, in the order of articles. */
  public List<Fault> wrong() {
    return List.copyOf(wrong);
  }

  /** Precision, recall, F1 and slots by type and over all, a line each. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%d articles, 0 without output, %d evidence spans outside the text\n",
            articles,
            spansOutside));
    table.append(
        String.format(
            Locale.ROOT,
            "%-10s %5s %6s %6s %6s %6s %6s  slots right\n",
            "type",
            "gold",
            "found",
            "right",
            "P",
            "R",
            "F1"));
    int[] all = new int[3];
    int right = 0;
    int total = 0;
    for (String type : TYPES) {
      int[] count = counts.get(type);
      List<String> shown = new ArrayList<>();
      for (Map.Entry<String, int[]> slot : slots.get(type).entrySet()) {
        shown.add(slot.getKey() + "=" + slot.getValue()[0] + "/" + slot.getValue()[1]);
        right += slot.getValue()[0];
        total += slot.getValue()[1];
      }
      for (int i = 0; i < all.length; i++) {
        all[i] += count[i];
      }
      table.append(line(type, count)).append(String.join(" ", shown)).append('\n');
    }
    table.append(line("all", all)).append("slots ").append(right).append('/').append(total);
    return table.append('\n').toString();
  }

  private static String line(String type, int[] count) {
    double precision = share(count[0], count[0] + count[2]);
    double recall = share(count[0], count[0] + count[1]);
    double f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    return String.format(
        Locale.ROOT,
        "%-10s %5d %6d %6d %6.3f %6.3f %6.3f  ",
        type,
        count[0] + count[1],
        count[0] + count[2],
        count[0],
        thousandths(precision),
        thousandths(recall),
        thousandths(f1));
  }

  /** Rounds as {@code score.py} does, the true binary value, a tie to the even digit. */
  static BigDecimal thousandths(double share) {
    return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
