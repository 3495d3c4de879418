package peyman.observatory.merge;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import peyman.observatory.record.RecordType;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Modality;

/**
 * The rules by which tellings of different articles are one thing: what must agree, what may
 * differ.
 *
 * <p>All tellings of one thing have its type. Days may differ by the type's window, since articles
 * often name no day and are published days apart.
 */
public final class Likeness {

  /** The window of what holds for long, so that its tellings need not be near each other. */
  public static final int ANY_TIME = Integer.MAX_VALUE;

  private static final String[] PARTIES = {
    "party", "joiner", "buyer", "seller", "investor", "lender", "operator", "beneficiary"
  };

  private static final Set<String> RARE_KINDS = Set.of("memorandum", "treaty");

  /** Measures under which a state has many figures, so that words must tell which is meant. */
  private static final Set<String> LOOSE_MEASURES = Set.of("other", "people");

  private static final double CLOSE_AMOUNT = 0.011;

  private Likeness() {}

  /** How many days apart tellings of one thing may be. */
  public static int windowDays(RecordType type) {
    return switch (type) {
      case AGREEMENT -> 60;
      case MEETING -> 12;
      case STATEMENT -> 8;
      case FIGURE -> 45;
      case ROUTE, OFFICE -> ANY_TIME;
      case EVENT -> 3;
    };
  }

  /** Compares two tellings. */
  public static Verdict of(Features one, Features other) {
    if (one.type() != other.type() || daysApart(one, other) > windowDays(one.type())) {
      return Verdict.DIFFERENT;
    }
    return switch (one.type()) {
      case AGREEMENT -> agreement(one, other);
      case MEETING -> meeting(one, other);
      case STATEMENT -> statement(one, other);
      case FIGURE -> figure(one, other);
      case ROUTE -> route(one, other);
      case OFFICE -> office(one, other);
      case EVENT -> event(one, other);
    };
  }

  private static long daysApart(Features one, Features other) {
    if (one.from().isAfter(other.to())) {
      return ChronoUnit.DAYS.between(other.to(), one.from());
    }
    return other.from().isAfter(one.to()) ? ChronoUnit.DAYS.between(one.to(), other.from()) : 0;
  }

  private static Verdict agreement(Features one, Features other) {
    Set<String> parties = one.states(PARTIES);
    Set<String> others = other.states(PARTIES);
    boolean sameAccord = meet(one.ids("accord"), other.ids("accord"));
    boolean otherAccord =
        !sameAccord && !one.ids("accord").isEmpty() && !other.ids("accord").isEmpty();
    double common = share(parties, others);
    if (otherAccord || common == 0 && (!sameAccord || !parties.isEmpty() && !others.isEmpty())) {
      return Verdict.DIFFERENT;
    }
    List<String> why = new ArrayList<>();
    double score = 0;
    if (sameAccord) {
      why.add("same accord");
      score += 0.45;
    }
    long days = daysApart(one, other);
    if (common == 1 && Math.min(parties.size(), others.size()) > 1) {
      why.add("same parties");
      score += parties.size() == others.size() ? 0.45 : 0.35;
    } else if (common > 0) {
      why.add("parties in common");
      score += common == 1 && sameRareKind(one, other) && days <= 14 ? 0.35 : 0.1;
    }
    score += amounts(one, other, why);
    score += words(one, other, why);
    score += subject(one, other, why);
    score += days <= 3 ? 0.15 : days <= 35 ? 0.1 : -0.15;
    return new Verdict(score, String.join(", ", why));
  }

  /** Kinds of which a state has few at a time, so that one party is enough to tell which. */
  private static boolean sameRareKind(Features one, Features other) {
    String kind = one.told().kind();
    return kind.equals(other.told().kind()) && RARE_KINDS.contains(kind);
  }

  /** What it is about; of contracts there are many between the same parties. */
  private static double subject(Features one, Features other, List<String> why) {
    Set<String> sectors = Set.copyOf(one.told().sectors());
    Set<String> others = Set.copyOf(other.told().sectors());
    if (share(sectors, others) > 0) {
      why.add("same sector");
      return 0.1;
    }
    String kind = one.told().kind();
    String otherKind = other.told().kind();
    if (kind.equals("contract") || otherKind.equals("contract")) {
      return -0.2;
    }
    boolean ceasefire = kind.equals("ceasefire") != otherKind.equals("ceasefire");
    return ceasefire ? -0.2 : kind.equals(otherKind) ? 0.05 : 0;
  }

