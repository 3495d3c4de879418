/** Databases of the tests' own. */
package peyman.testing;
