package peyman.web.page;

import java.util.Optional;
import peyman.web.article.ArticleView;

/**
 * The page that reads a text.
 *
 * @param text what stands in the field
 * @param published the day of the text, as given
 * @param example whether the text is the example
 * @param fault key of what is wrong with the text
 * @param view what was read
 */
public record ReadModel(
    String text,
    String published,
    boolean example,
    Optional<String> fault,
    Optional<ArticleView> view) {}
