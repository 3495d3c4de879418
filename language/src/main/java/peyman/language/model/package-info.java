/**
 * The models behind {@link peyman.language.Language}: linear models over hashed features, and what
 * they see of a word. Public because {@code training} learns with the same code that reads.
 */
package peyman.language.model;
