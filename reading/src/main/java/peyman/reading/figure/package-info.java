/**
 * Figures: the numbers an article states about trade, money, resources, production, prices, people,
 * lengths and shares, with what they measure and whose they are.
 */
package peyman.reading.figure;
