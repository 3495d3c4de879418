package peyman.web.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import peyman.observatory.query.StoreState;

/** Run-time figures for Prometheus. Thread-safe. */
public final class Metrics implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();

  /** Figures of this process and of a store. */
  public Metrics(Supplier<StoreState> state) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    garbage.bindTo(registry);
    Gauge.builder("peyman.articles", state, of -> of.get().articles()).register(registry);
    Gauge.builder("peyman.records", state, of -> of.get().records()).register(registry);
  }

  /** Counts a request that took so long. */
  void count(Context context, String route, long nanos) {
    Timer.builder("peyman.requests")
        .tag("method", context.method().name())
        .tag("route", route)
        .tag("status", Integer.toString(context.statusCode()))
        .publishPercentileHistogram(false)
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  /** Answers with the figures. */
  public void serve(Context context) {
    context.header("Cache-Control", "no-store");
    context
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(registry.scrape("text/plain; version=0.0.4; charset=utf-8"));
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
