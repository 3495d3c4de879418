package peyman.reading.value;

import java.util.Optional;
import peyman.reading.value.Measures.Found;

/** Recognises ranks and numbers that only name, so that no figure is made of them. */
final class Labels {

  private final Vocabulary words;
  private final Atoms atoms;
  private final Ordinals ordinals;

  Labels(Vocabulary words, Atoms atoms, Ordinals ordinals) {
    this.words = words;
    this.atoms = atoms;
    this.ordinals = ordinals;
  }

  /** The label or rank that starts at an atom. */
  Optional<Found> at(int start) {
    Optional<Found> score = score(start);
    if (score.isPresent()) {
      return score;
    }
    if (atoms.digits(start)) {
      Optional<LabelKind> kind = kind(start);
      return kind.map(found -> label(start, digitsEnd(start), found));
    }
    return ordinals.at(start).map(rank -> ordinal(start, rank));
  }

  private Found ordinal(int start, Numeral rank) {
    Optional<Lexicon.Match<Vocabulary.PeriodWord>> period =
        atoms.key(rank.end() - 1).endsWith("ین")
            ? words.periods.at(atoms, rank.end())
            : Optional.empty();
    int end = period.isPresent() ? period.get().end() : rank.end();
    return new Found(
        start,
        start,
        end,
        new OrdinalValue(
            atoms.place(start, end),
            rank.value().longValue(),
            period.map(match -> match.meaning().period())));
  }

  private Found label(int start, int end, LabelKind kind) {
    return new Found(start, start, end, new LabelValue(atoms.place(start, end), kind));
  }

  /** «۲-۱», «۳ بر ۱», «5+1»: no unit follows. */
  private Optional<Found> score(int start) {
    if (!atoms.digits(start)) {
      return Optional.empty();
    }
    boolean on = atoms.is(start + 1, "بر") && atoms.digits(start + 2);
    boolean dash =
        (atoms.is(start + 1, "-") || atoms.is(start + 1, "+"))
            && atoms.glued(start + 1)
            && atoms.glued(start + 2)
            && atoms.digits(start + 2);
    if (!on && !dash) {
      return Optional.empty();
    }
    int end = digitsEnd(start + 2);
    boolean unit =
        words.units.inflectedAt(atoms, end).isPresent()
            || words.currencies.inflectedAt(atoms, end).isPresent()
            || words.percent.at(atoms, end).isPresent()
            || words.numbers.meaning(atoms.key(end)).isPresent()
            || words.periods.inflectedAt(atoms, end).isPresent();
    return unit ? Optional.empty() : Optional.of(label(start, end, LabelKind.SCORE));
  }

  private int digitsEnd(int start) {
    int end = start + 1;
    while (atoms.mark(end)
        && atoms.glued(end)
        && atoms.digits(end + 1)
        && atoms.glued(end + 1)
        && !atoms.is(end, "،")) {
      end += 2;
    }
    return end;
  }

  private Optional<LabelKind> kind(int start) {
    int before = atoms.mark(start - 1) && !atoms.is(start - 1, ".") ? start - 1 : start;
    Optional<LabelKind> word = words.labels.before(atoms, before);
    if (word.isPresent()) {
      return word;
    }
    boolean glued = atoms.glued(start);
    boolean model =
        glued
            && (atoms.is(start - 1, "-") || atoms.is(start - 1, "+"))
            && atoms.glued(start - 1)
            && (atoms.letters(start - 2) || atoms.digits(start - 2));
    boolean telephone = atoms.key(start).length() > 1 && atoms.key(start).charAt(0) == '0';
    return model || telephone ? Optional.of(LabelKind.CODE) : Optional.empty();
  }
}
