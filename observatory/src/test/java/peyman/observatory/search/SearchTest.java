package peyman.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import peyman.observatory.Articles;
import peyman.observatory.Observatory;
import peyman.observatory.query.Filter;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.observatory.store.StoreException;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.world.World;

class SearchTest {

  private static final World WORLD = World.load();

  private static final String DEAL =
      "امضای قرارداد\nقرارداد ۵۰۰ میلیون دلاری حمل و نقل میان ایران و قزاقستان در تهران امضا شد.";
  private static final String VISIT =
      "سفر به تهران\nرئیس جمهور ازبکستان در تهران با رئیس جمهور ایران دیدار و گفت\u200Cوگو کرد.";
  private static final String ACCORDS =
      "توافقهای تازه\nدونالد ترامپ گفت توافقهای تازه با ژاپن درباره تجارت نهایی شده است.";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir static Path folder;
  private static Observatory observatory;
  private static Search search;

  @BeforeAll
  static void open() {
    observatory = Observatory.openOrCreate(StoreLocation.in(folder));
    add(observatory, "deal", "Alef", "2025-11-06", DEAL);
    add(observatory, "visit", "Be", "2025-11-08", VISIT);
    add(observatory, "accords", "Alef", "2024-02-01", ACCORDS);
    search = Search.open(observatory, WORLD, PATIENCE);
  }

  @AfterAll
  static void close() {
    search.close();
    observatory.close();
  }

  private static void add(Observatory to, String id, String outlet, String day, String text) {
    try (Writing writing = to.write()) {
      writing.add(Articles.read(id, outlet, day, text));
    }
  }

  private static SearchResult find(String query) {
    return search.find(SearchRequest.of(query));
  }

  private static List<String> articles(String query) {
    return articles(search, query);
  }

