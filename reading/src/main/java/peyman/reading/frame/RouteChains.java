package peyman.reading.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import peyman.language.Upos;
import peyman.language.Word;
import peyman.reading.discourse.Document;
import peyman.text.CharSpan;
import peyman.world.Entity;
import peyman.world.EntityType;
import peyman.world.Mention;
import peyman.world.MentionKind;

/** Links told by the names of their ends: «خط لوله کرکوک-جیهان», «خط لوله گوره به جاسک». */
final class RouteChains {

  private static final String TO = "به";
  private static final String FROM = "از";
  private static final int LONGEST_PAIR_IN_WORDS = 6;

  private RouteChains() {}

  static void find(Document document, int sentence, Routes found) {
    List<Word> words = document.words(sentence);
    for (int i = 0; i < words.size(); i++) {
      boolean definite = !words.get(i).form().endsWith("ی");
      if (RouteWords.link(words, i) && definite && RouteWays.stands(document, sentence, i)) {
        chain(document, sentence, i, found);
      }
    }
  }

  /** «خط لوله ترکمنستان-افغانستان-هند»: the first and last place, and those between. */
  private static void chain(Document document, int sentence, int noun, Routes found) {
    List<Word> words = document.words(sentence);
    int first = joint(words, noun);
    if (first < 0) {
      return;
    }
    List<Entity> places = new ArrayList<>();
    int end = first;
    placeBefore(document, sentence, noun, first).ifPresent(places::add);
    for (int at = first; at < words.size() && joins(words, at) && !places.isEmpty(); at = end) {
      Optional<Mention> next = mentionFrom(document, sentence, at + 1);
      boolean common = at + 1 < words.size() && words.get(at + 1).upos() == Upos.NOUN;
      boolean name = at + 1 < words.size() && name(words, at + 1);
      boolean likely = common && !words.get(at).form().equals(TO);
      if (next.isEmpty() && !name && !likely && !known(document, sentence, at + 1)) {
        break;
      }
      end = next.map(Mention::endWord).orElse(at + 2);
      CharSpan span = document.span(sentence, at + 1, end);
      places.add(
          next.map(m -> town(document, m)).orElseGet(() -> RoutePlaces.named(document, span)));
    }
    if (places.size() < 2 || places.stream().anyMatch(RouteChains::noPlace)) {
      return;
    }
    CharSpan name = document.span(sentence, noun, end);
    Set<Entity> through = new LinkedHashSet<>(places.subList(1, places.size() - 1));
    found.add(
        Optional.of(name), places.get(0), places.get(places.size() - 1), through, Set.of(), name);
  }

  /** «بزرگراه همت-خیابان ولیعصر»: directions and streets are no ends of links. */
  private static boolean noPlace(Entity place) {
    return place.type() != EntityType.ROUTE
        && RouteWords.noPlace(place.persian().split("[ \u200C]")[0]);
  }

  /** «راه&zwnj;آهن تهران-مشهد»: a capital is the town here, not its government. */
  private static Entity town(Document document, Mention mention) {
    return mention.kind() == MentionKind.METONYM
        ? RoutePlaces.named(document, mention.span())
        : mention.entity();
  }

  /** Whether a joint stands inside the name of a known link: «خواف-هرات». */
  private static boolean listed(Document document, int sentence, int joint) {
    return document.mentions(sentence).stream()
        .filter(m -> m.entity().type() == EntityType.ROUTE)
        .anyMatch(m -> m.startWord() < joint && joint < m.endWord());
  }

  /** The hyphen or «به» that joins the first two places behind the noun of a link. */
  private static int joint(List<Word> words, int noun) {
    int from = RouteWords.end(words, noun);
    for (int i = from + 1; i < Math.min(words.size() - 1, from + LONGEST_PAIR_IN_WORDS); i++) {
      if (joins(words, i)) {
        return i;
      }
      Upos upos = words.get(i).upos();
      boolean stops =
          upos == Upos.VERB || upos == Upos.CCONJ || upos == Upos.PUNCT && !opens(words, i);
      if (stops || upos == Upos.ADP && !words.get(i).form().equals(FROM)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean joins(List<Word> words, int i) {
    String form = words.get(i).form();
    return form.equals("-") || form.equals("\u2013") || form.equals(TO) || form.equals("\u0640");
  }

  private static Optional<Mention> mentionFrom(Document document, int sentence, int word) {
    return document.mentions(sentence).stream()
        .filter(m -> m.startWord() == word && RoutePlaces.place(m.entity()))
        .findFirst();
  }

  private static Optional<Entity> placeBefore(
      Document document, int sentence, int noun, int joint) {
    List<Word> words = document.words(sentence);
    Optional<Mention> mention =
        document.mentions(sentence).stream()
            .filter(
                m -> m.endWord() == joint && m.startWord() > noun && RoutePlaces.place(m.entity()))
            .findFirst();
    boolean unsure = words.get(joint).form().equals(TO) && !opens(words, joint - 2);
    boolean common = words.get(joint - 1).upos() == Upos.NOUN && !unsure;
    boolean known =
        mentionFrom(document, sentence, joint + 1).isPresent()
            || name(words, joint + 1)
            || listed(document, sentence, joint);
    boolean place =
        name(words, joint - 1) || common && known || known(document, sentence, joint - 1);
    boolean name = joint - 1 > noun && place;
    return mention
        .map(m -> town(document, m))
        .or(
            () ->
                name
                    ? Optional.of(
                        RoutePlaces.named(document, document.span(sentence, joint - 1, joint)))
                    : Optional.empty());
  }

  private static boolean known(Document document, int sentence, int word) {
    boolean inside = word < document.words(sentence).size();
    return inside
        && RoutePlaces.known(document, document.span(sentence, word, word + 1)).isPresent();
  }

  private static boolean opens(List<Word> words, int i) {
    String form = words.get(i).form();
    return form.equals("(") || form.equals("\u00AB");
  }

  /** Whether a word may be the name of a place that no list has: no numeral, no common noun. */
  private static boolean name(List<Word> words, int i) {
    return words.get(i).upos() == Upos.PROPN;
  }
}
