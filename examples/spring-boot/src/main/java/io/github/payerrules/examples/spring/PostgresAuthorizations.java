package io.github.payerrules.examples.spring;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.source.AuthorizationSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authorizations on file from PostgreSQL: one query a claim, or one a chunk of a batch. */
@Component
class PostgresAuthorizations implements AuthorizationSource {

  static final String SQL = """
      select patient_key, number, codes, valid_from, valid_to, units_approved, units_used
      from authorization_on_file
      where patient_key = any(:patients)
      order by patient_key, number
      """;

  private final PatientRows rows;

  PostgresAuthorizations(JdbcClient jdbc) {
    this.rows = new PatientRows(jdbc);
  }

  @Override
  public @Nullable List<Authorization> authorizationsFor(Claim claim) {
    return claim.patientKey() == null ? null : prefetched(List.of(claim)).authorizationsFor(claim);
  }

  @Override
  public AuthorizationSource prefetched(List<Claim> claims) {
    Map<String, List<Authorization>> byPatient = rows.of(
        claims,
        SQL,
        row -> Authorization.builder()
            .number(row.getString("number"))
            .codes(PatientRows.texts(row, "codes"))
            .from(row.getObject("valid_from", LocalDate.class))
            .to(row.getObject("valid_to", LocalDate.class))
            .unitsApproved(row.getObject("units_approved", Integer.class))
            .unitsUsed(row.getObject("units_used", Integer.class))
            .build());
    return claim -> byPatient.get(String.valueOf(claim.patientKey()));
  }
}
