package peyman.cli.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How far a record is the one that was annotated.
 *
 * @param stands whether it counts as the same
 * @param likeness how alike the two are; the best pairs are made first
 * @param slots which of the slots that can be judged are right, in their order
 */
record Pairing(boolean stands, double likeness, Map<String, Boolean> slots) {

  private static final double WHOLE = 0.99;
  private static final double HALF = 0.5;
  private static final double SAME_WORDS = 0.9;
  private static final double SAME_CLAUSE = 0.4;
  private static final double NEAR = 0.01;

  /** Compares an annotated record with one that was found; both are of the same type. */
  static Pairing of(JsonNode gold, JsonNode record, Found found) {
    Map<String, Boolean> slots = new LinkedHashMap<>();
    return switch (gold.path("type").asString()) {
      case "agreement" -> agreement(gold, record, found, slots);
      case "meeting" -> meeting(gold, record, found, slots);
      case "statement" -> statement(gold, record, found, slots);
      case "figure" -> figure(gold, record, found, slots);
      case "route" -> route(gold, record, found, slots);
      case "office" -> office(gold, record, found, slots);
      default -> event(gold, record, found, slots);
    };
  }

  private static Pairing agreement(
      JsonNode gold, JsonNode record, Found found, Map<String, Boolean> slots) {
    List<String> names = texts(gold.path("parties"));
    double parties = Found.f1(names, found.entities(record.path("parties")));
    boolean action = same(gold, record, "action", "");
    JsonNode money = record.path("value");
    boolean worth = told(gold.path("amount"));
    boolean amount = !worth || near(gold.path("amount"), money.path("amount"));
    boolean stands;
    if (names.isEmpty()) {
      parties = 1;
      stands = action && amount && (worth || words(gold, record, found));
    } else {
      stands = action && parties > 0 && amount;
    }
    slots.put("action", action);
    slots.put("kind", same(gold, record, "kind", ""));
    slots.put("parties", parties >= WHOLE);
    slots.put("modality", same(gold, record, "modality", "asserted"));
    if (worth) {
      slots.put("amount", amount);
      slots.put("currency", same(gold, money, "currency", ""));
      slots.put("bound", same(gold, money, "bound", "exact"));
    } else if (told(money.path("amount"))) {
      slots.put("amount", false);
    }
    if (!text(gold, "name").isEmpty()) {
      String wanted = Names.key(text(gold, "name"));
      String named = Names.key(text(record, "name"));
      slots.put("name", named.contains(wanted) || !named.isEmpty() && wanted.contains(named));
    }
    if (!gold.path("sectors").isEmpty()) {
      Set<String> sectors = new HashSet<>(texts(gold.path("sectors")));
      sectors.retainAll(texts(record.path("sectors")));
      slots.put("sectors", !sectors.isEmpty());
    }
    double money2 = worth ? (amount ? 1 : 0) : HALF;
    return new Pairing(stands, 0.4 * parties + 0.3 * one(action) + 0.3 * money2, slots);
  }

  /** Whether some evidence has the words that were annotated. */
  private static boolean words(JsonNode gold, JsonNode record, Found found) {
    for (JsonNode span : record.path("evidence")) {
      if (Names.overlap(text(gold, "evidence"), found.slice(span)) >= SAME_CLAUSE) {
        return true;
      }
    }
    return false;
  }

  private static Pairing meeting(
      JsonNode gold, JsonNode record, Found found, Map<String, Boolean> slots) {
    boolean kind = alike(gold, record, "kind", "talks", "meeting");
    double people =
        Found.f1(texts(gold.path("participants")), found.entities(record.path("participants")));
    slots.put("kind", same(gold, record, "kind", ""));
    slots.put("participants", people >= WHOLE);
    slots.put("modality", same(gold, record, "modality", "asserted"));
    if (!text(gold, "place").isEmpty()) {
      Optional<Found.Named> place = found.entity(record.path("place"));
      slots.put("place", place.isPresent() && Found.same(gold.path("place"), place));
    }
    return new Pairing(kind && people >= HALF, HALF * one(kind) + HALF * people, slots);
  }

  private static Pairing statement(
      JsonNode gold, JsonNode record, Found found, Map<String, Boolean> slots) {
    boolean speaker = Found.same(gold.path("speaker"), found.entity(record.path("speaker")));
    double words = Names.overlap(text(gold, "text"), found.slice(record.path("text")));
    slots.put("speaker", speaker);
    slots.put("direct", gold.path("direct").asBoolean(false) == record.path("direct").asBoolean());
    slots.put("text", words >= SAME_WORDS);
    if (!text(gold, "via").isEmpty()) {
      Optional<Found.Named> via = found.entity(record.path("via"));
      slots.put("via", via.isPresent() && Found.same(gold.path("via"), via));
    }
    return new Pairing(speaker && words >= HALF, 0.4 * one(speaker) + 0.6 * words, slots);
  }

