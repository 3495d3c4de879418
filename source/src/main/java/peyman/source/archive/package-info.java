/** Web archives: the pages of a WARC file, one after the other. */
package peyman.source.archive;
