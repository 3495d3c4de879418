/**
 * Readings as people read them: the text page in English and Persian, and rows for spreadsheets.
 */
package peyman.cli.page;
