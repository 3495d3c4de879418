package peyman.reading.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import peyman.language.Deprel;
import peyman.reading.finding.Figure.Measure;
import peyman.reading.value.NumberValue;

/** Decides which values are figures, by the conventions of the gold articles. */
final class Acceptance {

  private static final BigDecimal MANY = BigDecimal.valueOf(20);
  private static final BigDecimal FEW = BigDecimal.valueOf(2);
  private static final int NEAR_IN_WORDS = 5;
  private static final char ARABIC = '\u0600';
  private static final Set<String> VALUED =
      Set.of("ارزش", "مبلغ", "اعتبار", "اعتباری", "رقم", "رقمی", "بهای", "هزینه");

  private final FigureLexicon lexicon;

  Acceptance(FigureLexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean accepts(Candidate candidate) {
    if (candidate.value() instanceof NumberValue) {
      return false;
    }
    if (each(candidate)) {
      return false;
    }
    if (candidate.money()) {
      return !candidate.vague() && !undertaken(candidate);
    }
    if (candidate.share()) {
      return !vetoed(candidate);
    }
    if (candidate.factor()) {
      return false;
    }
    if (lexicon.physical(candidate.amount().unit())) {
      return false;
    }
    Optional<String> counted = candidate.counted();
    return counted.isEmpty() ? candidate.level() && !vetoed(candidate) : counts(candidate);
  }

  /** «در هر ۱۰۰ هزار نفر», «از هر ۶ زوج»: of how many something is told. */
  private static boolean each(Candidate candidate) {
    return candidate.form(candidate.start() - 1).equals("هر");
  }

  private boolean counts(Candidate candidate) {
    int before = candidate.start() - (candidate.form(candidate.start() - 1).equals("،") ? 2 : 1);
    if (before >= 0 && lexicon.numbered(candidate.words(), before) || light(candidate)) {
      return false;
    }
    boolean one = candidate.amount().value().compareTo(BigDecimal.ONE) == 0;
    if (latin(candidate) || one && !candidate.befalls(lexicon)) {
      return false;
    }
    boolean many = candidate.amount().value().compareTo(MANY) >= 0;
    Optional<Counted> kind = lexicon.counted(candidate.counted().orElseThrow());
    if (kind.isEmpty()) {
      return many && !candidate.vague();
    }
    return switch (kind.get()) {
      case PEOPLE -> many && !candidate.vague() || candidate.befalls(lexicon);
      case COMPANIES -> candidate.amount().value().compareTo(FEW) > 0;
      case MILITARY -> true;
      case NEVER -> false;
    };
  }

  /** «E.O. 13902 for ...»: no words of this language. */
  private static boolean latin(Candidate candidate) {
    return candidate.counted().orElseThrow().chars().allMatch(letter -> letter < ARABIC);
  }

  /** Whether what seems counted is the noun part of a verb, or a comparison. */
  private static boolean light(Candidate candidate) {
    int last = candidate.end() - 1;
    String form = candidate.form(last);
    return candidate.words().get(last).deprel() == Deprel.COMPOUND_LVC || form.endsWith("ترین");
  }

  private boolean vetoed(Candidate candidate) {
    int from = Math.max(0, candidate.start() - 4);
    for (int i = from; i < Math.min(candidate.words().size(), candidate.end() + 3); i++) {
      if (lexicon.veto(candidate.words(), i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the money is what an undertaking is worth: «قرارداد ۵ میلیارد دلاری». */
  private boolean undertaken(Candidate candidate) {
    boolean valued = false;
    for (int i = candidate.start() - 1; i >= Math.max(0, candidate.start() - 3); i--) {
      valued |= VALUED.contains(candidate.form(i));
    }
    int reach = valued ? 14 : NEAR_IN_WORDS;
    for (int i = candidate.start() - 1; i >= Math.max(0, candidate.start() - reach); i--) {
      if (lexicon.undertaking(candidate.words(), i)) {
        return candidate.attributive()
            ? candidate.start() - i <= 4
            : valued || candidate.start() - i <= 2;
      }
    }
    int after = candidate.end();
    return after < candidate.words().size()
        && lexicon.undertaking(candidate.words(), after)
        && !priced(candidate, after);
  }

  /** «۵۳ دلار معامله شد»: the verb tells a price, not an undertaking. */
  private boolean priced(Candidate candidate, int word) {
    return lexicon
        .measure(candidate.words(), word)
        .filter(match -> match.value() == Measure.PRICE && match.end() > word + 1)
        .isPresent();
  }
}
