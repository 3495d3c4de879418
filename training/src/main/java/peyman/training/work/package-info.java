/** Training on several cores, and the text form that corpora share. */
package peyman.training.work;
