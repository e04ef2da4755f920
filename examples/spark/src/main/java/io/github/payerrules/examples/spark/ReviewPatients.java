package io.github.payerrules.examples.spark;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;

/**
 * Reviews a patient's claims by the patient's services of another data set, whose columns are
 * {@code patient_key}, {@code code}, {@code service_date}, {@code modifiers} and
 * {@code claim_number}.
 */
record ReviewPatients(RuleSet set, LocalDate today)
    implements CoGroupFunction<String, Row, Row, Row> {

  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(String patient, Iterator<Row> claims, Iterator<Row> services) {
    if (!claims.hasNext()) {
      return Stream.<Row>empty().iterator();
    }
    PayerRules rules = set.rules();
    List<PriorService> known = new ArrayList<>();
    services.forEachRemaining(row -> known.add(service(row)));
    return ReviewClaims.stream(claims)
        .map(row -> row.<String>getAs(PastClaims.CLAIM))
        .flatMap(text -> ClaimText.rows(
            text,
            claim -> FindingTable.rows(claim, rules.review(withHistory(claim, known), today)),
            FindingTable::unreadable))
        .iterator();
  }

  /** A claim is no history of itself, and what it carries goes before the data set. */
  private static Claim withHistory(Claim claim, List<PriorService> services) {
    if (claim.history() != null) {
      return claim;
    }
    String number = claim.claimNumber() == null ? claim.id() : claim.claimNumber();
    List<PriorService> others = services.stream()
        .filter(service -> number == null || !number.equals(service.claimNumber()))
        .toList();
    return claim.toBuilder().history(others).build();
  }

  private static PriorService service(Row row) {
    List<String> modifiers = row.isNullAt(row.fieldIndex("modifiers"))
        ? List.of()
        : row.getList(row.fieldIndex("modifiers"));
    return PriorService.builder()
        .code(row.getAs("code"))
        .date(LocalDate.parse(String.valueOf(row.<Object>getAs("service_date"))))
        .modifiers(modifiers)
        .claimNumber(row.getAs("claim_number"))
        .build();
  }
}
