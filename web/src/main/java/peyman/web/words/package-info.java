/** What pages say in Persian and English: messages, numbers, days and names. */
package peyman.web.words;
