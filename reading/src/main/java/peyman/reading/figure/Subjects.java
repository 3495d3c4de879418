package peyman.reading.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Phrase;
import peyman.reading.finding.Figure.Measure;
import peyman.reading.value.Value;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;

/** Decides whose a figure is. For one document. */
final class Subjects {

  private static final int OFTEN = 3;

  /** Whom an article is about is named in its first sentences. */
  private static final int LEAD_IN_SENTENCES = 4;

  private static final int NEAR_ROLE_IN_WORDS = 5;

  private final Document document;
  private final FigureLexicon lexicon;
  private final Owners owners;
  private final Entity main;

  Subjects(Document document, FigureLexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    this.owners = new Owners(document, lexicon);
    this.main = main(document);
  }

  /**
   * The country that an article speaks of most; where it names none, the town, body or company that
   * it names most often.
   */
  private static Entity main(Document document) {
    Map<Entity, Integer> counts = new HashMap<>();
    Map<Entity, Integer> local = new LinkedHashMap<>();
    Set<Entity> late = new HashSet<>();
    Entity home = document.world().entity("country:IR").orElseThrow();
    counts.put(home, 1);
    for (int i = 0; i < document.size(); i++) {
      for (Mention mention : document.mentions(i)) {
        switch (mention.entity().type()) {
          case COUNTRY -> counts.merge(mention.entity(), i == 0 ? 2 : 1, Integer::sum);
          case PLACE, ORGANISATION, COMPANY -> {
            if (i >= LEAD_IN_SENTENCES && !local.containsKey(mention.entity())) {
              late.add(mention.entity());
            }
            local.merge(mention.entity(), 1, Integer::sum);
          }
          default -> {}
        }
      }
    }
    if (counts.size() == 1 && counts.get(home) == 1) {
      local.keySet().removeAll(late);
      return often(local).orElse(home);
    }
    Entity best = home;
    for (Map.Entry<Entity, Integer> entry : counts.entrySet()) {
      boolean more = entry.getValue() > counts.get(best) + (best.equals(home) ? 1 : 0);
      boolean tie =
          entry.getValue().equals(counts.get(best))
              && !best.equals(home)
              && entry.getKey().id().compareTo(best.id()) < 0;
      if (more || tie) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private static Optional<Entity> often(Map<Entity, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= OFTEN)
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey);
  }

  /**
   * Subjects and counterpart.
   *
   * @param subjects whose the figure is
   * @param counterpart with, to or from whom
   * @param told whether the sentence names them
   */
  record Choice(List<Entity> subjects, Optional<Entity> counterpart, boolean told) {}

  Choice of(Candidate candidate, Measures.Choice measure, List<Entity> before) {
    List<Owner> here = owners.of(candidate, measure);
    Optional<Entity> paired = respectively(candidate, here);
    if (paired.isPresent()) {
      return new Choice(List.of(paired.get()), Optional.empty(), true);
    }
    Optional<Choice> supply = supply(measure, here);
    if (supply.isPresent()) {
      return supply.get();
    }
    Optional<Choice> listed = listed(candidate, here);
    Optional<Candidate.TradeRole> role = candidate.tradeRole(lexicon);
    if (listed.isPresent() && role.isPresent()) {
      return traded(role.get(), here, listed.get().subjects().get(0), before);
    }
    if (listed.isPresent()) {
      return listed.get();
    }
    if (!before.isEmpty() && owners.pointing(candidate, measure, here)) {
      return new Choice(before, Optional.empty(), true);
    }
    Optional<Owner> antecedent = owners.antecedent(candidate, measure, here);
    if (antecedent.isPresent()) {
      return new Choice(List.of(antecedent.get().entity()), Optional.empty(), true);
    }
    Optional<Choice> pair = pair(candidate);
    if (pair.isPresent()) {
      return pair.get();
    }
    Owner best = null;
    for (Owner owner : here) {
      if (best == null || owner.score() > best.score()) {
        best = owner;
      }
    }
    if (best == null) {
      return new Choice(
          owners.body(candidate, measure).map(List::of).orElseGet(() -> ongoing(before)),
          Optional.empty(),
          false);
    }
    boolean acted = !measure.national() && beside(best, measure);
    Optional<Entity> acting = acted ? owners.acting(candidate) : Optional.empty();
    if (acting.isPresent()) {
      return new Choice(List.of(acting.get()), Optional.of(best.entity()), true);
    }
    if (foreign(best, measure) && !ongoing(before).contains(best.entity())) {
      return new Choice(ongoing(before), Optional.of(best.entity()), true);
    }
    List<Entity> subjects = new ArrayList<>(List.of(best.entity()));
    Optional<Entity> counterpart = Optional.empty();
    for (Owner owner : here) {
      if (owner.entity().equals(best.entity()) || subjects.contains(owner.entity())) {
        continue;
      }
      boolean coordinated = coordinated(candidate, best, owner);
      boolean both = measure.measure() == Measure.TRADE && owner.score() > -40;
      if (coordinated || both) {
        subjects.add(owner.entity());
      } else if (counterpart.isEmpty()
          && beside(owner, measure)
          && !Owners.apart(candidate, owner.start())) {
        counterpart = Optional.of(owner.entity());
      }
    }
    return new Choice(subjects, counterpart, true);
  }

