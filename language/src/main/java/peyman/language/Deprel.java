package peyman.language;

import java.util.Locale;

/** The dependency relations that UD Persian-PerDT uses. */
public enum Deprel {
  ACL,
  ADVCL,
  ADVMOD,
  AMOD,
  APPOS,
  AUX,
  CASE,
  CC,
  CCOMP,
  COMPOUND,
  COMPOUND_LVC,
  CONJ,
  COP,
  CSUBJ,
  DEP,
  DET,
  FIXED,
  FLAT_NAME,
  FLAT_NUM,
  GOESWITH,
  MARK,
  NMOD,
  NSUBJ,
  NSUBJ_PASS,
  NUMMOD,
  OBJ,
  OBL,
  OBL_ARG,
  PARATAXIS,
  PUNCT,
  ROOT,
  VOCATIVE,
  XCOMP;

  private static final Deprel[] VALUES = values();

  /** As CoNLL-U writes it: {@code compound:lvc}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** The relation of a CoNLL-U label; {@link #DEP} where PerDT does not know it. */
  public static Deprel of(String label) {
    for (Deprel relation : VALUES) {
      if (relation.label().equals(label)) {
        return relation;
      }
    }
    return DEP;
  }
}
