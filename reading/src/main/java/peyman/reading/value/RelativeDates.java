package peyman.reading.value;

import java.util.Optional;
import peyman.reading.value.Vocabulary.Era;
import peyman.reading.value.Vocabulary.PeriodWord;
import peyman.reading.value.Years.Days;

/** Reads what counts from the day of reference: «دیروز», «هفته گذشته»; for one sentence. */
final class RelativeDates {

  private final Vocabulary words;
  private final Atoms atoms;
  private final Years years;
  private final DateText text;

  RelativeDates(DateText text) {
    this.words = text.words();
    this.atoms = text.atoms();
    this.years = text.years();
    this.text = text;
  }

  /** «دیروز», «امسال», «پارسال». */
  Optional<Piece> day(int start) {
    return words
        .relatives
        .at(atoms, start)
        .map(
            match ->
                text.days(
                    start,
                    match.end(),
                    years.around(match.meaning().period(), match.meaning().offset(), false)));
  }

  /** «سه شنبه گذشته», «شنبه شب». */
  Optional<Piece> weekday(int start) {
    Optional<Lexicon.Match<Integer>> match = words.weekdays.inflectedAt(atoms, start);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    int end = match.get().end();
    Optional<Lexicon.Match<Integer>> moved = words.modifiers.at(atoms, end);
    int offset = 0;
    if (moved.isPresent()) {
      end = moved.get().end();
      offset = moved.get().meaning();
    }
    return Optional.of(text.days(start, end, years.weekday(match.get().meaning(), offset)));
  }

  /** «هفته گذشته», «سال های اخیر», «این ماه», «همان سال». */
  Optional<Piece> period(int start) {
    boolean pointed = atoms.is(start, "این") || atoms.is(start, "همین") || atoms.is(start, "همان");
    int at = pointed ? start + 1 : start;
    Optional<Lexicon.Match<PeriodWord>> match = words.periods.inflectedAt(atoms, at);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Period period = match.get().meaning().period();
    String suffix = match.get().suffix();
    boolean plural = suffix.startsWith("ها") || atoms.is(at, "ساعات") || atoms.is(at, "ایام");
    int end = match.get().end();
    if (!pointed && !suffix.isEmpty() && !plural) {
      return Optional.empty();
    }
    Optional<Lexicon.Match<Integer>> moved = text.modifier(end);
    if (moved.isPresent()) {
      int offset = moved.get().meaning();
      int after = moved.get().end();
      boolean gregorian =
          words.eras.at(atoms, after).filter(era -> era.meaning() == Era.GREGORIAN).isPresent();
      int last = gregorian ? after + 1 : after;
      int many =
          period == Period.DAY ? 7 : period == Period.WEEK ? 4 : period == Period.MONTH ? 6 : 5;
      Days days =
          plural && offset != 0
              ? years.span(period, offset * many)
              : years.around(period, offset, gregorian);
      return Optional.of(text.days(start, last, days));
    }
    Optional<Lexicon.Match<Era>> era = words.eras.at(atoms, end);
    if (era.isPresent()
        && era.get().meaning() == Era.GREGORIAN
        && !plural
        && period == Period.YEAR) {
      return Optional.of(text.days(start, era.get().end(), years.around(period, 0, true)));
    }
    boolean past = period.compareTo(Period.DAY) >= 0;
    return pointed && past
        ? Optional.of(text.days(start, end, years.around(period, 0, false)))
        : Optional.empty();
  }
}
