/** Training and evaluation of the models of {@code text} and {@code language}. */
package peyman.training;
