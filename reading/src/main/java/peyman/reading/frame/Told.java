package peyman.reading.frame;

import peyman.reading.finding.Agreement;

/**
 * An agreement as one sentence tells it.
 *
 * @param agreement what is told
 * @param sentence the sentence
 * @param plural whether several are meant together
 * @param pointed whether it points back: «این توافق»
 */
record Told(Agreement agreement, int sentence, boolean plural, boolean pointed) {}
