/** The REST API: the same questions as the pages, answered for programs. */
package peyman.web.api;
