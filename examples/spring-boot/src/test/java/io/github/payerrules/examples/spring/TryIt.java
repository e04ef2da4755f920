package io.github.payerrules.examples.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service on port 8080 with a PostgreSQL of its own, to try it: a command, not a test. */
public final class TryIt {

  private TryIt() {}

  /** Starts both; they end with the program. */
  @SuppressWarnings("resource") // its own hook ends the database
  public static void main(String[] arguments) throws IOException {
    EmbeddedPostgres database = EmbeddedPostgres.start();
    ConfigurableApplicationContext service = SpringApplication.run(
        ReviewService.class,
        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres");
    insertFourSessions(service.getBean(JdbcClient.class));
  }

  /** Four epidural sessions of the patient {@code p-1} in a year. */
  static void insertFourSessions(JdbcClient jdbc) {
    jdbc.sql("""
        insert into prior_service (patient_key, code, service_date)
        values ('p-1', '64483', '2025-08-01'), ('p-1', '64483', '2025-11-01'),
          ('p-1', '64483', '2026-02-01'), ('p-1', '64483', '2026-05-01')
        """).update();
  }
}
