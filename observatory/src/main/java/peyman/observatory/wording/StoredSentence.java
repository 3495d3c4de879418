package peyman.observatory.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.Role;
import peyman.observatory.record.Told;
import peyman.reading.finding.Agreement;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Circumstances;
import peyman.reading.finding.Event;
import peyman.reading.finding.Figure;
import peyman.reading.finding.Finding;
import peyman.reading.finding.Meeting;
import peyman.reading.finding.Modality;
import peyman.reading.finding.Office;
import peyman.reading.finding.Party;
import peyman.reading.finding.Route;
import peyman.reading.finding.Sector;
import peyman.reading.finding.Statement;
import peyman.reading.wording.RecordSentence;
import peyman.reading.wording.Wording;
import peyman.text.CharSpan;
import peyman.world.Entity;

/**
 * Tells stored records in the sentences of {@link RecordSentence}: makes findings of them that have
 * all but their places in a text. Thread-safe.
 */
public final class StoredSentence {

  private static final CharSpan NOWHERE = new CharSpan(0, 0);

  private final RecordSentence sentences;

  public StoredSentence(Wording wording) {
    this.sentences = new RecordSentence(wording);
  }

  /** The sentence of what many articles tell. */
  public String sentence(Merged merged) {
    return new Parts(
            merged.type(),
            merged.act(),
            merged.kind(),
            merged.modality(),
            merged.roles(),
            merged.amount(),
            merged.name(),
            merged.sectors(),
            merged.commodities())
        .finding()
        .match(sentences);
  }

  /** The sentence of a point of its life. */
  public String sentence(Merged merged, MergedRecord.Point point) {
    return new Parts(
            merged.type(),
            point.act(),
            merged.kind(),
            point.modality(),
            merged.roles(),
            merged.amount(),
            merged.name(),
            merged.sectors(),
            merged.commodities())
        .finding()
        .match(sentences);
  }

  /** The sentence of one article's telling. */
  public String sentence(Told told) {
    return new Parts(
            told.type(),
            told.act(),
            told.kind(),
            told.modality(),
            told.roles(),
            told.amount(),
            told.name(),
            told.sectors(),
            told.commodities())
        .finding()
        .match(sentences);
  }

  private record Parts(
      RecordType type,
      String act,
      String kind,
      Modality modality,
      List<Role> roles,
      Optional<Amount> amount,
      Optional<String> name,
      List<String> sectors,
      List<String> commodities) {

    Finding finding() {
      Circumstances circumstances =
          Circumstances.asserted(NOWHERE, 1, "stored").withModality(modality);
      return switch (type) {
        case AGREEMENT -> agreement(circumstances);
        case MEETING ->
            new Meeting(
                circumstances,
                constant(Meeting.Kind.class, act),
                all("participant"),
                one("host"),
                name,
                one("place"));
        case STATEMENT ->
            new Statement(
                circumstances,
                one("speaker").orElseThrow(),
                one("via"),
                act.equals("direct"),
                NOWHERE,
                one("addressee"));
        case FIGURE ->
            new Figure(
                circumstances,
                constant(Figure.Measure.class, act),
                all("subject"),
                one("counterpart"),
                amount.orElseThrow(),
                name,
                Optional.empty());
        case ROUTE ->
            new Route(
                circumstances,
                name,
                one("route"),
                one("from"),
                one("to"),
                all("through"),
                all("bypasses"));
        case OFFICE ->
            new Office(
                circumstances,
                one("person").orElseThrow(),
                constant(Office.Post.class, act),
                one("of").orElseThrow(),
                kind.equals("former"));
        case EVENT ->
            new Event(circumstances, constant(Event.Code.class, act), one("actor"), one("target"));
      };
    }

    private Agreement agreement(Circumstances circumstances) {
      List<Party> parties =
          roles.stream()
              .filter(role -> !role.name().equals("accord") && !role.name().equals("place"))
              .map(role -> new Party(role.entity(), constant(Party.Role.class, role.name())))
              .toList();
      return new Agreement(
          circumstances,
          constant(Agreement.Action.class, act),
          constant(Agreement.Kind.class, kind),
          name,
          one("accord"),
          parties,
          amount,
          sectors.stream().map(sector -> constant(Sector.class, sector)).toList(),
          commodities,
          Optional.empty(),
          one("place"));
    }

    private List<Entity> all(String part) {
      return roles.stream().filter(role -> role.name().equals(part)).map(Role::entity).toList();
    }

    private Optional<Entity> one(String part) {
      return all(part).stream().findFirst();
    }

    private static <E extends Enum<E>> E constant(Class<E> family, String label) {
      return Enum.valueOf(family, label.toUpperCase(Locale.ROOT));
    }
  }
}
