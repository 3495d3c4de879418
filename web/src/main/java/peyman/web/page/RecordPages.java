package peyman.web.page;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.observatory.Observatory;
import peyman.observatory.query.Dimension;
import peyman.observatory.query.Filter;
import peyman.observatory.query.PageRequest;
import peyman.observatory.record.Merged;
import peyman.observatory.record.RecordType;
import peyman.web.chart.Chart;
import peyman.web.chart.WorldMap;
import peyman.web.http.Address;
import peyman.web.words.Words;
import peyman.world.Entity;

/** Lists that are more than lists: figures with charts, meetings in a calendar, routes on a map. */
public final class RecordPages {

  private static final int CHARTED = 400;
  private static final int IN_MONTH = 400;
  private static final int ON_MAP = 300;

  private final Renderer renderer;
  private final Observatory observatory;
  private final Answers answers;
  private final Lists lists;
  private final Maps maps;

  public RecordPages(
      Renderer renderer, Observatory observatory, Answers answers, Lists lists, Maps maps) {
    this.renderer = renderer;
    this.observatory = observatory;
    this.answers = answers;
    this.lists = lists;
    this.maps = maps;
  }

  /** Figures with charts of those that are alike. */
  public record Figures(Lists.Listed listed, List<Chart> charts) {
    public Figures {
      charts = List.copyOf(charts);
    }
  }

  /** Routes on a map. */
  public record Routes(Lists.Listed listed, Optional<Maps.Drawn> map) {}

  /** A month of meetings, in weeks of this language's calendar. */
  public record Meetings(
      Lists.Listed listed,
      String month,
      String previousUrl,
      String nextUrl,
      List<String> weekdays,
      List<Day> days,
      long count) {
    public Meetings {
      weekdays = List.copyOf(weekdays);
      days = List.copyOf(days);
    }
  }

  /**
   * A day in the calendar.
   *
   * @param inside whether it is in the month
   */
  public record Day(String number, String name, boolean inside, List<Rows.Row> meetings, int more) {
    public Day {
      meetings = List.copyOf(meetings);
    }
  }

  private static final int IN_DAY = 4;

  /** Shows figures. */
  public void figures(Context context) {
    Frame frame = renderer.frame(context, "figures").running("echarts.simple.min.js", "charts.js");
    Lists.Listed listed = lists.listed(frame.address(), RecordType.FIGURE, frame.words());
    Filter filter = FilterForm.filter(frame.address()).of(RecordType.FIGURE);
    List<Chart> charts =
        listed.form().given().isEmpty()
            ? List.of() // figures of all the world beside each other say nothing
            : Charts.figures(
                observatory.records(filter, PageRequest.first(CHARTED)).items(), frame.words());
    renderer.show(
        context, "figures.jte", frame.fed(listed.as("atom")), new Figures(listed, charts));
  }

  /** Shows routes. */
  public void routes(Context context) {
    Frame frame = renderer.frame(context, "routes").running("map.js");
    Lists.Listed listed = lists.listed(frame.address(), RecordType.ROUTE, frame.words());
    Filter filter = FilterForm.filter(frame.address()).of(RecordType.ROUTE);
    List<WorldMap.Link> links = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (Merged route : observatory.records(filter, PageRequest.first(ON_MAP)).items()) {
      links.addAll(legs(route, names, frame.words()));
    }
    Optional<Maps.Drawn> map =
        links.isEmpty() ? Optional.empty() : Optional.of(maps.of(links, names));
    renderer.show(context, "routes.jte", frame.fed(listed.as("atom")), new Routes(listed, map));
  }

