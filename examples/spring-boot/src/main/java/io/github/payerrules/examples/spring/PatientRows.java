package io.github.payerrules.examples.spring;

import io.github.payerrules.claim.Claim;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of patients, for one claim or for a chunk of claims in one query. */
final class PatientRows {

  private final JdbcClient jdbc;

  PatientRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes a value of the row on which the result is. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * The rows by patient key; an empty list for a patient without rows.
   *
   * @param sql has {@code patient_key = any(:patients)} and selects {@code patient_key}
   */
  <T> Map<String, List<T>> of(List<Claim> claims, String sql, Row<T> row) {
    Map<String, List<T>> byPatient = new HashMap<>();
    claims.stream()
        .map(Claim::patientKey)
        .filter(Objects::nonNull)
        .forEach(key -> byPatient.put(key, new ArrayList<>()));
    jdbc.sql(sql).param("patients", byPatient.keySet().toArray(String[]::new)).query(result -> {
      List<T> rows = byPatient.get(result.getString("patient_key"));
      if (rows != null) {
        rows.add(row.of(result));
      }
    });
    return byPatient;
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
