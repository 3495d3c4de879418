package peyman.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import peyman.observatory.Observatory;
import peyman.observatory.query.ArticleFilter;
import peyman.observatory.query.Page;
import peyman.observatory.query.PageRequest;
import peyman.observatory.query.Sort;
import peyman.observatory.record.ArticleSummary;
import peyman.observatory.record.Quote;
import peyman.observatory.record.RecordType;
import peyman.observatory.record.StoredArticle;
import peyman.observatory.record.Told;
import peyman.text.TextReader;
import peyman.text.Visible;
import peyman.web.article.ArticleView;
import peyman.web.article.Quotes;
import peyman.web.article.RecordView;
import peyman.web.http.Address;
import peyman.web.http.Problem;
import peyman.web.words.Retold;
import peyman.web.words.Words;

/** The pages of articles: their list, and each with what was read from it. */
public final class Articles {

  private static final int ROWS = 30;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Supplier<TextReader> repair;

  /**
   * The pages.
   *
   * @param repair mends the texts of articles; may have to load first
   */
  public Articles(Renderer renderer, Observatory observatory, Supplier<TextReader> repair) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.repair = repair;
  }

  /** An article in a list. */
  public record Item(
      String url,
      String title,
      Optional<String> outlet,
      Optional<String> published,
      int records,
      boolean repeats) {}

  /** A list of articles. */
  public record Listed(
      List<Item> items,
      Orders orders,
      String outlet,
      Optional<String> next,
      Optional<String> first) {
    public Listed {
      items = List.copyOf(items);
    }
  }

  /**
   * An article.
   *
   * @param repaired whether its text is shown as it was repaired for reading
   * @param same the other articles of its story
   * @param source where it was published, if that is an address of the web
   */
  public record Shown(
      Item item,
      ArticleView view,
      boolean repaired,
      String repairedUrl,
      List<Item> same,
      Optional<String> source,
      String reader) {
    public Shown {
      same = List.copyOf(same);
    }
  }

  /** The address of an article's page. */
  public static String url(String id) {
    return "/articles/" + Address.encoded(id);
  }

  /** Shows the list. */
  public void list(Context context) {
    Frame frame = renderer.frame(context, "articles");
    Address address = frame.address();
    ArticleFilter filter = ArticleFilter.of(FilterForm.filter(address));
    PageRequest request =
        new PageRequest(ROWS, Lists.cursor(address), Orders.asked(address, Sort.ARTICLES));
    Page<ArticleSummary> page = observatory.articles(filter, request);
    Listed listed =
        new Listed(
            page.items().stream().map(article -> item(article, frame.words())).toList(),
            Orders.of(address, Sort.ARTICLES, Sort.ARTICLES, Sort.LATEST),
            address.value("outlet"),
            page.next().map(next -> address.with("cursor", next.toString()).toString()),
            request.after().map(after -> address.without("cursor").toString()));
    renderer.show(context, "articles.jte", frame, listed);
  }

  /** Shows the article that the address names. */
  public void show(Context context) {
    String id = context.pathParam("id");
    StoredArticle article =
        observatory.article(id).orElseThrow(() -> Problem.notFound("article.unknown", id));
    Words words = renderer.words(context);
    Item item = item(article.summary(), words);
    Frame frame = renderer.frame(context, "articles", item.title());
    boolean repaired = frame.address().value("shown").equals("repaired");
    Shown shown =
        new Shown(
            item,
            view(article, words, part(frame.address()), repaired),
            repaired,
            frame.address().with("shown", repaired ? "" : "repaired").toString(),
            article.sameStory().stream().map(other -> item(other, words)).toList(),
            article.summary().url().filter(address -> address.matches("https?://.+")),
            article.summary().readerVersion());
    renderer.show(context, "article.jte", frame, shown);
  }

  private static int part(Address address) {
    String part = address.value("part");
    return part.matches("\\d{1,6}") ? Integer.parseInt(part) : 1;
  }

  private ArticleView view(StoredArticle article, Words words, int part, boolean repaired) {
    boolean persian = article.summary().language().equals("fa");
    if (repaired) {
      String text = repair.get().read(article.text()).repaired();
      return ArticleView.of(text, List.of(), List.of(), persian, part);
    }
    Retold retold = new Retold(words);
    List<RecordView> records = new ArrayList<>();
    for (StoredArticle.Member member : article.told()) {
      records.add(record(records.size() + 1, member, words, retold));
    }
    List<ArticleView.NamedAt> names =
        article.mentions().stream()
            .map(mentions -> new ArticleView.NamedAt(mentions.entity(), mentions.spans()))
            .toList();
    return ArticleView.of(article.text(), records, names, persian, part);
  }

  private static RecordView record(
      int number, StoredArticle.Member member, Words words, Retold retold) {
    Told told = member.told();
    return new RecordView(
        number,
        told.id(),
        told.type().label(),
        retold.sentence(told),
        told.type() == RecordType.STATEMENT
            ? Optional.of(Quotes.shortened(told.evidence().get(0).text()))
            : Optional.empty(),
        told.modality(),
        told.date().map(days -> words.days(days.from(), days.to())),
        told.attribution().map(words::name),
        told.confidence(),
        told.evidence().stream().map(Quote::span).toList(),
        "",
        Optional.of(Rows.url(told.type(), member.mergedId())));
  }

  static Item item(ArticleSummary article, Words words) {
    String title = article.title().filter(text -> !text.isBlank()).orElse(article.id());
    return new Item(
        url(article.id()),
        Visible.line(title.strip()),
        article.outlet(),
        article.published().map(words::dayOf),
        article.recordCount(),
        !article.story().equals(article.id()));
  }
}
