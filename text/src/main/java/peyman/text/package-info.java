/**
 * The Persian script: given text, its repair, sentences and tokens, and the map back to what was
 * given.
 */
package peyman.text;