  /**
   * From where a route starts through what it crosses to where it ends, from country to country.
   */
  private List<WorldMap.Link> legs(Merged route, Map<String, String> names, Words words) {
    List<String> stops = new ArrayList<>();
    for (String part : List.of("from", "through", "to")) {
      route.roles().stream()
          .filter(role -> role.name().equals(part))
          .map(role -> role.entity())
          .forEach(entity -> stop(entity, stops, names, words));
    }
    List<WorldMap.Link> legs = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      legs.add(new WorldMap.Link(stops.get(i - 1), stops.get(i), route.sourceCount()));
    }
    return legs;
  }

  private void stop(Entity entity, List<String> stops, Map<String, String> names, Words words) {
    Optional<String> code = Maps.code(entity);
    if (code.isPresent() && (stops.isEmpty() || !stops.get(stops.size() - 1).equals(code.get()))) {
      stops.add(code.get());
      // a town stands for its country, which has the name on the map
      names.computeIfAbsent(
          code.get(),
          of -> observatory.meant("country:" + of).map(words::name).orElse(words.name(entity)));
    }
  }

  /** Shows meetings. */
  public void meetings(Context context) {
    Frame frame = renderer.frame(context, "meetings");
    Words words = frame.words();
    Address address = frame.address();
    Lists.Listed listed = lists.listed(address, RecordType.MEETING, words);
    LocalDate start = words.monthStart(month(address, listed));
    LocalDate next = words.nextMonth(start);
    LocalDate previous = words.monthStart(start.minusDays(1));
    Filter filter =
        FilterForm.during(
            FilterForm.filter(address).of(RecordType.MEETING), start, next.minusDays(1));
    List<Merged> inMonth = observatory.records(filter, PageRequest.first(IN_MONTH)).items();
    Map<LocalDate, List<Merged>> byDay = new HashMap<>();
    for (Merged meeting : inMonth) {
      LocalDate day = meeting.first().isBefore(start) ? start : meeting.first();
      byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(meeting);
    }
    List<Day> days = new ArrayList<>();
    LocalDate first = start.minusDays(words.weekColumn(start));
    for (LocalDate day = first;
        day.isBefore(next) || words.weekColumn(day) != 0;
        day = day.plusDays(1)) {
      boolean inside = !day.isBefore(start) && day.isBefore(next);
      List<Merged> then = inside ? byDay.getOrDefault(day, List.of()) : List.of();
      days.add(
          new Day(
              words.dayOfMonth(day),
              words.day(day),
              inside,
              Rows.of(then.stream().limit(IN_DAY).toList(), words),
              Math.max(0, then.size() - IN_DAY)));
    }
    Meetings page =
        new Meetings(
            listed,
            words.monthOf(start),
            address.with("month", previous.toString()).toString(),
            address.with("month", next.toString()).toString(),
            words.weekdays(),
            days,
            inMonth.size());
    renderer.show(context, "meetings.jte", frame.fed(listed.as("atom")), page);
  }

  /** The month that is asked for, else that of the latest meeting. */
  private LocalDate month(Address address, Lists.Listed listed) {
    try {
      return LocalDate.parse(address.value("month"));
    } catch (DateTimeParseException none) {
      return observatory
          .records(listed.form().filter(RecordType.MEETING), PageRequest.first(1))
          .items()
          .stream()
          .map(Merged::last)
          .findFirst()
          .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }
  }

  /** Shows the map of agreements. */
  public void map(Context context) {
    Frame frame = renderer.frame(context, "map").running("map.js");
    FilterForm form = FilterForm.of(frame.address(), RecordType.AGREEMENT);
    Filter filter = FilterForm.filter(frame.address()).of(RecordType.AGREEMENT);
    List<String> around =
        filter.parties().stream()
            .map(party -> party.substring(party.indexOf(':') + 1))
            .filter(code -> code.matches("[A-Z]{2}"))
            .toList();
    Maps.Drawn map = maps.of(filter, frame.words(), around);
    List<Facets.Choice> busiest =
        Facets.choices(
            answers.statistics(filter, Dimension.COUNTRY),
            Dimension.COUNTRY,
            RecordType.AGREEMENT,
            frame.address(),
            frame.words());
    renderer.show(context, "map.jte", frame, new Mapped(form, map, busiest));
  }

  /** A map with its filters. */
  public record Mapped(FilterForm form, Maps.Drawn map, List<Facets.Choice> busiest) {
    public Mapped {
      busiest = List.copyOf(busiest);
    }
  }
}
