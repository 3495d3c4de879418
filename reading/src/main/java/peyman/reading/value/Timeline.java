package peyman.reading.value;

import java.time.LocalTime;
import java.util.Optional;
import peyman.reading.value.Piece.Sort;
import peyman.reading.value.Years.Days;

/**
 * Joins the pieces of a date that belong together: «سه شنبه ۱۸ آبان», «ساعت ۸ صبح روز پنجشنبه», «از
 * شنبه تا دوشنبه». For one sentence.
 */
final class Timeline {

  private static final int MOST_PIECES = 12;

  private final Vocabulary words;
  private final Atoms atoms;
  private final Dates dates;

  Timeline(Vocabulary words, Atoms atoms, Dates dates) {
    this.words = words;
    this.atoms = atoms;
    this.dates = dates;
  }

  /** The date, time or length that starts at an atom, with all its pieces. */
  Optional<Piece> at(int start) {
    return at(start, 0);
  }

  private Optional<Piece> at(int start, int depth) {
    Optional<Piece> first = dates.at(start);
    if (first.isEmpty()) {
      return first;
    }
    Piece piece = first.get();
    for (int i = 0; i < MOST_PIECES; i++) {
      Optional<Piece> longer = joined(piece, depth);
      if (longer.isEmpty()) {
        break;
      }
      piece = longer.get();
    }
    return Optional.of(piece);
  }

  private Optional<Piece> joined(Piece piece, int depth) {
    int at = piece.end();
    boolean to = atoms.is(at, "تا") || atoms.is(at, "الی") || atoms.is(at, "لغایت");
    if (to) {
      return until(piece, at + 1, depth);
    }
    if (atoms.is(at, "تاکنون") && piece.sort() == Sort.DAYS) {
      return Optional.of(piece.with(piece.start(), at + 1, dates.untilNow(piece.days())));
    }
    int except = except(at);
    if (except > at && (piece.sort() == Sort.FREQUENCY || length(piece.days()) > 1)) {
      return dates.at(except).map(day -> piece.until(day.end()));
    }
    if (atoms.is(at, "و")) {
      return dates.at(at + 1).flatMap(next -> and(piece, next));
    }
    int after = offset(at);
    if (after > at && piece.sort() == Sort.LENGTH) {
      return dates.at(after).flatMap(next -> dates.moved(piece, next, later(at)));
    }
    int next = at;
    boolean wide = length(piece.days()) > 40;
    for (int filler = 0; filler < 2 && filler(next) && !(wide && in(next)); filler++) {
      next++;
    }
    Optional<Piece> other = dates.at(next);
    return other.flatMap(found -> refined(piece, found));
  }

  private Optional<Piece> until(Piece piece, int at, int depth) {
    if (atoms.is(at, "کنون") && piece.sort() == Sort.DAYS) {
      return Optional.of(piece.with(piece.start(), at + 1, dates.untilNow(piece.days())));
    }
    if (depth > 1 || piece.sort() == Sort.LENGTH) {
      return Optional.empty();
    }
    return at(at, depth + 1)
        .filter(next -> next.sort() != Sort.LENGTH)
        .map(next -> next.sort() == piece.sort() ? span(piece, next) : piece.until(next.end()));
  }

  /** «امروز و فردا», «۳ شب و ۴ روز». */
  private Optional<Piece> and(Piece first, Piece second) {
    boolean lengths = first.sort() == Sort.LENGTH && second.sort() == Sort.LENGTH;
    if (lengths) {
      return Optional.of(first.until(second.end()));
    }
    boolean often = first.sort() == Sort.FREQUENCY && second.sort() != Sort.LENGTH;
    if (often) {
      return Optional.of(first.until(second.end()));
    }
    boolean days = first.sort() == Sort.DAYS && second.sort() == Sort.DAYS;
    if (days && first.days().to().plusDays(1).equals(second.days().from())) {
      return Optional.of(
          first.with(first.start(), second.end(), first.days().cover(second.days())));
    }
    return Optional.empty();
  }

  /** After «به جز», «بجز». */
  private int except(int at) {
    if (atoms.is(at, "بجز")) {
      return at + 1;
    }
    return atoms.is(at, "به") && atoms.is(at + 1, "جز") ? at + 2 : at;
  }

