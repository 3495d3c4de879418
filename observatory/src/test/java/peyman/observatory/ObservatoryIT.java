package peyman.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.EntityFilter;
import peyman.observatory.query.Filter;
import peyman.observatory.query.FilterException;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;
import peyman.observatory.record.RecordType;
import peyman.observatory.store.Added;
import peyman.observatory.store.StoreLocation;
import peyman.observatory.store.Writing;
import peyman.testing.DatabaseKind;
import peyman.testing.Databases;

/** The same questions to the same articles in both kinds of store. */
@ParameterizedClass
@EnumSource
class ObservatoryIT {

  private static final String DEAL =
      "قرارداد ۵۰۰ میلیون دلاری حمل و نقل میان ایران و قزاقستان در تهران امضا شد.";
  private static final String VISIT =
      "رئیس جمهور ازبکستان در تهران با رئیس جمهور ایران دیدار و گفت\u200Cوگو کرد.";

  private static final Databases DATABASES = new Databases();

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Observatory observatory;

  @BeforeEach
  void open() {
    observatory =
        Observatory.openOrCreate(
            StoreLocation.parse(DATABASES.fresh(kind, folder)).withIndex(folder));
  }

  @AfterAll
  static void stop() {
    DATABASES.close();
  }

  @AfterEach
  void close() {
    observatory.close();
  }

  private void add(String id, String outlet, String day, String text) {
    try (Writing writing = observatory.write()) {
      writing.add(Articles.read(id, outlet, day, text));
    }
  }

  private List<Merged> records(Filter filter) {
    return observatory.records(filter, PageRequest.first(50)).items();
  }

