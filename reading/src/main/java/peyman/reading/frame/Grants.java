package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import peyman.reading.discourse.Document;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Party;
import peyman.reading.value.MoneyValue;
import peyman.reading.value.Value;
import peyman.world.Entity;
import peyman.world.Mention;

/**
 * Undertakings that no noun names, only what is agreed to: «با آزادسازی ۱۰ میلیارد دلار موافقت
 * کرد», «ایران و عراق با تشکیل کارگروه مشترک موافقت کردند».
 */
final class Grants {

  /** «میلیاردها دلار» tells no amount. */
  private static final Pattern VAGUE = Pattern.compile("\u200C?ها|هزاران");

  private Grants() {}

  /** The agreement of an act: money is granted, or two agree. */
  static Optional<Told> of(Document document, Act act, Modality modality) {
    if (!Matter.stands(document, act)) {
      act.attempt().fails("what the frame is about does not stand with the verb");
      return Optional.empty();
    }
    Roles roles = new Roles(document, act);
    List<Entity> agreed = Actors.parties(document, roles.all("party"));
    Set<Entity> parties = new LinkedHashSet<>(agreed);
    for (Mention mention : document.mentions(act.sentence())) {
      boolean before = mention.startWord() < act.start();
      if (before && mention.entity().political() && act.clause().owns(mention.startWord())) {
        parties.add(mention.entity());
      }
    }
    boolean granted = !sums(document, act).isEmpty() && !agreed.isEmpty();
    boolean together = agreed.stream().filter(Entity::political).count() >= 2;
    if (!granted && !together) {
      act.attempt().fails("no money and no two parties");
      return Optional.empty();
    }
    List<Party> found = new ArrayList<>();
    parties.forEach(party -> found.add(new Party(party, Party.Role.PARTY)));
    act.attempt().gives(Evidence.of(document, act));
    Agreement agreement =
        new Agreement(
            Circumstances.asserted(Evidence.of(document, act), 0.5, act.frame().name())
                .withModality(modality),
            Agreement.Action.SIGN,
            Agreement.Kind.AGREEMENT,
            Optional.empty(),
            Optional.empty(),
            found,
            amount(document, act),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return Optional.of(new Told(agreement, act.sentence(), false, false));
  }

  /** The one sum of money that a clause names with an agreement that no noun tells. */
  static Optional<Amount> amount(Document document, Act act) {
    List<Value> sums = sums(document, act);
    return sums.size() == 1 && !VAGUE.matcher(text(document, sums.get(0))).find()
        ? sums.get(0).amount()
        : Optional.empty();
  }

  private static String text(Document document, Value sum) {
    return document.analysis().text().slice(sum.span());
  }

  private static List<Value> sums(Document document, Act act) {
    return document.values(act.sentence()).stream()
        .filter(value -> value instanceof MoneyValue && value.amount().isPresent())
        .filter(value -> act.clause().owns(value.startWord()))
        .toList();
  }
}
