/** Small recurrent networks: slow teachers of the fast models that are shipped. */
package peyman.training.neural;
