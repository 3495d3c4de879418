/** Why a reading took or left what it saw: the steps behind {@code peyman read --explain}. */
package peyman.reading.trace;
