package peyman.reading.finding;

import java.util.List;
import java.util.Optional;
import peyman.text.CharSpan;
import peyman.world.Entity;

/**
 * What every record has.
 *
 * @param modality whether it is so
 * @param date when it happened or holds
 * @param attribution who the article says claims it; empty where the article itself does
 * @param confidence 0 to 1: the share of records with this figure that are right
 * @param evidence spans of the repaired text, the clause that carries it first; never empty
 * @param rule the frame or rule that found it
 */
public record Circumstances(
    Modality modality,
    Optional<Period> date,
    Optional<Entity> attribution,
    double confidence,
    List<CharSpan> evidence,
    String rule) {

  public Circumstances {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("no evidence: " + rule);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }

  /** Plain circumstances of something asserted, found by a rule. */
  public static Circumstances asserted(CharSpan evidence, double confidence, String rule) {
    return new Circumstances(
        Modality.ASSERTED, Optional.empty(), Optional.empty(), confidence, List.of(evidence), rule);
  }

  public Circumstances withModality(Modality other) {
    return new Circumstances(other, date, attribution, confidence, evidence, rule);
  }

  public Circumstances withDate(Optional<Period> other) {
    return new Circumstances(modality, other, attribution, confidence, evidence, rule);
  }

  public Circumstances withAttribution(Optional<Entity> other) {
    return new Circumstances(modality, date, other, confidence, evidence, rule);
  }

  public Circumstances withConfidence(double other) {
    return new Circumstances(modality, date, attribution, other, evidence, rule);
  }

  public Circumstances withEvidence(List<CharSpan> other) {
    return new Circumstances(modality, date, attribution, confidence, other, rule);
  }
}