  /** After «بعد از», «قبل از», «مانده به». */
  private int offset(int at) {
    boolean of = atoms.is(at + 1, "از") || atoms.is(at + 1, "به");
    boolean left = atoms.is(at, "مانده");
    boolean before = atoms.is(at, "قبل") || atoms.is(at, "پیش");
    return of && (left || before || later(at)) ? at + 2 : at;
  }

  private boolean later(int at) {
    return atoms.is(at, "بعد") || atoms.is(at, "پس");
  }

  private boolean in(int index) {
    return atoms.is(index, "در");
  }

  private boolean filler(int index) {
    return atoms.is(index, "روز")
        || atoms.is(index, "تاریخ")
        || atoms.is(index, "سال")
            && !atoms.digits(index + 1)
            && words.numbers.meaning(atoms.key(index + 1)).isEmpty()
        || atoms.is(index, "مورخ")
        || atoms.is(index, "حدود")
        || in(index) && (atoms.is(index + 1, "ساعت") || atoms.is(index + 1, "تاریخ"))
        || atoms.is(index, "راس")
        || atoms.is(index, "مورخه");
  }

  private static Piece span(Piece first, Piece last) {
    if (first.sort() == Sort.CLOCK) {
      return new Piece(
          first.start(),
          last.end(),
          Sort.CLOCK,
          first.days(),
          first.from(),
          last.to(),
          first.count(),
          first.period());
    }
    Days from = first.days();
    Days to = last.days();
    boolean rising = !to.to().isBefore(from.from());
    return first.with(
        first.start(), last.end(), rising ? new Days(from.from(), to.to()) : from.cover(to));
  }

  private Optional<Piece> refined(Piece first, Piece second) {
    int start = first.start();
    int end = second.end();
    if (first.sort() == Sort.DAYS && second.sort() == Sort.DAYS) {
      Days one = first.days();
      Days two = second.days();
      long shorter = length(one) <= length(two) ? 1 : 2;
      if (length(one) > 1 && length(two) > 1 && !one.contains(two) && !two.contains(one)) {
        return Optional.empty();
      }
      return Optional.of(first.with(start, end, shorter == 1 && length(two) > 1 ? one : two));
    }
    if (first.sort() == Sort.DAYS && second.sort() == Sort.CLOCK) {
      return Optional.of(timed(first, second.from(), start, end));
    }
    if (first.sort() == Sort.CLOCK && second.sort() == Sort.DAYS) {
      return Optional.of(timed(second, first.from(), start, end));
    }
    if (first.sort() == Sort.CLOCK && second.sort() == Sort.CLOCK) {
      return Optional.of(
          new Piece(
              start,
              end,
              Sort.CLOCK,
              first.days(),
              second.from(),
              second.to(),
              first.count(),
              first.period()));
    }
    if (second.sort() == Sort.FREQUENCY && first.sort() != Sort.LENGTH) {
      return Optional.of(second.with(start, end, second.days()));
    }
    if (first.sort() == Sort.FREQUENCY && second.sort() != Sort.LENGTH
        || first.sort() == Sort.LENGTH && second.sort() == Sort.LENGTH) {
      return Optional.of(first.until(end));
    }
    if (first.sort() == Sort.LENGTH
        && second.sort() == Sort.DAYS
        && words.edges.at(atoms, second.start()).isPresent()) {
      return Optional.of(second.with(start, end, second.days()));
    }
    return Optional.empty();
  }

  private static long length(Days days) {
    return days.to().toEpochDay() - days.from().toEpochDay() + 1;
  }

  private static Piece timed(Piece days, LocalTime time, int start, int end) {
    return new Piece(start, end, Sort.DAYS, days.days(), time, time, days.count(), days.period());
  }

  /** The value of a piece. */
  Value value(Piece piece) {
    Place place = atoms.place(piece.start(), piece.end());
    return switch (piece.sort()) {
      case DAYS ->
          new DateValue(
              place,
              piece.days().from(),
              piece.days().to(),
              piece.to().equals(LocalTime.MAX) && piece.from().equals(LocalTime.MIN)
                  ? Optional.empty()
                  : Optional.of(piece.from()));
      case CLOCK -> new TimeValue(place, piece.from(), piece.to());
      case LENGTH -> new DurationValue(place, piece.count(), piece.period());
      case FREQUENCY -> new FrequencyValue(place, piece.count().intValue(), piece.period());
    };
  }
}