  @Test
  void gives_what_was_added_with_its_evidence() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    List<Merged> agreements = records(Filter.ALL.of(RecordType.AGREEMENT));
    assertThat(agreements).hasSize(1);
    MergedRecord record = observatory.record(agreements.get(0).id()).orElseThrow();
    assertThat(record.merged().act()).isEqualTo("sign");
    assertThat(record.merged().amount().orElseThrow().unit()).isEqualTo("USD");
    MergedRecord.Source source = record.sources().get(0);
    assertThat(DEAL).contains(source.told().evidence().get(0).text());
    assertThat(source.article().outlet()).contains("Outlet");
  }

  @Test
  void adding_the_same_article_again_changes_nothing() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    var before = observatory.state();
    try (Writing writing = observatory.write()) {
      Added again = writing.add(Articles.read("another-id", "Outlet", "2025-11-06", DEAL));
      assertThat(again.outcome()).isEqualTo(Added.Outcome.ALREADY_THERE);
      assertThat(again.articleId()).isEqualTo("a1");
    }
    assertThat(observatory.state().records()).isEqualTo(before.records());
    assertThat(observatory.state().articles()).isEqualTo(1);
  }

  @Test
  void another_article_of_the_same_id_gets_an_id_of_its_own() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    add("a1", "Outlet", "2025-11-07", VISIT);
    assertThat(observatory.state().articles()).isEqualTo(2);
    assertThat(observatory.article("a1").orElseThrow().text()).isEqualTo(DEAL);
  }

  @Test
  void filters_must_all_hold() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    add("a2", "Outlet", "2025-11-07", VISIT);
    assertThat(records(Filter.parse(Map.of("party", List.of("KZ"), "with", List.of("IR")))))
        .extracting(Merged::type)
        .contains(RecordType.AGREEMENT);
    assertThat(records(Filter.parse(Map.of("party", List.of("KZ"), "type", List.of("meetings")))))
        .isEmpty();
    assertThat(
            records(Filter.parse(Map.of("min-amount", List.of("1e8"), "currency", List.of("usd")))))
        .isNotEmpty()
        .allMatch(merged -> merged.amount().orElseThrow().unit().equals("USD"));
    assertThat(records(Filter.parse(Map.of("min-amount", List.of("1e12"))))).isEmpty();
    assertThat(records(Filter.parse(Map.of("until", List.of("1404-08-01"))))).isEmpty();
    assertThat(records(Filter.parse(Map.of("since", List.of("1404-08-01"))))).isNotEmpty();
  }

  @Test
  void finds_parties_by_their_names() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    assertThat(records(Filter.ALL.with("قزاقستان"))).isNotEmpty();
    assertThat(records(Filter.ALL.with("kazakhstan"))).isNotEmpty();
    assertThatThrownBy(() -> records(Filter.ALL.with("Kazakh")))
        .isInstanceOf(FilterException.class)
        .hasMessageContaining("country:KZ");
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    for (int i = 1; i <= 7; i++) {
      add("a" + i, "Outlet", "2025-11-0" + i, VISIT.replace("تهران", "شهر " + i + " تهران"));
    }
    List<Merged> all = records(Filter.ALL);
    List<String> paged = new ArrayList<>();
    var page = observatory.records(Filter.ALL, PageRequest.first(2));
    while (true) {
      page.items().forEach(merged -> paged.add(merged.id()));
      if (page.next().isEmpty()) {
        break;
      }
      page = observatory.records(Filter.ALL, new PageRequest(2, page.next()));
    }
    assertThat(paged).isEqualTo(all.stream().map(Merged::id).toList());
    assertThat(observatory.count(Filter.ALL).value()).isEqualTo(all.size());
  }

  @Test
  void counts_by_month_country_and_sector_with_sums() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    Filter agreements = Filter.ALL.of(RecordType.AGREEMENT);
    assertThat(observatory.statistics(agreements, Dimension.MONTH))
        .singleElement()
        .satisfies(
            tally -> {
              assertThat(tally.key()).isEqualTo("2025-11");
              assertThat(tally.sums())
                  .singleElement()
                  .satisfies(sum -> assertThat(sum.amount()).isEqualByComparingTo("500000000"));
            });
    assertThat(observatory.statistics(agreements, Dimension.COUNTRY))
        .extracting("key")
        .containsExactlyInAnyOrder("country:IR", "country:KZ");
    assertThat(observatory.statistics(agreements.with("KZ"), Dimension.SECTOR))
        .extracting("key")
        .contains("transport");
    assertThat(observatory.pairs(agreements, 10))
        .singleElement()
        .satisfies(pair -> assertThat(pair.count()).isEqualTo(1));
  }

  @Test
  void an_entity_has_its_latest_records_and_partners() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    var kazakhstan = observatory.entity("KZ").orElseThrow();
    assertThat(kazakhstan.summary().counts()).containsEntry(RecordType.AGREEMENT, 1L);
    assertThat(kazakhstan.partners()).extracting(p -> p.entity().id()).contains("country:IR");
    assertThat(observatory.entities(EntityFilter.ALL, PageRequest.first(10)).items()).isNotEmpty();
  }

  private static final String RETOLD =
      "ایران و قزاقستان یک قرارداد ۵۰۰ میلیون دلاری حمل\u200Cو\u200Cنقل امضا کردند.";
  private static final String SIGNED =
      "قرارداد ۵۰۰ میلیون دلاری حمل و نقل میان ایران و قزاقستان امضا شد.";

  @Test
  void one_deal_told_by_two_outlets_is_one_with_two_sources() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    add("a2", "Other", "2025-11-07", RETOLD + "\nاین خبر را وزیر راه روز جمعه اعلام کرد.");
    List<Merged> agreements = records(Filter.ALL.of(RecordType.AGREEMENT));
    assertThat(agreements)
        .singleElement()
        .satisfies(
            merged -> {
              assertThat(merged.articleCount()).isEqualTo(2);
              assertThat(merged.outlets()).containsExactlyInAnyOrder("Outlet", "Other");
            });
    MergedRecord record = observatory.record(agreements.get(0).id()).orElseThrow();
    assertThat(record.sources()).hasSize(2);
    assertThat(record.sources().get(0).why()).contains("same amount");
    assertThat(records(Filter.parse(Map.of("min-sources", List.of("2")))))
        .contains(record.merged());
    assertThat(records(Filter.parse(Map.of("min-sources", List.of("3"))))).isEmpty();
    assertThat(records(Filter.parse(Map.of("min-amount", List.of("4e8")))))
        .contains(record.merged());
    assertThat(records(Filter.parse(Map.of("min-amount", List.of("6e8"))))).isEmpty();
    assertThat(observatory.faults()).isEmpty();
  }

  @Test
  void sources_that_differ_stand_side_by_side() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    add("a2", "Other", "2025-11-06", DEAL.replace("۵۰۰", "۷۰۰"));
    List<Merged> agreements = records(Filter.ALL.of(RecordType.AGREEMENT));
    assertThat(agreements).hasSize(1);
    assertThat(observatory.record(agreements.get(0).id()).orElseThrow().claims())
        .filteredOn(claim -> claim.field().equals("amount"))
        .singleElement()
        .satisfies(
            claim ->
                assertThat(claim.values())
                    .extracting(MergedRecord.Value::value)
                    .containsExactlyInAnyOrder("500000000 USD", "700000000 USD"));
  }

  @Test
  void a_repost_counts_as_the_same_source() {
    String text = DEAL + "\n" + VISIT + "\nوزیر راه گفت این قرارداد سه ساله است.";
    add("a1", "Outlet", "2025-11-06", text);
    try (Writing writing = observatory.write()) {
      Added added =
          writing.add(Articles.read("a2", "Channel", "2025-11-06", "🔴 " + text + "\n@channel"));
      assertThat(added.nearDuplicate()).isTrue();
      assertThat(added.story()).isEqualTo("a1");
    }
    assertThat(records(Filter.ALL.of(RecordType.AGREEMENT)))
        .singleElement()
        .satisfies(
            merged -> {
              assertThat(merged.articleCount()).isEqualTo(2);
              assertThat(merged.sourceCount()).isEqualTo(1);
            });
    assertThat(observatory.article("a1").orElseThrow().sameStory()).hasSize(1);
  }

  @Test
  void a_split_outlives_rereading_and_can_be_undone() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    add("a2", "Other", "2025-11-07", SIGNED);
    Filter agreements = Filter.ALL.of(RecordType.AGREEMENT);
    Merged both = records(agreements).get(0);
    String second = observatory.article("a2").orElseThrow().told().get(0).told().id();
    var split = observatory.split(both.id(), List.of(second), "an editor", "another deal");
    assertThat(records(agreements)).hasSize(2);
    reread();
    assertThat(records(agreements)).hasSize(2);
    assertThat(observatory.decisions()).containsExactly(split);
    observatory.undo(split.id());
    assertThat(records(agreements)).hasSize(1);
    assertThat(observatory.decisions()).isEmpty();
  }

  @Test
  void what_a_person_merged_stays_together() {
    add("a1", "Outlet", "2025-11-06", DEAL);
    add("a2", "Other", "2025-11-07", "قرارداد نفتی میان روسیه و چین در مسکو امضا شد.");
    Filter agreements = Filter.ALL.of(RecordType.AGREEMENT);
    assertThat(records(agreements)).hasSize(2);
    List<String> ids = records(agreements).stream().map(Merged::id).toList();
    observatory.merge(ids, "an editor", "");
    assertThat(records(agreements)).hasSize(1);
    reread();
    assertThat(records(agreements))
        .singleElement()
        .satisfies(merged -> assertThat(merged.recordCount()).isEqualTo(2));
    assertThatThrownBy(() -> observatory.merge(List.of("nothing", "none"), "an editor", ""))
        .isInstanceOf(FilterException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void reading_again_gives_the_same_store() {
    add("a1", "Outlet", "2025-11-06", DEAL + "\n" + VISIT);
    List<Merged> before = records(Filter.ALL);
    var state = observatory.state();
    reread();
    assertThat(records(Filter.ALL)).containsExactlyInAnyOrderElementsOf(before);
    assertThat(observatory.state().records()).isEqualTo(state.records());
    assertThat(observatory.state().merged()).isEqualTo(state.merged());
    assertThat(observatory.statistics(Filter.ALL, Dimension.TYPE))
        .allSatisfy(tally -> assertThat(tally.count()).isPositive());
  }

  private void reread() {
    try (Writing writing = observatory.write()) {
      observatory
          .outdated(true, 0, 100)
          .forEach(outdated -> writing.replace(Articles.read(outdated.article())));
    }
  }
}
