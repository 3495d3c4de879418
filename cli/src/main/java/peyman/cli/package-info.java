/**
 * The {@code peyman} command: its subcommands, what they print, and how they run over many files.
 */
package peyman.cli;
