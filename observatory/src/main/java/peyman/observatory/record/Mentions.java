package peyman.observatory.record;

import java.util.List;
import peyman.text.CodePointSpan;
import peyman.world.Entity;

/** An entity and where an article's given text names it. */
public record Mentions(Entity entity, List<CodePointSpan> spans) {

  public Mentions {
    spans = List.copyOf(spans);
  }
}
