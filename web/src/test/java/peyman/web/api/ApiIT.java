package peyman.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import peyman.observatory.store.StoreLocation;
import peyman.testing.DatabaseKind;
import peyman.testing.Databases;
import peyman.web.Served;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same requests over both kinds of store. */
@ParameterizedClass
@EnumSource
class ApiIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Databases DATABASES = new Databases();

  @TempDir static Path folder;
  private static Served served;

  @Parameter DatabaseKind kind;

  @BeforeParameterizedClassInvocation
  static void serve(DatabaseKind kind) {
    served = Served.over(store(kind, folder.resolve(kind.name())), Served.ARTICLES);
  }

  private static StoreLocation store(DatabaseKind kind, Path folder) {
    return StoreLocation.parse(DATABASES.fresh(kind, folder)).withIndex(folder);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    served.close();
  }

  @AfterAll
  static void stopDatabases() {
    DATABASES.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agreements",
        "meetings",
        "statements",
        "figures",
        "routes",
        "offices",
        "events",
        "records",
        "articles",
        "entities",
        "decisions"
      })
  void everyListHasItemsAndSaysWhetherItGoesOn(String list) throws Exception {
    HttpResponse<String> answer = served.get("/api/v1/" + list);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    JsonNode json = JSON.readTree(answer.body());
    assertThat(json.path("items").isArray()).isTrue();
    assertThat(json.has("next")).isTrue();
  }

  @Test
  void cursorsLeadThroughAllRecordsOnce() throws Exception {
    List<String> all = ids(JSON.readTree(served.get("/api/v1/records?limit=1000").body()));
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = JSON.readTree(served.get("/api/v1/records?limit=3&cursor=" + cursor).body());
      paged.addAll(ids(page));
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(all).doesNotHaveDuplicates().hasSizeGreaterThan(8);
  }

  @Test
  void anotherOrderHoldsThroughAllPagesAndInTheSheet() throws Exception {
    List<String> all =
        ids(JSON.readTree(served.get("/api/v1/records?limit=1000&sort=-amount").body()));
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          JSON.readTree(served.get("/api/v1/records?limit=3&sort=-amount&cursor=" + cursor).body());
      paged.addAll(ids(page));
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    List<String> sheet =
        served
            .get("/api/v1/records?limit=1000&sort=-amount&format=csv")
            .body()
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    assertThat(sheet).isEqualTo(all);
    assertThat(served.get("/api/v1/records?sort=colour").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/articles?sort=amount").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/entities?sort=name").statusCode()).isEqualTo(200);
  }

  @Test
  void filtersNarrowLists() throws Exception {
    JsonNode page = JSON.readTree(served.get("/api/v1/agreements?party=RU&with=IR").body());
    assertThat(page.path("items")).isNotEmpty();
    for (JsonNode item : page.path("items")) {
      assertThat(item.path("parts").findValuesAsString("id")).contains("country:RU", "country:IR");
    }
  }

  @Test
  void aRecordComesWithItsTellingsAndClaims() throws Exception {
    JsonNode first =
        JSON.readTree(served.get("/api/v1/agreements?party=RU&with=IR").body())
            .path("items")
            .path(0);
    JsonNode detail =
        JSON.readTree(served.get("/api/v1/records/" + first.path("id").asString()).body());
    assertThat(detail.path("record").path("id")).isEqualTo(first.path("id"));
    assertThat(detail.path("tellings")).isNotEmpty();
    JsonNode telling = detail.path("tellings").path(0);
    assertThat(telling.path("record").path("type").asString()).isEqualTo("agreement");
    assertThat(telling.path("quotes")).isNotEmpty();
    assertThat(detail.path("timeline")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"country:RU", "RU", "%D8%B1%D9%88%D8%B3%DB%8C%D9%87"})
  void whatAnEntityTakesPartInIsItsTimeline(String entity) throws Exception {
    JsonNode page = JSON.readTree(served.get("/api/v1/timeline/" + entity + "?limit=1").body());
    JsonNode records = JSON.readTree(served.get("/api/v1/records?party=RU&limit=1").body());
    assertThat(page.path("items")).hasSize(1).isEqualTo(records.path("items"));
    assertThat(page.path("next").asString()).isNotBlank();
    JsonNode narrowed =
        JSON.readTree(served.get("/api/v1/timeline/" + entity + "?type=agreement").body());
    JsonNode agreements = JSON.readTree(served.get("/api/v1/agreements?party=RU").body());
    assertThat(narrowed.path("items")).isNotEmpty().isEqualTo(agreements.path("items"));
  }

  @Test
  void theLifeOfARecordIsItsTimeline() throws Exception {
    String id = ids(JSON.readTree(served.get("/api/v1/agreements?party=IN").body())).get(0);
    JsonNode points = JSON.readTree(served.get("/api/v1/timeline/" + id).body()).path("items");
    assertThat(points).isNotEmpty();
    assertThat(points.path(0).path("act").asString()).isEqualTo("sign");
  }

  @Test
  void searchersOfAnIndexThatIsMadeAreToldToComeAgain(@TempDir Path another) throws Exception {
    StoreLocation store = store(kind, another);
    try (Served busy = Served.over(store, List.of())) {
      try (Directory index = FSDirectory.open(store.index());
          Lock held = index.obtainLock("write.lock")) {
        held.ensureValid();
        HttpResponse<String> answer = busy.get("/api/v1/search?q=a");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(JSON.readTree(answer.body()).path("detail").asString())
            .contains("search index is being made");
      }
    }
  }

  @Test
  void anArticleComesToTheLetter() throws Exception {
    JsonNode article = JSON.readTree(served.get("/api/v1/articles/port").body());
    assertThat(article.path("text").asString())
        .isEqualTo(
            Served.ARTICLES.stream()
                .filter(given -> given.id().equals("port"))
                .findFirst()
                .orElseThrow()
                .text());
    assertThat(article.path("records")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/agreements?format=csv, '', text/csv",
    "/api/v1/agreements, text/csv, text/csv",
    "/api/v1/agreements?format=atom, '', application/atom+xml",
    "/api/v1/agreements, application/atom+xml, application/atom+xml",
    "/api/v1/agreements, application/json, application/json"
  })
  void formatsComeByParameterOrAccept(String path, String accept, String type) throws Exception {
    HttpResponse<String> answer =
        accept.isEmpty() ? served.get(path) : served.get(path, "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
  }

  @Test
  void sheetsHaveARowForEachRecord() throws Exception {
    int records = ids(JSON.readTree(served.get("/api/v1/figures").body())).size();
    List<String> lines = served.get("/api/v1/figures?format=csv").body().lines().toList();
    assertThat(lines).hasSize(records + 1);
    assertThat(lines.get(0)).startsWith("id,type,act,");
  }

  @Test
  void feedsAreWellFormedAtom() throws Exception {
    String feed = served.get("/api/v1/agreements?format=atom&lang=en").body();
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("feed");
    assertThat(document.getElementsByTagName("entry").getLength()).isPositive();
    assertThat(document.getElementsByTagName("title").item(1).getTextContent()).contains("Iran");
  }

  @Test
  void statisticsCountAndSum() throws Exception {
    JsonNode items =
        JSON.readTree(served.get("/api/v1/statistics?by=country&type=agreement").body())
            .path("items");
    assertThat(items.findValuesAsString("key")).contains("country:IR", "country:IN");
    assertThat(items.findValuesAsString("currency")).contains("USD");
  }

  @Test
  void searchFindsArticlesAndRecords() throws Exception {
    JsonNode found =
        JSON.readTree(served.get("/api/v1/search?q=%DA%86%D8%A7%D8%A8%D9%87%D8%A7%D8%B1").body());
    assertThat(found.path("count").asInt()).isPositive();
    assertThat(found.path("items").path(0).path("snippets")).isNotEmpty();
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() throws Exception {
    HttpResponse<String> first = served.get("/api/v1/records");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Last-Modified")).isPresent();
    HttpResponse<String> again = served.get("/api/v1/records", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<String> other = served.get("/api/v1/records?limit=1", "If-None-Match", tag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/nothing, 404",
    "/api/v1/records/none, 404",
    "/api/v1/timeline/none, 404",
    "/api/v1/timeline/country:RU?since=yesterday, 400",
    "/api/v1/articles/none, 404",
    "/api/v1/entities/none, 404",
    "/api/v1/agreements?foo=1, 400",
    "/api/v1/agreements?text=a, 400",
    "/api/v1/agreements?since=yesterday, 400",
    "/api/v1/agreements?sector=love, 400",
    "/api/v1/agreements?cursor=x, 400",
    "/api/v1/agreements?limit=0, 400",
    "/api/v1/agreements?limit=99999, 400",
    "/api/v1/agreements?format=xls, 400",
    "/api/v1/entities?type=animal, 400",
    "/api/v1/statistics?by=mood, 400",
    "/api/v1/search?q=(, 400",
    "/api/v1/search?kind=songs, 400"
  })
  void mistakesAreToldAsProblems(String path, int status) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("Exception");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void readingStoresNothing() throws Exception {
    long before = served.observatory().state().articles();
    HttpResponse<String> answer =
        served.send(
            "POST",
            "/api/v1/read",
            "{\"text\": \"ایران و ترکیه در آنکارا قرارداد گاز را امضا کردند.\", \"published\":"
                + " \"2024-01-01\"}",
            "Content-Type",
            "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode reading = JSON.readTree(answer.body());
    assertThat(reading.path("contract").asString()).isEqualTo("1");
    assertThat(reading.path("records")).isNotEmpty();
    assertThat(served.observatory().state().articles()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "{\"text\": \" \"}", "{\"text\": \"a\", \"published\": \"x\"}"})
  void bodiesThatAreNoArticlesAreRefused(String body) throws Exception {
    HttpResponse<String> answer =
        served.send("POST", "/api/v1/read", body, "Content-Type", "application/json");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void bodiesThatAreTooLargeAreRefused() throws Exception {
    HttpResponse<String> answer =
        served.send("POST", "/api/v1/read", "a".repeat(4_100_000), "Content-Type", "text/plain");
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void writingWantsAToken() throws Exception {
    for (String path : List.of("articles", "merges", "splits")) {
      assertThat(served.send("POST", "/api/v1/" + path, "{}").statusCode()).isEqualTo(401);
      assertThat(
              served
                  .send("POST", "/api/v1/" + path, "{}", "Authorization", "Bearer peyman_wrong")
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(served.send("DELETE", "/api/v1/decisions/1", "").statusCode()).isEqualTo(401);
  }

  @Test
  void holdersAddMergeAndTakeBack(@TempDir Path another) throws Exception {
    try (Served writable = Served.over(store(kind, another), Served.ARTICLES)) {
      String token = "Bearer " + writable.token();
      String article =
          "{\"id\": \"new\", \"text\": \"ایران و عمان روز سه\u200Cشنبه در مسقط قرارداد گاز را امضا"
              + " کردند.\"}";
      HttpResponse<String> added =
          writable.send(
              "POST",
              "/api/v1/articles",
              article,
              "Content-Type",
              "application/json",
              "Authorization",
              token);
      assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
      assertThat(JSON.readTree(added.body()).path("outcome").asString()).isEqualTo("added");
      HttpResponse<String> again =
          writable.send(
              "POST",
              "/api/v1/articles",
              article,
              "Content-Type",
              "application/json",
              "Authorization",
              token);
      assertThat(again.statusCode()).isEqualTo(200);

      List<String> agreements = ids(JSON.readTree(writable.get("/api/v1/agreements").body()));
      String two = "{\"records\": [\"" + agreements.get(0) + "\", \"" + agreements.get(1) + "\"]}";
      HttpResponse<String> merged =
          writable.send("POST", "/api/v1/merges", two, "Authorization", token);
      assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
      JsonNode decision = JSON.readTree(merged.body());
      assertThat(decision.path("by").asString()).isEqualTo("tester");
      assertThat(ids(JSON.readTree(writable.get("/api/v1/agreements").body())))
          .hasSize(agreements.size() - 1);

      String undo = "/api/v1/decisions/" + decision.path("id").asLong();
      assertThat(writable.send("DELETE", undo, "", "Authorization", token).statusCode())
          .isEqualTo(204);
      assertThat(ids(JSON.readTree(writable.get("/api/v1/agreements").body())))
          .hasSize(agreements.size());
    }
  }

  @Test
  void healthAndFiguresAreThere() throws Exception {
    assertThat(served.get("/health").body()).contains("\"up\"");
    assertThat(served.get("/metrics").body())
        .contains("peyman_articles", "peyman_requests_seconds_count", "jvm_memory_used_bytes");
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : page.path("items")) {
      ids.add(item.path("id").asString());
    }
    return ids;
  }
}
