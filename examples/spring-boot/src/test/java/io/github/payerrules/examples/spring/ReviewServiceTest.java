package io.github.payerrules.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.LiveRules;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service as it runs, with a real PostgreSQL. */
class ReviewServiceTest {
  private static final Path EXAMPLES = Path.of("..");
  private static final int ROWS = 200_000;

  private static EmbeddedPostgres database;
  private static ConfigurableApplicationContext service;
  private static JdbcClient jdbc;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    database = EmbeddedPostgres.start();
    service = SpringApplication.run(
        ReviewService.class,
        "--server.port=0",
        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres");
    jdbc = service.getBean(JdbcClient.class);
    // Others' rows, so that a plan which reads the whole table would cost something.
    jdbc.sql("""
        insert into prior_service (patient_key, code, service_date)
        select 'other-' || (n / 20), '64483', date '2020-01-01' + n % 2000
        from generate_series(1, :rows) n
        """).param("rows", ROWS).update();
    TryIt.insertFourSessions(jdbc);
    jdbc.sql("analyze").update();
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
    database.close();
  }

  private static URI at(String path) {
    return URI.create(
        "http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path);
  }

  private JsonNode ask(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/octet-stream")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private JsonNode review(Path file) throws IOException, InterruptedException {
    return ask("POST", "/reviews", Files.readAllBytes(file));
  }

  private static byte[] claim(String patient) {
    return """
        { "id": "c-1", "payer": "medicare", "state": "IL", "patientKey": "%s", "lines": [
          { "code": "64483", "modifiers": ["LT"], "date": "2026-07-01",
            "diagnoses": ["M54.16"], "placeOfService": "11" } ] }
        """.formatted(patient).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theHistoryInTheDatabaseDecides() throws Exception {
    assertThat(ask("POST", "/reviews", claim("p-1")).at("/0/findings").findValuesAsText("rule"))
        .contains("esi-sessions-per-12-months");
    assertThat(ask("POST", "/reviews", claim("p-2")).at("/0/findings").findValuesAsText("rule"))
        .doesNotContain("esi-sessions-per-12-months");
  }

  @Test
  void takesX12AndFhirAndSaysWhatItCannotRead() throws Exception {
    JsonNode x12 = review(EXAMPLES.resolve("837p/medicare.837"));
    assertThat(x12).isNotEmpty();
    assertThat(x12.at("/0/payer").asText()).isEqualTo("medicare");
    JsonNode fhir = review(EXAMPLES.resolve("fhir/claim-with-template.json"));
    assertThat(fhir.at("/0/payer").asText()).isEqualTo("medicare");
    assertThat(fhir.at("/0/checks").asInt()).isPositive();
    assertThat(ask("POST", "/reviews", "{ \"lines\": 7 }".getBytes(StandardCharsets.UTF_8))
            .at("/0/problems"))
        .isNotEmpty();
  }

  @Test
  void aFormIsNoClaim() throws Exception {
    HttpRequest form = HttpRequest.newBuilder(at("/reviews"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofByteArray(claim("p-1")))
        .build();

    assertThat(http.send(form, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(415);
  }

  @Test
  void theServiceDescribesItself() throws Exception {
    HttpResponse<String> answer = http.send(
        HttpRequest.newBuilder(at("/openapi.yaml")).build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("openapi: 3.1.0").contains("  /reviews:", "415");
  }

  @Test
  void patientsAreFoundByAnIndexAndManyInOneQuery() {
    for (String sql : List.of(PostgresHistory.SQL, PostgresAuthorizations.SQL)) {
      List<String> plan = jdbc.sql("explain " + sql)
          .param("patients", new String[] {"p-1", "other-7"})
          .query(String.class)
          .list();
      if (sql.equals(PostgresHistory.SQL)) {
        assertThat(plan).anyMatch(line -> line.contains("prior_service_of_patient"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
      }
    }
    PostgresHistory history = service.getBean(PostgresHistory.class);
    Claim first =
        Claim.builder().payer("medicare").patientKey("p-1").lines(List.of()).build();
    Claim second = first.toBuilder().patientKey("other-7").build();
    var known = history.prefetched(List.of(first, second));
    assertThat(known.historyFor(first).services()).hasSize(4);
    assertThat(known.historyFor(second).services()).hasSize(20);
  }

  @Test
  void noLogLineShowsAClaim() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    for (String name : List.of("io.github.payerrules", "org.drools", "org.kie")) {
      ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.TRACE);
    }

    ask("POST", "/reviews", claim("patient-4711"));
    ask("POST", "/reviews", "{ \"payer\": \"patient-4711\" }".getBytes(StandardCharsets.UTF_8));
    service.getBean(LiveRules.class).reload();

    root.detachAppender(log);
    List<String> lines =
        List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(lines).anyMatch(line -> line.startsWith("rules loaded"));
    assertThat(lines)
        .noneMatch(line ->
            Stream.of("patient-4711", "64483", "M54.16", "2026-07-01").anyMatch(line::contains));
  }

  @Test
  void healthMetricsAndReloadShowTheRules() throws Exception {
    JsonNode health = ask("GET", "/actuator/health", new byte[0]);
    assertThat(health.at("/components/payerRules/details/rules/medicare").asText())
        .matches(".+ \\([0-9a-f]{12}\\)");
    assertThat(
            ask("GET", "/actuator/health/readiness", new byte[0]).at("/status").asText())
        .isEqualTo("UP");

    ask("POST", "/reviews", claim("p-1"));
    assertThat(ask("GET", "/actuator/metrics/payer.rules.review?tag=payer:medicare", new byte[0])
            .at("/measurements/0/value")
            .asDouble())
        .isPositive();
    assertThat(ask("GET", "/actuator/metrics/payer.rules.source?tag=source:history", new byte[0])
            .at("/measurements/0/value")
            .asDouble())
        .isPositive();

    LiveRules live = service.getBean(LiveRules.class);
    PayerRules before = live.current();
    int status = http.send(
            HttpRequest.newBuilder(at("/actuator/payerrules"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
    assertThat(status).isEqualTo(200);
    assertThat(live.current()).isNotSameAs(before);
    assertThat(live.status().swaps()).isPositive();
  }
}
