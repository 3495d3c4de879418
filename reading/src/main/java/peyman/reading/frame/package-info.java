/**
 * Acts and their roles as data: frames from YAML, and the engine that finds them in verbs and
 * nouns.
 */
package peyman.reading.frame;