  /** «چین با ... از خریداران کالاهای ایرانی»: whose trade it is, and with whom. */
  private Choice traded(
      Candidate.TradeRole role, List<Owner> owners, Entity partner, List<Entity> before) {
    List<Entity> subjects =
        owners.stream()
            .filter(owner -> owner.start() > role.word())
            .filter(owner -> owner.start() <= role.word() + NEAR_ROLE_IN_WORDS)
            .map(Owner::entity)
            .filter(entity -> entity.type() == EntityType.COUNTRY && !entity.equals(partner))
            .limit(1)
            .toList();
    boolean own = before.contains(partner);
    List<Entity> whose = own ? List.of(main) : ongoing(before);
    return new Choice(subjects.isEmpty() ? whose : subjects, Optional.of(partner), true);
  }

  /** Whether an owner is with, to or from whom a figure is told: no town is. */
  private static boolean beside(Owner owner, Measures.Choice measure) {
    boolean invested = measure.measure() == Measure.INVESTMENT && owner.marker().equals("در");
    return owner.entity().type() != EntityType.PLACE
        && (invested || Set.of("به", "از", "با").contains(owner.marker()));
  }

  /** «قطر یک سوم نیاز پاکستان را تامین می کند»: who supplies, and whose need. */
  private static Optional<Choice> supply(Measures.Choice measure, List<Owner> owners) {
    if (measure.measure() != Measure.SUPPLY_SHARE || measure.word() < 0) {
      return Optional.empty();
    }
    Optional<Owner> needs =
        owners.stream().filter(owner -> owner.start() > measure.word()).findFirst();
    Optional<Owner> supplies =
        owners.stream()
            .filter(owner -> owner.end() <= measure.word() && owner.marker().isEmpty())
            .findFirst();
    if (needs.isEmpty() || supplies.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Choice(List.of(supplies.get().entity()), Optional.of(needs.get().entity()), true));
  }

  /** Whose the figures before were, where they were states', else the country spoken of most. */
  private List<Entity> ongoing(List<Entity> before) {
    boolean states = !before.isEmpty() && before.stream().allMatch(Entity::political);
    return states ? before : List.of(main);
  }

  /** «صادرات به عراق», «واردات از روسیه»: the other side, not whose trade it is. */
  private static boolean foreign(Owner owner, Measures.Choice measure) {
    return switch (measure.measure()) {
      case EXPORT -> owner.marker().equals("به");
      case IMPORT -> owner.marker().equals("از");
      default -> false;
    };
  }

  /** «ایتالیا با واردات ۷ میلیون دلار، ژاپن با ...», «کانادا (۴۹ درصد)»: the name right before. */
  private static Optional<Choice> listed(Candidate candidate, List<Owner> owners) {
    for (Owner owner : owners) {
      int gap = candidate.start() - owner.end();
      boolean bracketed = gap == 1 && candidate.form(owner.end()).equals("(");
      boolean with = gap >= 1 && gap <= 3 && candidate.form(owner.end()).equals("با");
      boolean other =
          owners.stream().anyMatch(o -> o.start() > owner.end() && o.end() <= candidate.start());
      if ((bracketed || with && !other) && owner.marker().isEmpty()) {
        return Optional.of(new Choice(List.of(owner.entity()), Optional.empty(), true));
      }
    }
    return Optional.empty();
  }

  /** «حجم تجارت دو کشور»: both of whom the article speaks. */
  private Optional<Choice> pair(Candidate candidate) {
    for (Phrase phrase : document.phrases(candidate.sentence())) {
      List<Entity> referents = document.pairInside(phrase);
      boolean states = referents.size() == 2 && referents.stream().allMatch(Entity::political);
      if (states && phrase.end() <= candidate.start()) {
        return Optional.of(new Choice(referents, Optional.empty(), true));
      }
    }
    return Optional.empty();
  }

  private static boolean coordinated(Candidate candidate, Owner one, Owner other) {
    Owner first = one.start() < other.start() ? one : other;
    Owner second = first == one ? other : one;
    if (second.start() - first.end() > 1 || second.start() <= first.end() - 1) {
      return false;
    }
    String joint = candidate.form(first.end());
    return second.start() == first.end() + 1 && (joint.equals("و") || joint.equals("،"));
  }

  /** «عربستان و امارات با ۶.۴ و ۴.۳ میلیارد دلار»: the first has the first. */
  private Optional<Entity> respectively(Candidate candidate, List<Owner> owners) {
    List<Value> values = document.values(candidate.sentence());
    int at = values.indexOf(candidate.value());
    int first = at;
    while (first > 0 && joined(candidate, values.get(first - 1), values.get(first))) {
      first--;
    }
    int last = at;
    while (last + 1 < values.size() && joined(candidate, values.get(last), values.get(last + 1))) {
      last++;
    }
    int count = last - first + 1;
    if (count < 2) {
      return Optional.empty();
    }
    List<Owner> chain = new ArrayList<>();
    for (Owner owner : owners) {
      if (owner.end() <= values.get(first).startWord()) {
        boolean follows =
            chain.isEmpty() || coordinated(candidate, chain.get(chain.size() - 1), owner);
        if (!follows) {
          chain.clear();
        }
        chain.add(owner);
      }
    }
    return chain.size() == count ? Optional.of(chain.get(at - first).entity()) : Optional.empty();
  }

  private static boolean joined(Candidate candidate, Value one, Value other) {
    String joint = candidate.form(one.endWord());
    return other.startWord() == one.endWord() + 1 && (joint.equals("و") || joint.equals("،"));
  }
}
