package peyman.observatory.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import peyman.observatory.record.RecordType;

/**
 * Names under which a telling meets those that may tell of the same thing: two tellings of one
 * thing share at least one. Together with the days around a telling they make few candidates.
 */
public final class Blocks {

  private static final int MAX_PARTIES = 6;
  private static final String[] PARTIES = {
    "party",
    "joiner",
    "buyer",
    "seller",
    "investor",
    "lender",
    "operator",
    "beneficiary",
    "mediator",
    "guarantor"
  };

  private Blocks() {}

  /** The blocks of a telling. */
  public static Set<String> of(Features features) {
    Set<String> blocks = new TreeSet<>();
    switch (features.type()) {
      case AGREEMENT -> {
        pairs(blocks, "agreement", features.states(PARTIES));
        some(features.states(PARTIES)).forEach(party -> blocks.add("agreement " + party));
        features.ids("accord").forEach(accord -> blocks.add("accord " + accord));
      }
      case MEETING -> {
        pairs(blocks, "meeting", names(features.who("participant", "host")));
        pairs(blocks, "meeting", features.states("participant", "host"));
        for (String where : features.states("place", "host")) {
          for (String who : some(names(features.who("participant")))) {
            blocks.add("meeting " + who + " in " + where);
          }
        }
      }
      case STATEMENT ->
          names(features.who("speaker")).forEach(who -> blocks.add("statement " + who));
      case FIGURE -> {
        String measure = features.told().act() + " " + unit(features);
        for (String subject : some(features.states("subject", "counterpart"))) {
          blocks.add("figure " + measure + " " + subject);
        }
        blocks.add("figure " + measure + " " + number(features));
      }
      case ROUTE -> {
        features.ids("route").forEach(route -> blocks.add("route " + route));
        pairs(blocks, "route", features.ids("from", "to"));
        features.told().name().ifPresent(name -> blocks.add("route " + Names.key(name)));
      }
      case OFFICE -> features.ids("person").forEach(person -> blocks.add("office " + person));
      case EVENT ->
          blocks.add(
              "event "
                  + features.told().act()
                  + " "
                  + features.states("actor")
                  + " "
                  + features.states("target"));
    }
    return blocks;
  }

  /** The day under which a telling stands in its blocks; 0 of what holds for long. */
  public static long day(Features features) {
    return Likeness.windowDays(features.type()) == Likeness.ANY_TIME
        ? 0
        : features.from().toEpochDay();
  }

  /** How many days apart tellings of a type meet in a block. */
  public static int windowDays(RecordType type) {
    int window = Likeness.windowDays(type);
    return window == Likeness.ANY_TIME ? 0 : window;
  }

  private static Set<String> names(List<Identity> who) {
    Set<String> names = new TreeSet<>();
    who.forEach(one -> names.add(one.block()));
    return names;
  }

  private static void pairs(Set<String> blocks, String name, Set<String> ids) {
    List<String> some = some(ids);
    for (int i = 0; i < some.size(); i++) {
      for (int j = i + 1; j < some.size(); j++) {
        blocks.add(name + " " + some.get(i) + " " + some.get(j));
      }
    }
    if (some.size() == 1) {
      blocks.add(name + " " + some.get(0));
    }
  }

  private static List<String> some(Set<String> ids) {
    List<String> some = new ArrayList<>(ids);
    return some.subList(0, Math.min(some.size(), MAX_PARTIES));
  }

  private static String unit(Features features) {
    return features.told().amount().map(amount -> amount.unit()).orElse("");
  }

  private static String number(Features features) {
    return features
        .told()
        .amount()
        .map(amount -> amount.value().stripTrailingZeros().toPlainString())
        .orElse("");
  }
}
