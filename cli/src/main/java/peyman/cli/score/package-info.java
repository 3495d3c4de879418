/** Scores records against annotated articles. */
package peyman.cli.score;
