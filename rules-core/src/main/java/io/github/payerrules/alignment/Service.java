package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.facts.onfile.AuthorizationChoice;
import io.github.payerrules.internal.facts.service.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of a claim with what it takes from its claim. */
final class Service {

  private final Claim claim;
  private final ServiceLine line;
  private final AuthorizationChoice choice;

  Service(Claim claim, ServiceLine line) {
    this.claim = claim;
    this.line = line;
    this.choice =
        new AuthorizationChoice(number(), line.code(), diagnoses(), line.date(), claim.type());
  }

  static List<Service> of(@Nullable Claim claim) {
    return claim == null
        ? List.of()
        : claim.lines().stream().map(line -> new Service(claim, line)).toList();
  }

  Claim claim() {
    return claim;
  }

  int lineNumber() {
    return line.number();
  }

  String code() {
    return line.code();
  }

  LocalDate date() {
    return line.date();
  }

  LocalDate lastDate() {
    LocalDate end = line.endDate();
    return end == null ? line.date() : end;
  }

  BigDecimal units() {
    return line.units();
  }

  @Nullable
  String number() {
    return line.authorizationNumber() == null
        ? claim.authorizationNumber()
        : line.authorizationNumber();
  }

  List<String> diagnoses() {
    List<String> all = new ArrayList<>(line.diagnoses());
    for (int pointer : line.diagnosisPointers()) {
      if (pointer >= 1 && pointer <= claim.diagnoses().size()) {
        String code = claim.diagnoses().get(pointer - 1);
        if (!all.contains(code)) {
          all.add(code);
        }
      }
    }
    return all;
  }

  /** The side as billed, else as documented; empty where neither says. */
  String side() {
    String billed = Side.of(line.modifiers()).word();
    String documented = line.laterality();
    return billed.isEmpty() && documented != null ? documented : billed;
  }

  List<String> levels() {
    return line.levels();
  }

  String site() {
    return line.placeOfService() == null ? "" : line.placeOfService();
  }

  String provider() {
    Provider rendering = line.rendering() == null ? claim.rendering() : line.rendering();
    return rendering == null || rendering.npi() == null ? "" : rendering.npi();
  }

  @Nullable
  Authorization authorization(List<Authorization> onFile) {
    return choice.among(onFile);
  }

  boolean isCoveredByDiagnosis(Authorization authorization) {
    return choice.coversDiagnosis(authorization);
  }

  boolean isCoveredByCode(Authorization authorization) {
    return choice.coversCode(authorization);
  }

  /** Whether it is within the authorization's dates from its first to its last day. */
  boolean isCoveredByDate(Authorization authorization) {
    LocalDate to = authorization.to();
    return choice.coversDate(authorization) && (to == null || !lastDate().isAfter(to));
  }

  boolean isSameService(Service other) {
    return code().equals(other.code()) && side().equalsIgnoreCase(other.side());
  }

  String sideInWords() {
    return side().toUpperCase(Locale.ROOT).replace("BILATERAL", "bilateral");
  }
}
