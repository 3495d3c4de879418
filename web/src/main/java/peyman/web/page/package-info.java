/** The pages. */
package peyman.web.page;
