package peyman.source;

import java.util.List;
import peyman.text.Article;

/** What a source gives next: an article, or the reason why there is none. */
public sealed interface Supply {

  /** Where it stands in the input. */
  Place place();

  /** Calls the case of this supply. */
  <R> R match(Cases<R> cases);

  /** One function per kind of supply. */
  interface Cases<R> {
    R given(Given given);

    R refused(Refused refused);
  }

  /**
   * An article, ready to be read.
   *
   * @param article as it was given
   * @param remarks what a careful reader should know of its text: damaged letters, a guessed
   *     encoding; one line each
   */
  record Given(Place place, Article article, List<String> remarks) implements Supply {

    public Given {
      remarks = List.copyOf(remarks);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.given(this);
    }
  }

  /**
   * Something that is no article.
   *
   * @param reason what is wrong and what to do, on one line
   */
  record Refused(Place place, String reason) implements Supply {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.refused(this);
    }
  }
}
