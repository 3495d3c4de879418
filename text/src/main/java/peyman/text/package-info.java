/**
 * The Persian script: given text, its repair, sentences and tokens, and the map back to what was
 * given.
 *
 * <p>Also the one loader of linguistic resources, for this and every other module: {@link
 * peyman.text.TsvTable} reads tables, {@link peyman.text.Faults} gathers the faults of a file (of
 * any format) with line and column and reports all at once as a {@link
 * peyman.text.ResourceException}.
 */
package peyman.text;
