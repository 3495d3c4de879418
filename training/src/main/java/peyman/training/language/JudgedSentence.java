package peyman.training.language;

import java.util.List;
import peyman.training.neural.Sample;

/**
 * A raw sentence as teachers tagged and parsed it.
 *
 * @param sample its words, tags, heads and relations
 * @param tagChances how probable each tag was to the teachers
 * @param headChances how probable each head was to them
 */
record JudgedSentence(Sample sample, List<Float> tagChances, List<Float> headChances) {

  JudgedSentence {
    tagChances = List.copyOf(tagChances);
    headChances = List.copyOf(headChances);
  }
}
