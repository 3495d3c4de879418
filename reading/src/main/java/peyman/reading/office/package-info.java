/** Who holds which office of what: titles beside names. */
package peyman.reading.office;