  private static List<String> articles(Search in, String query) {
    return in
        .find(
            new SearchRequest(
                query,
                Filter.ALL,
                SearchRequest.Kind.ARTICLES,
                SearchRequest.Order.RELEVANCE,
                0,
                10,
                false))
        .hits()
        .stream()
        .map(Hit::id)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"توافقهای", "توافق\u200Cهای", "توافق ها", "توافق", "توافقات", "تَوافق"})
  void finds_a_noun_in_whatever_form_and_spelling(String query) {
    assertThat(articles(query)).containsExactly("accords");
  }

  @ParameterizedTest
  @ValueSource(strings = {"دیدار کرد", "دیدار می\u200Cکند", "دیدار کرده\u200Cاند", "ديدار كردند"})
  void finds_verbs_by_their_stems_and_arabic_letters(String query) {
    assertThat(articles(query)).containsExactly("visit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "۵۰۰", "٥٠٠"})
  void finds_numbers_in_the_digits_of_any_script(String query) {
    assertThat(articles(query)).containsExactly("deal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ترامپ", "دونالد ترامپ", "Donald Trump", "entity:person:donald_trump"})
  void finds_a_person_by_any_name(String query) {
    assertThat(articles(query)).containsExactly("accords");
  }

  @ParameterizedTest
  @CsvSource({
    "entity:country:KZ, deal",
    "party:KZ, deal",
    "طرف:قزاقستان, deal",
    "country:Kazakhstan, deal",
    "person:donald_trump, accords",
    "outlet:Be, visit",
    "رسانه:Be, visit",
    "year:2024, accords",
    "سال:۱۴۰۲, accords",
    "date:2024..2024-06, accords",
    "until:2024-12-31, accords",
    "title:سفر, visit",
    "\"قرارداد ۵۰۰ میلیون دلاری\", deal",
    "«حمل و نقل», deal",
    "ایران -دیدار, deal",
    "ایران NOT قزاقستان, visit",
    "ژاپن یا کره, accords",
    "(ژاپن OR کره) AND تجارت, accords",
    "قزاق*, deal"
  })
  void understands_the_syntax(String query, String article) {
    assertThat(articles(query)).containsExactly(article);
  }

  @Test
  void all_words_must_be_there_in_any_order() {
    assertThat(articles("دلاری قرارداد")).containsExactly("deal");
    assertThat(articles("\"دلاری قرارداد\"")).isEmpty();
    assertThat(articles("قرارداد ازبکستان")).isEmpty();
  }

  @Test
  void finds_records_by_words_parties_and_filters() {
    SearchResult found = find("قراردادها type:agreement");
    assertThat(found.hits()).hasSize(1);
    assertThat(found.hits().get(0).record().orElseThrow().act()).isEqualTo("sign");
    assertThat(find("type:agreement sector:transport min-amount:4e8").count().value()).isOne();
    assertThat(find("type:agreement min-amount:6e8").count().value()).isZero();
    assertThat(find("type:meeting Uzbekistan").hits()).hasSize(1);
  }

  @Test
  void finds_records_by_english_words_for_what_they_are() {
    assertThat(find("Iran Kazakhstan transport contract").hits())
        .singleElement()
        .satisfies(
            hit -> assertThat(hit.record().orElseThrow().type()).isEqualTo(RecordType.AGREEMENT));
    assertThat(find("Uzbekistan meeting").hits()).hasSize(1);
  }

  @Test
  void marks_what_matches_to_the_letter() {
    Snippet snippet = find("توافق type:article").hits().get(0).snippets().get(0);
    assertThat(snippet.parts().stream().filter(Snippet.Part::match).map(Snippet.Part::text))
        .contains("توافقهای");
    int start = ACCORDS.offsetByCodePoints(0, snippet.start());
    assertThat(ACCORDS.substring(start)).startsWith(snippet.text());
  }

  @Test
  void marks_other_names_of_whom_the_query_names() {
    Snippet snippet = find("ترامپ type:article").hits().get(0).snippets().get(0);
    assertThat(snippet.parts().stream().filter(Snippet.Part::match).map(Snippet.Part::text))
        .contains("دونالد ترامپ");
  }

  @Test
  void counts_by_type_country_outlet_and_year() {
    Map<String, Facet> facets =
        find("").facets().stream().collect(Collectors.toMap(Facet::name, facet -> facet));
    assertThat(facets)
        .containsOnlyKeys("type", "country", "sector", "outlet", "year", "jalali-year", "action");
    assertThat(count(facets.get("type"), "article")).isEqualTo(3);
    assertThat(count(facets.get("country"), "country:IR")).isGreaterThanOrEqualTo(3);
    assertThat(count(facets.get("action"), "sign")).isEqualTo(1);
    assertThat(facets.get("country").values())
        .anySatisfy(value -> assertThat(value.label()).isEqualTo("ایران"));
    assertThat(facets.get("year").exact()).isTrue();
  }

  private static long count(Facet facet, String key) {
    return facet.values().stream()
        .filter(value -> value.key().equals(key))
        .mapToLong(Facet.Value::count)
        .findFirst()
        .orElse(0);
  }

  @Test
  void orders_by_day_where_asked() {
    SearchRequest request =
        new SearchRequest(
            "تهران",
            Filter.ALL,
            SearchRequest.Kind.ARTICLES,
            SearchRequest.Order.DAY,
            0,
            10,
            false);
    assertThat(search.find(request).hits()).extracting(Hit::id).containsExactly("visit", "deal");
  }

  @ParameterizedTest
  @CsvSource({
    "غزاقستان, قزاقستان",
    "قذاقستان, قزاقستان",
    "قزاقتسان, قزاقستان",
    "rchrsjhk, قزاقستان",
    "\"قرارداذ امضا\", \"قرارداد امضا\""
  })
  void proposes_the_word_that_was_meant(String query, String proposal) {
    assertThat(find(query).didYouMean()).contains(proposal);
  }

  @ParameterizedTest
  @CsvSource({
    "'توافق \"تازه', 7, not closed",
    "'توافق (تازه', 7, not closed",
    "'توافق )', 7, no parenthesis",
    "'توافق AND', 10, missing",
    "'OR توافق', 1, missing",
    "'NOT', 4, missing",
    "'party:', 1, no value",
    "'colour:red', 1, there is no field colour",
    "'party:Nobodia', 7, nobody has this name",
    "'type:cat', 6, agreement",
    "'sector:x', 8, mining",
    "'year:abc', 6, 1404-08-15",
    "'*افق', 1, end of a word",
    "'تو*افق', 3, end of a word",
    "'ت*', 2, end of a word"
  })
  void says_what_is_wrong_with_a_query_and_where(String query, int character, String reason) {
    assertThatThrownBy(() -> find(query))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("query, character " + character + ": ")
        .hasMessageContaining(reason);
  }

  @Test
  void refuses_queries_without_bounds() {
    assertThatThrownBy(() -> find("x ".repeat(400))).hasMessageContaining("too many words");
    assertThatThrownBy(() -> find("x".repeat(2000))).hasMessageContaining("too long");
    assertThatThrownBy(() -> find("(".repeat(50) + "x" + ")".repeat(50)))
        .hasMessageContaining("too deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?!", "[a TO z]", "x~2", "\uD800", "- -", "10:30", "a^9 +b"})
  void takes_signs_of_other_syntaxes_for_signs(String query) {
    assertThat(find(query).hits().size()).isNotNegative();
  }

  @Test
  void sees_what_another_wrote_and_does_not_give_twice_what_changed(@TempDir Path other) {
    try (Observatory own = Observatory.openOrCreate(StoreLocation.in(other))) {
      add(own, "deal", "Alef", "2025-11-06", DEAL);
      try (Search first = Search.open(own, WORLD, PATIENCE);
          Search second = Search.open(own, WORLD, PATIENCE)) {
        assertThat(articles(first, "قرارداد")).containsExactly("deal");
        add(own, "visit", "Be", "2025-11-08", VISIT);
        assertThat(second.behind()).isPositive();
        assertThat(second.catchUp(done -> {})).isTrue();
        assertThat(second.behind()).isZero();
        assertThat(articles(first, "دیدار")).containsExactly("visit");
        assertThat(articles(first, "قرارداد")).containsExactly("deal");
      }
    }
  }

  @Test
  void who_searches_does_not_wait_long_for_an_index_that_is_made(@TempDir Path other)
      throws IOException {
    try (Observatory own = Observatory.openOrCreate(StoreLocation.in(other))) {
      add(own, "deal", "Alef", "2025-11-06", DEAL);
      try (Search search = Search.open(own, WORLD, PATIENCE)) {
        try (Directory index = FSDirectory.open(own.location().index());
            Lock held = index.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
          held.ensureValid();
          assertThatThrownBy(() -> articles(search, "قرارداد"))
              .isInstanceOfSatisfying(
                  StoreException.class,
                  thrown -> assertThat(thrown.fault()).isEqualTo(StoreException.Fault.INDEXING))
              .hasMessageContaining("search again");
        }
        assertThat(articles(search, "قرارداد")).containsExactly("deal");
      }
    }
  }

  @Test
  void an_index_is_made_beside_the_searches(@TempDir Path other) {
    try (Observatory own = Observatory.openOrCreate(StoreLocation.in(other))) {
      add(own, "deal", "Alef", "2025-11-06", DEAL);
      try (Search search = Search.open(own, WORLD, Duration.ZERO)) {
        assertThatThrownBy(() -> articles(search, "قرارداد")).hasMessageContaining("is being made");
        await(search);
        assertThat(articles(search, "قرارداد")).containsExactly("deal");
      }
    }
  }

  private static void await(Search search) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          while (search.behind() != 0) {
            Thread.sleep(20);
          }
        });
  }

  @Test
  void makes_a_damaged_index_anew(@TempDir Path other) throws IOException {
    try (Observatory own = Observatory.openOrCreate(StoreLocation.in(other))) {
      add(own, "deal", "Alef", "2025-11-06", DEAL);
      try (Search first = Search.open(own, WORLD, PATIENCE)) {
        assertThat(articles(first, "قرارداد")).containsExactly("deal");
        assertThat(first.fault()).isEmpty();
      }
      try (Stream<Path> files = Files.list(own.location().index())) {
        for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
          Files.writeString(file, "no index");
        }
      }
      try (Search again = Search.open(own, WORLD, PATIENCE)) {
        assertThat(again.fault()).isPresent();
        assertThat(articles(again, "قرارداد")).containsExactly("deal");
        assertThat(again.fault()).isEmpty();
      }
    }
  }

  @Test
  void makes_the_index_of_another_store_anew(@TempDir Path one, @TempDir Path other)
      throws IOException {
    try (Observatory first = Observatory.openOrCreate(StoreLocation.in(one));
        Search search = Search.open(first, WORLD, PATIENCE)) {
      add(first, "deal", "Alef", "2025-11-06", DEAL);
      assertThat(articles(search, "قرارداد")).containsExactly("deal");
    }
    try (Observatory second = Observatory.openOrCreate(StoreLocation.in(other))) {
      add(second, "visit", "Be", "2025-11-08", VISIT);
      Files.createDirectories(second.location().index());
      try (Stream<Path> files = Files.list(StoreLocation.in(one).index())) {
        for (Path file : files.toList()) {
          Files.copy(file, second.location().index().resolve(file.getFileName()));
        }
      }
      try (Search search = Search.open(second, WORLD, PATIENCE)) {
        assertThat(search.fault()).isPresent();
        assertThat(articles(search, "قرارداد")).isEmpty();
        assertThat(articles(search, "دیدار")).containsExactly("visit");
        assertThat(search.fault()).isEmpty();
      }
    }
  }

  @Test
  void brings_in_what_people_merge_and_split(@TempDir Path other) {
    try (Observatory own = Observatory.openOrCreate(StoreLocation.in(other));
        Search search = Search.open(own, WORLD, PATIENCE)) {
      add(
          own,
          "talks",
          "Alef",
          "2025-06-06",
          "وزیر خارجه ترکیه در آنکارا با وزیر خارجه عراق دیدار کرد.");
      add(own, "visit", "Be", "2025-11-08", VISIT);
      search.catchUp(done -> {});
      List<String> ids =
          own.records(Filter.ALL, PageRequest.first(50)).items().stream()
              .filter(merged -> merged.type() == RecordType.MEETING)
              .map(Merged::id)
              .toList();
      assertThat(ids).hasSize(2);
      own.merge(ids, "somebody", "a test");
      search.catchUp(done -> {});
      assertThat(search.find(SearchRequest.of("type:meeting")).count().value()).isOne();
      assertThat(search.fault()).isEmpty();
    }
  }

  @Test
  void an_update_that_breaks_off_changes_nothing_and_is_made_up_for(@TempDir Path other) {
    try (Observatory own = Observatory.openOrCreate(StoreLocation.in(other))) {
      add(own, "deal", "Alef", "2025-11-06", DEAL);
      try (Search search = Search.open(own, WORLD, PATIENCE)) {
        assertThat(articles(search, "قرارداد")).containsExactly("deal");
        add(own, "visit", "Be", "2025-11-08", VISIT);
        assertThatThrownBy(
                () ->
                    search.catchUp(
                        done -> {
                          throw new IllegalStateException("broken off");
                        }))
            .hasMessage("broken off");
        assertThat(search.behind()).isPositive();
        assertThat(search.catchUp(done -> {})).isTrue();
        assertThat(articles(search, "دیدار")).containsExactly("visit");
        assertThat(search.fault()).isEmpty();
      }
    }
  }
}
