/** Training and evaluation of the name finder. */
package peyman.training.names;
