/** Training and evaluation of tags, lemmas, trees and names. */
package peyman.training.language;
