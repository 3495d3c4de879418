/** The database behind the observatory; SQL is nowhere else. */
package peyman.observatory.store;