  private static Pairing figure(
      JsonNode gold, JsonNode record, Found found, Map<String, Boolean> slots) {
    boolean value = near(gold.path("value"), record.path("value"));
    boolean measure = same(gold, record, "measure", "");
    double subjects =
        Found.f1(texts(gold.path("subjects")), found.entities(record.path("subjects")));
    boolean unit = same(gold, record, "unit", "");
    slots.put("value", value);
    slots.put("measure", measure);
    slots.put("unit", unit);
    slots.put("subjects", subjects >= WHOLE);
    slots.put("bound", same(gold, record, "bound", "exact"));
    boolean stands = value && (measure || unit && subjects > 0);
    return new Pairing(stands, HALF * one(value) + 0.3 * one(measure) + 0.2 * subjects, slots);
  }

  private static Pairing route(
      JsonNode gold, JsonNode record, Found found, Map<String, Boolean> slots) {
    List<String> wanted = new ArrayList<>();
    List<Found.Named> places = new ArrayList<>();
    for (String end : List.of("from", "to")) {
      if (!text(gold, end).isEmpty()) {
        wanted.add(text(gold, end));
      }
      found.entity(record.path(end)).ifPresent(places::add);
    }
    for (String way : List.of("through", "bypasses")) {
      wanted.addAll(texts(gold.path(way)));
      places.addAll(found.entities(record.path(way)));
    }
    double f1 = Found.f1(wanted, places);
    int hits = wanted.isEmpty() || places.isEmpty() ? 0 : Found.hits(wanted, places);
    slots.put("places", f1 >= WHOLE);
    return new Pairing(hits >= Math.min(2, wanted.size()), f1, slots);
  }

  private static Pairing office(
      JsonNode gold, JsonNode record, Found found, Map<String, Boolean> slots) {
    boolean person = Found.same(gold.path("person"), found.entity(record.path("person")));
    boolean of = Found.same(gold.path("of"), found.entity(record.path("of")));
    boolean office = alike(gold, record, "office", "chief_executive", "other");
    slots.put("person", person);
    slots.put("of", of);
    slots.put("office", office);
    slots.put(
        "former", gold.path("former").asBoolean(false) == record.path("former").asBoolean(false));
    return new Pairing(person && of && office, (one(person) + one(of) + one(office)) / 3, slots);
  }

  private static Pairing event(
      JsonNode gold, JsonNode record, Found found, Map<String, Boolean> slots) {
    boolean code = same(gold, record, "code", "");
    boolean actor = Found.same(gold.path("actor"), found.entity(record.path("actor")));
    boolean target = Found.same(gold.path("target"), found.entity(record.path("target")));
    slots.put("code", code);
    slots.put("actor", actor);
    slots.put("target", target);
    slots.put("modality", same(gold, record, "modality", "asserted"));
    double likeness = HALF * one(code) + 0.25 * one(actor) + 0.25 * one(target);
    return new Pairing(code && (actor || target), likeness, slots);
  }

  private static double one(boolean right) {
    return right ? 1 : 0;
  }

  /** The text of a slot; empty where it is absent. */
  private static String text(JsonNode record, String slot) {
    return record.path(slot).isString() ? record.path(slot).asString() : "";
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  private static boolean same(JsonNode gold, JsonNode record, String slot, String usual) {
    String one = text(gold, slot);
    String other = text(record, slot);
    return (one.isEmpty() ? usual : one).equals(other.isEmpty() ? usual : other);
  }

  /** Whether two labels are the same where annotators do not tell two of them apart. */
  private static boolean alike(
      JsonNode gold, JsonNode record, String slot, String one, String counted) {
    String first = text(gold, slot).equals(one) ? counted : text(gold, slot);
    String second = text(record, slot).equals(one) ? counted : text(record, slot);
    return first.equals(second);
  }

  private static boolean told(JsonNode number) {
    return !number.isMissingNode() && !number.isNull();
  }

  private static boolean near(JsonNode gold, JsonNode found) {
    if (!gold.isNumber() || !found.isNumber()) {
      return false;
    }
    double a = gold.asDouble();
    double b = found.asDouble();
    return a == b || Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
  }
}
