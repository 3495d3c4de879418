/** An article beside what was read from it. */
package peyman.web.article;
