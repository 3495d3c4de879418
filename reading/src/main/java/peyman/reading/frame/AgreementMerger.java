package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Party;
import peyman.reading.finding.Sector;
import peyman.text.CharSpan;
import peyman.world.Entity;

/** Makes one record of a deal that an article tells more than once. */
final class AgreementMerger {

  private AgreementMerger() {}

  static List<Agreement> merge(List<Told> told) {
    List<Told> merged = new ArrayList<>();
    for (Told next : told) {
      if (onlyPointsBack(next, merged)) {
        continue;
      }
      int same = -1;
      for (int i = merged.size() - 1; i >= 0 && same < 0; i--) {
        same = same(merged.get(i), next) ? i : -1;
      }
      if (same < 0) {
        merged.add(next);
      } else {
        Told before = merged.get(same);
        merged.set(
            same,
            new Told(
                join(before.agreement(), next.agreement()),
                next.sentence(),
                before.plural() && next.plural(),
                false));
      }
    }
    return merged.stream().map(Told::agreement).toList();
  }

  /** «در واکنش به امضای این پیمان»: who speaks of what others did is no party of it. */
  private static boolean onlyPointsBack(Told next, List<Told> merged) {
    Set<Entity> parties = entities(next.agreement());
    boolean single = next.pointed() && parties.size() == 1;
    return single
        && merged.stream()
            .map(Told::agreement)
            .filter(before -> before.action() == next.agreement().action())
            .filter(before -> before.parties().size() > 1)
            .anyMatch(
                before -> kinds(before, next.agreement()) && disjoint(entities(before), parties));
  }

  private static boolean same(Told before, Told next) {
    Agreement one = before.agreement();
    Agreement other = next.agreement();
    if (one.action() != other.action() || denied(one) != denied(other)) {
      return false;
    }
    Set<Entity> first = entities(one);
    Set<Entity> second = entities(other);
    boolean nested = first.containsAll(second) || second.containsAll(first);
    if (one.value().isPresent() && other.value().isPresent()) {
      boolean equal = one.value().get().value().compareTo(other.value().get().value()) == 0;
      return equal && (nested || !disjoint(first, second));
    }
    if (one.accord().isPresent() && other.accord().isPresent()) {
      return one.accord().get().equals(other.accord().get()) && nested;
    }
    if (!nested || !kinds(one, other)) {
      return false;
    }
    if (before.sentence() == next.sentence() && one.kind() == other.kind() && !next.pointed()) {
      return overlapping(one, other);
    }
    boolean worth = one.value().isPresent() == other.value().isPresent();
    return worth || next.pointed() || before.plural() == next.plural();
  }

  private static boolean denied(Agreement agreement) {
    return agreement.circumstances().modality() == Modality.DENIED;
  }

  private static boolean disjoint(Set<Entity> one, Set<Entity> other) {
    return one.stream().noneMatch(other::contains);
  }

  private static boolean kinds(Agreement one, Agreement other) {
    return one.kind() == other.kind()
        || one.kind() == Agreement.Kind.AGREEMENT
        || other.kind() == Agreement.Kind.AGREEMENT;
  }

  /** Two of one kind in two clauses of a sentence are two; in one clause they are told twice. */
  private static boolean overlapping(Agreement one, Agreement other) {
    CharSpan first = one.circumstances().evidence().get(0);
    CharSpan second = other.circumstances().evidence().get(0);
    boolean denials = denied(one) && denied(other);
    return (denials || first.equals(second)) && one.action() != Agreement.Action.RATIFY;
  }

  private static Set<Entity> entities(Agreement agreement) {
    Set<Entity> entities = new LinkedHashSet<>();
    agreement.parties().forEach(party -> entities.add(party.entity()));
    return entities;
  }

  private static Agreement join(Agreement one, Agreement other) {
    Map<String, Party> parties = new LinkedHashMap<>();
    one.parties().forEach(party -> parties.put(party.entity().id(), party));
    other.parties().forEach(party -> parties.putIfAbsent(party.entity().id(), party));
    Set<Sector> sectors = new LinkedHashSet<>(one.sectors());
    sectors.addAll(other.sectors());
    Set<String> commodities = new LinkedHashSet<>(one.commodities());
    commodities.addAll(other.commodities());
    Optional<Amount> value = one.value().or(other::value);
    Agreement.Kind kind = one.kind() == Agreement.Kind.AGREEMENT ? other.kind() : one.kind();
    return new Agreement(
        circumstances(one.circumstances(), other.circumstances()),
        one.action(),
        kind,
        one.name().or(other::name),
        one.accord().or(other::accord),
        new ArrayList<>(parties.values()),
        value,
        new ArrayList<>(sectors),
        new ArrayList<>(commodities),
        one.partOf(),
        one.place().or(other::place));
  }

  private static Circumstances circumstances(Circumstances one, Circumstances other) {
    Set<CharSpan> evidence = new LinkedHashSet<>(one.evidence());
    evidence.addAll(other.evidence());
    boolean stronger = other.modality().ordinal() < one.modality().ordinal();
    return new Circumstances(
        stronger ? other.modality() : one.modality(),
        one.date().or(other::date),
        one.attribution(),
        Math.max(one.confidence(), other.confidence()),
        new ArrayList<>(evidence),
        one.rule());
  }
}
