package peyman.reading.value;

import java.math.BigDecimal;
import java.util.Optional;
import peyman.reading.value.Vocabulary.Era;
import peyman.reading.value.Vocabulary.PeriodWord;
import peyman.reading.value.YearNumbers.Year;
import peyman.reading.value.Years.Days;

/** Reads years, decades and centuries: «سال های ۵۹ تا ۷۲», «دهه ۶۰»; for one sentence. */
final class YearDates {

  private static final String AND = "و";
  private static final String TO = "تا";
  private static final String YEAR = "سال";
  private static final String YEARS = "سالهای";

  private final Vocabulary words;
  private final Atoms atoms;
  private final Numerals numerals;
  private final Years years;
  private final DateText text;
  private final Ordinals ordinals;
  private final YearNumbers yearNumbers;

  YearDates(DateText text, Ordinals ordinals, YearNumbers yearNumbers) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.numerals = text.numerals();
    this.years = text.years();
    this.text = text;
    this.ordinals = ordinals;
    this.yearNumbers = yearNumbers;
  }

  /** «سال ۸۴», «سال های ۵۹ تا ۷۲», «۱۹۳۵ میلادی», «المپیک ۲۰۱۶». */
  Optional<Piece> year(int start) {
    boolean plural = atoms.is(start, YEAR) && atoms.is(start + 1, "های");
    boolean told = atoms.is(start, YEAR) || atoms.is(start, YEARS);
    int at = told ? plural ? start + 2 : start + 1 : start;
    Optional<Year> first = yearNumbers.at(at);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Year low = first.get();
    boolean event = !told && eventBefore(start);
    boolean four =
        atoms.digits(at) && low.end() <= at + 2 && low.number() >= 1300 && low.number() <= 2100;
    if (!told
        && low.era().isEmpty()
        && !(four && (event || alone(start, low.end())))
        && !untilNow(low.end())
        && !(event && atoms.digits(at) && low.number() < 100 && low.end() == at + 1)) {
      return range(start, at, low, false);
    }
    return range(start, at, low, true);
  }

  private Optional<Piece> range(int start, int at, Year low, boolean sure) {
    boolean joint = text.joint(low.end());
    boolean adjacent = atoms.digits(low.end()) && !atoms.glued(low.end());
    int next = joint ? low.end() + 1 : low.end();
    next += atoms.is(next, YEAR) ? 1 : 0;
    Optional<Year> second = joint || adjacent ? yearNumbers.at(next) : Optional.empty();
    boolean wide = low.number() >= 1000;
    boolean same =
        second.isPresent()
            && !text.unitFollows(second.get().end())
            && (second.get().number() >= 1000) == wide
            && second.get().number() > low.number()
            && (!joint || wide || !atoms.is(low.end(), "،"));
    if (!sure
        && !(same
            && wide
            && (second.get().era().isPresent()
                || low.number() >= 1300
                    && second.get().number() <= 2100
                    && atoms.digits(at)
                    && !atoms.is(low.end(), AND)))) {
      return Optional.empty();
    }
    Era era =
        low.era()
            .or(() -> second.filter(year -> same).flatMap(Year::era))
            .orElse(Years.eraOf(low.number()));
    Optional<Days> days = years.year(low.number(), era);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    if (same) {
      Era other = second.get().era().orElse(Years.eraOf(second.get().number()));
      Optional<Days> to = years.year(second.get().number(), wide ? other : era);
      if (to.isPresent()) {
        return Optional.of(text.days(start, second.get().end(), days.get().cover(to.get())));
      }
    }
    return Optional.of(text.days(start, low.end(), days.get()));
  }

  private boolean untilNow(int at) {
    return atoms.is(at, TO) && atoms.is(at + 1, "کنون") || atoms.is(at, "تاکنون");
  }

  private boolean eventBefore(int start) {
    return words.events.before(atoms, start).isPresent();
  }

  /** A four-digit number between marks or at an edge: a year in brackets or at the end. */
  private boolean alone(int start, int end) {
    boolean before = start == 0 || atoms.mark(start - 1) || atoms.letters(start - 1);
    boolean after = end >= atoms.size() || atoms.mark(end);
    boolean bracket = start > 0 && atoms.is(start - 1, "(");
    return before && after && (bracket || end >= atoms.size()) && !atoms.is(start - 1, ":");
  }

  /** «دهه ۶۰», «قرن نوزدهم میلادی». */
  Optional<Piece> decade(int start) {
    Optional<Lexicon.Match<PeriodWord>> match = words.periods.inflectedAt(atoms, start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Period period = match.get().meaning().period();
    int at = match.get().end();
    boolean decade = period == Period.DECADE;
    if (!decade && period != Period.CENTURY) {
      return Optional.empty();
    }
    Optional<Numeral> number = decade ? numerals.at(at) : ordinals.at(at);
    if (number.isEmpty() && !decade) {
      number = numerals.at(at).filter(read -> read.between(1, 30));
    }
    if (number.isEmpty()
        || !number.get().whole()
        || decade && number.get().value().compareTo(BigDecimal.TEN) < 0) {
      return Optional.empty();
    }
    Numeral first = number.get();
    Numeral last = first;
    while (text.joint(last.end())) {
      Optional<Numeral> next = decade ? numerals.at(last.end() + 1) : ordinals.at(last.end() + 1);
      if (next.isEmpty() || next.get().scaled()) {
        break;
      }
      last = next.get();
    }
    int end = last.end();
    Optional<Lexicon.Match<Era>> era = words.eras.at(atoms, end);
    Optional<Era> told = era.map(Lexicon.Match::meaning).filter(found -> found != Era.BC);
    end = era.isPresent() ? era.get().end() : end;
    Optional<Days> from =
        decade ? years.decade(first.asInt(), told) : years.century(first.asInt(), told);
    Optional<Days> to =
        decade ? years.decade(last.asInt(), told) : years.century(last.asInt(), told);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(text.days(start, end, from.get().cover(to.get())));
  }
}
