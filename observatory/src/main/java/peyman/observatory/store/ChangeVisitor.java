package peyman.observatory.store;

import java.util.List;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Mentions;
import peyman.observatory.record.Merged;

/** Is told, one after another, what changed in a store; first what is no more. */
public interface ChangeVisitor {

  /** An article or a merged record that is no more. */
  void gone(String id);

  /** An article that is new or was read again. */
  void article(ArticleSummary article, String text, List<Mentions> mentions);

  /** A merged record that is new or changed. */
  void record(Merged merged);
}
