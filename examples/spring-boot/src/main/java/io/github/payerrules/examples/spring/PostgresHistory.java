package io.github.payerrules.examples.spring;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.source.HistorySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earlier services from PostgreSQL: one query a claim, or one a chunk of a batch. */
@Component
class PostgresHistory implements HistorySource {

  static final String SQL = """
      select patient_key, code, service_date, modifiers, units
      from prior_service
      where patient_key = any(:patients)
      order by patient_key, service_date
      """;

  private final PatientRows rows;

  PostgresHistory(JdbcClient jdbc) {
    this.rows = new PatientRows(jdbc);
  }

  @Override
  public @Nullable History historyFor(Claim claim) {
    return claim.patientKey() == null ? null : prefetched(List.of(claim)).historyFor(claim);
  }

  @Override
  public HistorySource prefetched(List<Claim> claims) {
    Map<String, List<PriorService>> byPatient = rows.of(
        claims,
        SQL,
        row -> PriorService.builder()
            .code(row.getString("code"))
            .date(row.getObject("service_date", LocalDate.class))
            .modifiers(PatientRows.texts(row, "modifiers"))
            .units(row.getBigDecimal("units"))
            .build());
    return claim -> {
      List<PriorService> services = byPatient.get(String.valueOf(claim.patientKey()));
      return services == null ? null : History.of(services);
    };
  }
}
