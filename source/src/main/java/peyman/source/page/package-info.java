/**
 * Pages: the article of an HTML page.
 *
 * <p>The door is {@link peyman.source.page.PageReader}. A page becomes blocks of text ({@code
 * Layout}); a first look rates each block by itself, a second one beside its neighbours, by weights
 * learnt from pages ({@code block-model.tsv}); what is rated high is the article.
 */
package peyman.source.page;
