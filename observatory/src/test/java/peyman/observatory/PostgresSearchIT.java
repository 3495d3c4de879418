package peyman.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import peyman.observatory.export.Export;
import peyman.observatory.export.ExportFormat;
import peyman.observatory.query.Filter;
import peyman.observatory.search.Hit;
import peyman.observatory.search.Search;
import peyman.observatory.search.SearchRequest;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.testing.Postgres;
import peyman.world.World;

/** Search and exports over a store in PostgreSQL, with the index on this machine. */
class PostgresSearchIT {

  private static final String DEAL =
      "قرارداد ۵۰۰ میلیون دلاری حمل و نقل میان ایران و قزاقستان در تهران امضا شد.";
  private static final String VISIT =
      "رئیس جمهور ازبکستان در تهران با رئیس جمهور ایران دیدار و گفت\u200Cوگو کرد.";

  @TempDir Path folder;

  @Test
  void searches_what_was_added_and_exports_it() {
    World world = World.load();
    try (Postgres server = Postgres.start();
        Observatory observatory =
            Observatory.openOrCreate(
                StoreLocation.parse(server.database()).withIndex(folder.resolve("one")))) {
      add(observatory, "deal", "2025-11-06", DEAL);
      try (Search search = Search.open(observatory, world)) {
        search.catchUp(done -> {});
        assertThat(articles(search, "قراردادها party:KZ")).containsExactly("deal");
        add(observatory, "visit", "2025-11-08", VISIT);
        assertThat(search.catchUp(done -> {})).isTrue();
        assertThat(articles(search, "دیدارهای ایران")).containsExactly("visit");
        assertThat(search.fault()).isEmpty();
      }
      Path out = folder.resolve("out.jsonl");
      long written =
          Export.write(observatory, Filter.ALL, ExportFormat.JSONL, out, false, done -> {});
      assertThat(out).content().contains("\"tellings\"");
      assertThat(written).isEqualTo(observatory.count(Filter.ALL).value());
    }
  }

  private static void add(Observatory observatory, String id, String day, String text) {
    try (Writing writing = observatory.write()) {
      writing.add(Articles.read(id, "Alef", day, text));
    }
  }

  private static List<String> articles(Search search, String query) {
    return search.find(SearchRequest.of(query + " type:article")).hits().stream()
        .map(Hit::id)
        .toList();
  }
}
