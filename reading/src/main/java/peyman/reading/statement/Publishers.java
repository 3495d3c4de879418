package peyman.reading.statement;

import java.util.Optional;
import peyman.reading.discourse.Document;
import peyman.reading.discourse.Folding;
import peyman.world.Entity;
import peyman.world.EntityType;

/** Tells the outlets that an article quotes from the one that it stands in. */
final class Publishers {

  private static final String OUR_REPORTER = Folding.fold("خبرنگار ما");

  private final Document document;

  Publishers(Document document) {
    this.document = document;
  }

  static boolean publisher(Entity entity) {
    return entity.type() == EntityType.OUTLET;
  }

  /** Whether an entity is the outlet that the article stands in. */
  boolean own(Entity entity) {
    if (Folding.fold(entity.persian()).startsWith(OUR_REPORTER)) {
      return true;
    }
    Optional<String> outlet = document.article().outlet();
    if (outlet.isEmpty() || !publisher(entity)) {
      return false;
    }
    String own = Folding.fold(outlet.get());
    String persian = Folding.fold(entity.persian());
    String english = entity.english().map(Folding::fold).orElse("");
    return persian.contains(own)
        || own.contains(persian)
        || !english.isEmpty() && (english.contains(own) || own.contains(english));
  }

  /**
   * Whether a source only says where the prose was written: «به گزارش ایرنا» before an Iranian
   * paper's own text. Channels quote agencies as they quote anybody.
   */
  boolean dateline(Entity entity) {
    return own(entity) || domestic(entity) && !channel();
  }

  private static boolean domestic(Entity entity) {
    return publisher(entity) && entity.of().stream().anyMatch(of -> of.endsWith("IR"));
  }

  private boolean channel() {
    return document.article().outlet().filter(outlet -> outlet.contains("Telegram")).isPresent();
  }
}
