package peyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import peyman.text.Article;

class DemoCommandTest {

  @Test
  void theDemoHasArticlesThatSayThatTheyAreExamples() throws IOException {
    List<Article> articles = DemoCommand.articles();
    assertThat(articles).hasSizeGreaterThan(40);
    assertThat(articles.stream().map(Article::id)).doesNotHaveDuplicates();
    assertThat(articles.subList(1, articles.size()))
        .allSatisfy(
            article -> {
              assertThat(article.outlet().orElse("")).startsWith("نمونه");
              assertThat(article.published()).isPresent();
              assertThat(article.title()).isPresent();
            });
  }
}
