/** The article as the finders see it: its noun phrases, who they refer to, and what is quoted. */
package peyman.reading.discourse;
