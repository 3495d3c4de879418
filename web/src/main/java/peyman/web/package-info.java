/** The observatory over HTTP: its server, its API and its pages. */
package peyman.web;