  private static double amounts(Features one, Features other, List<String> why) {
    if (one.told().amount().isEmpty() || other.told().amount().isEmpty()) {
      return 0;
    }
    if (close(one.told().amount().get(), other.told().amount().get())) {
      why.add("same amount");
      return 0.3;
    }
    return -0.15;
  }

  private static boolean close(Amount one, Amount other) {
    if (!one.unit().equals(other.unit())) {
      return false;
    }
    BigDecimal larger = one.value().abs().max(other.value().abs());
    BigDecimal apart = one.value().subtract(other.value()).abs();
    return apart.doubleValue() <= larger.doubleValue() * CLOSE_AMOUNT;
  }

  private static double words(Features one, Features other, List<String> why) {
    double overlap = Names.overlap(one.content(), other.content());
    if (overlap >= 0.5) {
      why.add("same words");
      return 0.35;
    }
    return overlap >= 0.3 ? 0.2 : overlap >= 0.2 ? 0.1 : 0;
  }

  private static Verdict meeting(Features one, Features other) {
    List<Identity> who = one.who("participant", "host");
    List<Identity> others = other.who("participant", "host");
    double people = Identity.share(who, others);
    int fewer = Math.min(who.size(), others.size());
    double sides = share(one.states("participant", "host"), other.states("participant", "host"));
    if (people == 0 && sides < 1 || fewer == 0) {
      return Verdict.DIFFERENT;
    }
    boolean visit = one.told().act().equals("visit");
    if (visit != other.told().act().equals("visit")) {
      return Verdict.DIFFERENT;
    }
    boolean samePlace = meet(places(one), places(other));
    boolean otherPlace = !samePlace && !places(one).isEmpty() && !places(other).isEmpty();
    boolean forum = sameForum(one, other);
    long days = daysApart(one, other);
    boolean lasting = visit && samePlace && people > 0 || forum;
    if (otherPlace && visit || days > (lasting ? 12 : 4)) {
      return Verdict.DIFFERENT;
    }
    List<String> why = new ArrayList<>();
    double score = 0;
    if (people == 1) {
      why.add("same participants");
      score += fewer > 1 ? 0.4 : 0.15;
    } else {
      why.add(people > 0 ? "participants in common" : "participants of the same states");
      score += people > 0 ? 0.15 + (sides == 1 && fewer > 1 ? 0.1 : 0) : 0.1;
    }
    if (samePlace) {
      why.add("same place");
      score += visit ? 0.4 : 0.15;
    }
    if (forum) {
      why.add("same forum");
      score += 0.35;
    }
    score -= otherPlace ? 0.2 : 0;
    score -= denied(one) == denied(other) ? 0 : 0.3;
    score -= one.told().act().equals(other.told().act()) ? 0 : 0.1;
    score += days == 0 ? 0.15 : days == 1 ? 0.1 : days > 2 && !lasting ? -0.1 : 0;
    if (days <= 1) {
      why.add(days == 0 ? "same day" : "a day apart");
    }
    score += words(one, other, why);
    return new Verdict(score, String.join(", ", why));
  }

  private static boolean denied(Features features) {
    return features.told().modality() == Modality.DENIED;
  }

  /** Whether both are meetings of one bloc, or of one name. */
  private static boolean sameForum(Features one, Features other) {
    Set<String> blocs = new TreeSet<>(one.ids("participant", "host"));
    blocs.retainAll(other.ids("participant", "host"));
    boolean bloc = blocs.stream().anyMatch(id -> id.startsWith("bloc:"));
    return bloc
        || one.told().name().isPresent()
            && other.told().name().isPresent()
            && Names.key(one.told().name().get()).equals(Names.key(other.told().name().get()));
  }

  /** Where it is: a place and the states of the hosts and places. */
  private static Set<String> places(Features features) {
    Set<String> places = new TreeSet<>(features.ids("place"));
    places.addAll(features.states("place", "host"));
    return places;
  }

