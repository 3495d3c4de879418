/**
 * Numbers, money, shares, quantities, dates and times of a sentence, with their values.
 *
 * <p>Works on surface forms and word lists alone, so that it depends on no model.
 */
package peyman.reading.value;
