/** What words are: lemmas, tags, features, dependency trees and names. */
package peyman.language;