  private static Verdict statement(Features one, Features other) {
    int shorter = Math.min(one.words().size(), other.words().size());
    int longer = Math.max(one.words().size(), other.words().size());
    if (Identity.share(one.who("speaker"), other.who("speaker")) == 0 || shorter < 2) {
      return Verdict.DIFFERENT;
    }
    // a few words are found in many statements: they must be nearly all of both
    double overlap = Names.overlap(one.words(), other.words());
    double share = overlap * shorter / (shorter + longer - overlap * shorter);
    boolean same = shorter < 5 ? share >= 0.75 : share >= 0.6;
    if (named(one)) {
      boolean within = shorter > 2 && overlap == 1 && daysApart(one, other) <= 2;
      same |= within || shorter >= 5 && share >= 0.3 || shorter >= 8 && overlap >= 0.6;
    }
    return same
        ? new Verdict(Math.max(Verdict.SAME, overlap), "same speaker, same words")
        : Verdict.DIFFERENT;
  }

  /** Whether a statement is somebody's whom others would name so; «experts» are not the same. */
  private static boolean named(Features statement) {
    return statement.ids("speaker").stream().noneMatch(id -> id.startsWith("group:"));
  }

  private static Verdict figure(Features one, Features other) {
    Amount amount = one.told().amount().orElseThrow();
    Amount otherAmount = other.told().amount().orElseThrow();
    if (!one.told().act().equals(other.told().act()) || !amount.unit().equals(otherAmount.unit())) {
      return Verdict.DIFFERENT;
    }
    List<String> why = new ArrayList<>();
    why.add("same measure");
    boolean same = close(amount, otherAmount);
    double subjects = share(one.states("subject"), other.states("subject"));
    double score = same ? 0.35 : 0;
    if (same) {
      why.add("same amount");
    }
    if (subjects > 0) {
      why.add("same subject");
      score += LOOSE_MEASURES.contains(one.told().act()) ? 0 : 0.2;
    } else if (!one.ids("subject").isEmpty() && !other.ids("subject").isEmpty()) {
      score -= 0.15;
    }
    score += words(one, other, why);
    if (!same) {
      score -= 0.1;
    }
    return new Verdict(score, String.join(", ", why));
  }

  private static Verdict route(Features one, Features other) {
    boolean named = meet(one.ids("route"), other.ids("route"));
    boolean sameName =
        one.told().name().isPresent()
            && other.told().name().isPresent()
            && Names.key(one.told().name().get()).equals(Names.key(other.told().name().get()));
    boolean ends =
        one.ids("from", "to").size() == 2 && one.ids("from", "to").equals(other.ids("from", "to"));
    if (named || sameName) {
      return new Verdict(1, "same name");
    }
    return ends ? new Verdict(0.6, "same ends") : Verdict.DIFFERENT;
  }

  private static Verdict office(Features one, Features other) {
    boolean post =
        one.told().act().equals(other.told().act())
            && one.told().kind().equals(other.told().kind());
    if (!post || Identity.share(one.who("person"), other.who("person")) == 0) {
      return Verdict.DIFFERENT;
    }
    // the posts that have no name of their own differ by their titles
    boolean title =
        !one.told().act().equals("other") || Names.overlap(one.words(), other.words()) >= 0.5;
    return title && sameBody(one, other)
        ? new Verdict(1, "same person and office")
        : Verdict.DIFFERENT;
  }

  /** Whether an office is of one body; one that the gazetteer lacks may be named in short. */
  private static boolean sameBody(Features one, Features other) {
    if (one.ids("of").equals(other.ids("of"))) {
      return true;
    }
    boolean known = one.who("of").stream().allMatch(Identity::known);
    boolean otherKnown = other.who("of").stream().allMatch(Identity::known);
    return !(known && otherKnown)
        && Names.common(
                one.told().in("of").get(0).persian(), other.told().in("of").get(0).persian())
            == 1;
  }

  private static Verdict event(Features one, Features other) {
    if (!one.told().act().equals(other.told().act())) {
      return Verdict.DIFFERENT;
    }
    List<String> why = new ArrayList<>();
    boolean actor = one.states("actor").equals(other.states("actor"));
    boolean target = one.states("target").equals(other.states("target"));
    if (!actor || !target) {
      return Verdict.DIFFERENT;
    }
    why.add("same act, actor and target");
    long days = daysApart(one, other);
    if (days == 0) {
      why.add("same day");
    }
    double score = days == 0 ? 0.5 : days == 1 ? 0.3 : 0.2;
    return new Verdict(score + words(one, other, why), String.join(", ", why));
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  /** The share of the smaller set that is in the other. */
  private static double share(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    Set<String> both = new TreeSet<>(one);
    both.retainAll(other);
    return (double) both.size() / Math.min(one.size(), other.size());
  }
}
