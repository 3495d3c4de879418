package peyman.source.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds when a page was published: by what its head states, its time elements, its text, its
 * address.
 */
final class Dateline {

  private static final Pattern ADDRESS =
      Pattern.compile("/(1[34]\\d{2}|20\\d{2}|19\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d)");

  private static final int MAX_CHARS = 160;
  private static final int REACH = 15;

  private final DateText dates;
  private final PageWords words;

  Dateline(DateText dates, PageWords words) {
    this.dates = dates;
    this.words = words;
  }

  Optional<Instant> of(Stated stated, Layout layout, int headline, Optional<String> url) {
    for (String value : stated.published()) {
      Optional<Instant> time = plausible(dates.find(value));
      if (time.isPresent()) {
        return time;
      }
    }
    Optional<Instant> element = timeElement(stated);
    if (element.isPresent()) {
      return element;
    }
    Optional<Instant> text = text(layout, headline);
    return text.isPresent() ? text : url.flatMap(this::address);
  }

  private Optional<Instant> timeElement(Stated stated) {
    for (Element time : stated.times()) {
      String value = time.attr("datetime");
      Optional<Instant> found = plausible(dates.find(value.isEmpty() ? time.text() : value));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> text(Layout layout, int headline) {
    Optional<Instant> best = Optional.empty();
    int most = 1;
    List<Block> blocks = layout.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.length() > MAX_CHARS || block.length() < 6) {
        continue;
      }
      Optional<Instant> found = plausible(dates.find(block.text()));
      if (found.isPresent()) {
        int score = score(block, i - headline, layout, headline >= 0);
        if (score > most) {
          most = score;
          best = found;
        }
      }
    }
    return best;
  }

  /**
   * A site's header shows today's date: it counts little, and what stands after the headline much.
   */
  private int score(Block block, int distance, Layout layout, boolean headlined) {
    long near = layout.near(block.node());
    long all = layout.all(block.node());
    int score = 0;
    if (headlined) {
      score += distance > 0 && distance <= REACH ? 4 : distance >= -6 && distance < 0 ? 2 : 0;
      score -= distance < -6 ? 2 : 0;
    }
    score += Mark.META.in(near) ? 2 : 0;
    score += (words.uses(block.text()) & 1L << PageWords.Use.TIME.ordinal()) != 0 ? 4 : 0;
    score += DateText.timeOfDay(block.text()) ? 2 : 0;
    score += block.length() < 60 ? 1 : 0;
    boolean header = Mark.HEAD.in(all) || Mark.IN_NAV.in(all) || Mark.MENU.in(all);
    score -= header ? 4 : 0;
    boolean other = Mark.RELATED.in(all) || Mark.SIDE.in(all) || Mark.COMMENT.in(all);
    score -= other || Mark.FOOT.in(all) ? 4 : 0;
    return score;
  }

  private Optional<Instant> address(String url) {
    Matcher matcher = ADDRESS.matcher(url);
    return matcher.find() ? plausible(dates.find(matcher.group().substring(1))) : Optional.empty();
  }

  private static Optional<Instant> plausible(Optional<Instant> time) {
    return time.filter(t -> t.isAfter(Instant.EPOCH));
  }
}
