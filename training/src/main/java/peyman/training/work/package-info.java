/** Training on several cores. */
package peyman.training.work;
