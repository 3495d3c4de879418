package peyman.reading;

import java.time.Instant;
import java.util.List;
import peyman.reading.finding.Finding;
import peyman.text.Article;
import peyman.text.CharSpan;
import peyman.text.Text;
import peyman.world.Entity;

/**
 * What one article says.
 *
 * @param article as it was given
 * @param read when it was read
 * @param language {@code fa}, or {@code und} where the text is not Persian
 * @param text its repaired text, to which all spans of the findings belong
 * @param entities who is spoken of, each once, in the order of first mention; every entity that a
 *     finding names is here
 * @param findings the records, in text order
 */
public record Reading(
    Article article,
    Instant read,
    String language,
    Text text,
    List<EntityMentions> entities,
    List<Finding> findings) {

  public Reading {
    entities = List.copyOf(entities);
    findings = List.copyOf(findings);
  }

  /** Whether the article is Persian; one that is not has no findings. */
  public boolean persian() {
    return language.equals("fa");
  }

  /**
   * An entity and where the article names it.
   *
   * @param entity who
   * @param mentions spans of the repaired text, in order
   */
  public record EntityMentions(Entity entity, List<CharSpan> mentions) {

    public EntityMentions {
      mentions = List.copyOf(mentions);
    }
  }
}
