/** What all routes share: guards, preferences of a visitor, assets and problems. */
package peyman.web.http;
