/** Tokens that allow to write. */
package peyman.web.token;
