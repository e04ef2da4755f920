package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads bundles: their claims, with what payers answered and what the record documents. Not
 * thread-safe.
 */
final class FhirBundle {

  private final String file;
  private final ReadingOptions options;
  private final Consumer<ReadClaim> each;
  private final PatientKeys keys;

  FhirBundle(String file, ReadingOptions options, Consumer<ReadClaim> each) {
    this.file = file;
    this.options = options;
    this.each = each;
    this.keys = options.patientSecret().keys();
  }

  void read(int line, Resources resources) {
    FhirOnFile onFile = new FhirOnFile(resources, new FhirParties(resources), options);
    List<Resource> claims = current(resources);
    // What is said of the whole bundle is said once, with its first claim.
    FhirReport report = new FhirReport(file);
    List<Authorization> authorizations = onFile.authorizations(report);
    List<Coverage> coverages = onFile.coverages(report);
    Evidence evidence = FhirFacts.of(resources, options.facts(), report);
    for (Resource claim : claims) {
      Claim read = new FhirClaim(resources, options, claim, report)
          .read(authorizations, coverages, evidence, keys);
      emit(claim, read, report);
      report = new FhirReport(file);
    }
    if (claims.isEmpty() && FhirChart.isChart(resources)) {
      FhirChart chart = new FhirChart(resources, options, report);
      Claim draft = chart.draft(authorizations, coverages, evidence, keys);
      emit(chart.origin(), draft, report);
    } else if (claims.isEmpty()) {
      Resource first =
          resources.all().isEmpty() ? Resource.none() : resources.all().get(0);
      report.problem(
          new Resource(first.json(), first.path(), line),
          "",
          "there is no Claim here, and no Encounter with a Procedure to draft one from",
          "Put the Claim and what it refers to into one Bundle; answers of payers"
              + " (ClaimResponse, CoverageEligibilityResponse) go with it");
      emit(first, null, report, true);
    }
  }

  /** The claims without the earlier request that an update of it, in the same bundle, names. */
  private static List<Resource> current(Resources resources) {
    List<Resource> claims = resources.of("Claim").toList();
    Set<String> updated = new HashSet<>();
    for (Resource claim : claims) {
      if (!claim.text("use").equals("claim")) {
        for (Resource related : claim.all("related")) {
          String earlier = resources.referred(claim, related.at("claim")).path();
          if (!earlier.equals(claim.path())) {
            updated.add(earlier);
          }
        }
      }
    }
    return claims.stream().filter(claim -> !updated.contains(claim.path())).toList();
  }

  private void emit(Resource at, @Nullable Claim claim, FhirReport report) {
    emit(at, claim, report, false);
  }

  private void emit(Resource at, @Nullable Claim claim, FhirReport report, boolean isOtherKind) {
    each.accept(new ReadClaim(
        Math.max(1, at.line()),
        at.path().isEmpty() ? null : at.path(),
        claim,
        report.problems(),
        report.notices(),
        report.places(at),
        isOtherKind));
  }
}
