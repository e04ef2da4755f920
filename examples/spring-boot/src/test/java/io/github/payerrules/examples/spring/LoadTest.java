package io.github.payerrules.examples.spring;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many reviews a second the service does with 50 connections: a command, not a test. */
public final class LoadTest {
  private static final int CONNECTIONS = 50;
  private static final int PATIENTS = 10_000;

  private LoadTest() {}

  /**
   * Starts PostgreSQL and the service, and prints how long reviews take, and, for a busy machine,
   * how long requests take that need neither the library nor the database.
   *
   * @param arguments how many reviews
   */
  public static void main(String[] arguments) throws Exception {
    int reviews = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
    try (EmbeddedPostgres database = EmbeddedPostgres.start();
        ConfigurableApplicationContext service = SpringApplication.run(
            ReviewService.class,
            "--server.port=0",
            "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres")) {
      service
          .getBean(JdbcClient.class)
          .sql("""
              insert into prior_service (patient_key, code, service_date)
              select 'p-' || n % :patients, '64483', date '2025-07-01' + n % 700
              from generate_series(1, :rows) n
              """)
          .param("patients", PATIENTS)
          .param("rows", PATIENTS * 20)
          .update();
      service.getBean(JdbcClient.class).sql("analyze").update();
      String base = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
      URI reviewsAt = URI.create(base + "/reviews");
      URI aliveAt = URI.create(base + "/actuator/health/liveness");
      say("warm-up", reviews / 5, patient -> review(reviewsAt, patient % PATIENTS));
      say("reviews", reviews, patient -> review(reviewsAt, patient % PATIENTS));
      say(
          "requests without a review",
          reviews,
          any -> HttpRequest.newBuilder(aliveAt).build());
      MeterRegistry meters = service.getBean(MeterRegistry.class);
      System.out.printf(
          "on average: the library %.2f ms, queries with the wait for a connection %.2f ms%n",
          millis(meters.get("payer.rules.review").timers()),
          millis(meters.get("payer.rules.source").timers()));
    }
  }

  private static double millis(Collection<Timer> timers) {
    double total =
        timers.stream().mapToDouble(each -> each.totalTime(MILLISECONDS)).sum();
    return total / timers.stream().mapToLong(Timer::count).max().orElseThrow();
  }

  private static void say(String what, int number, IntFunction<HttpRequest> requests)
      throws InterruptedException {
    long start = System.nanoTime();
    long[] micros = run(number, requests);
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(micros);
    System.out.printf(
        "%,d %s, %d connections: %,.0f a second, p50 %.1f ms, p99 %.1f ms%n",
        number,
        what,
        CONNECTIONS,
        number / seconds,
        micros[number / 2] / 1e3,
        micros[number * 99 / 100] / 1e3);
  }

  private static long[] run(int number, IntFunction<HttpRequest> requests)
      throws InterruptedException {
    long[] micros = new long[number];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      connections.execute(() -> {
        HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
          long start = System.nanoTime();
          if (!answers(http, requests.apply(i))) {
            failed.incrementAndGet();
          }
          micros[i] = (System.nanoTime() - start) / 1_000;
        }
      });
    }
    connections.shutdown();
    if (!connections.awaitTermination(1, TimeUnit.HOURS) || failed.get() > 0) {
      throw new IllegalStateException(failed + " requests failed");
    }
    return micros;
  }

  private static HttpRequest review(URI reviewsAt, int patient) {
    String claim = """
        { "id": "c-%1$d", "payer": "medicare", "state": "IL", "patientKey": "p-%1$d", "lines": [
          { "code": "64483", "modifiers": ["LT"], "date": "2026-07-01",
            "diagnoses": ["M54.16"], "placeOfService": "11" } ] }
        """.formatted(patient);
    return HttpRequest.newBuilder(reviewsAt)
        .header("Content-Type", "application/octet-stream")
        .POST(HttpRequest.BodyPublishers.ofString(claim))
        .build();
  }

  private static boolean answers(HttpClient http, HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && !answer.body().contains("problems");
    } catch (IOException lost) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
