package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.reading.discourse.Document;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Party;
import peyman.reading.finding.Sector;
import peyman.text.CharSpan;
import peyman.world.Entity;

/** Makes one record of a deal that an article tells more than once. */
final class AgreementMerger {

  private AgreementMerger() {}

  static List<Agreement> merge(List<Agreement> told, Document document) {
    List<Agreement> merged = new ArrayList<>();
    for (Agreement agreement : told) {
      int same = -1;
      for (int i = 0; i < merged.size() && same < 0; i++) {
        same = same(merged.get(i), agreement, document) ? i : -1;
      }
      if (same < 0) {
        merged.add(agreement);
      } else {
        merged.set(same, join(merged.get(same), agreement));
      }
    }
    return merged;
  }

  private static boolean same(Agreement one, Agreement other, Document document) {
    if (one.action() != other.action()) {
      return false;
    }
    if (one.value().isPresent() && other.value().isPresent()) {
      return one.value().get().value().compareTo(other.value().get().value()) == 0;
    }
    if (one.accord().isPresent() && other.accord().isPresent()) {
      return one.accord().get().equals(other.accord().get());
    }
    if (sentence(one, document) == sentence(other, document) && listed(one, other)) {
      return false;
    }
    Set<Entity> first = entities(one);
    Set<Entity> second = entities(other);
    boolean nested = first.containsAll(second) || second.containsAll(first);
    boolean kinds =
        one.kind() == other.kind()
            || one.kind() == Agreement.Kind.AGREEMENT
            || other.kind() == Agreement.Kind.AGREEMENT;
    return nested && kinds && one.value().isPresent() == other.value().isPresent();
  }

  /**
   * Two of one kind in one sentence are two: «موافقت&zwnj;نامه بازرگانی و موافقت&zwnj;نامه گمرکی».
   */
  private static boolean listed(Agreement one, Agreement other) {
    return one.kind() == other.kind();
  }

  private static int sentence(Agreement agreement, Document document) {
    int at = agreement.circumstances().evidence().get(0).start();
    int sentence = 0;
    while (sentence + 1 < document.size()
        && document.sentence(sentence + 1).sentence().span().start() <= at) {
      sentence++;
    }
    return sentence;
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
