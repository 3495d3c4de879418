/** Charts and maps: what they show, ready to be drawn. */
package peyman.web.chart;
