package io.github.payerrules.request;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.request.RequestItem.State;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the items of a request. Not thread-safe. */
final class RequestItems {

  /** The transaction that every request is, whatever the policy. */
  private static final String TRANSACTION = "HIPAA 278 (005010X217); Da Vinci PAS";

  private final Claim claim;
  private final MinimumNecessary least;
  private final List<RequestItem> items = new ArrayList<>();

  RequestItems(Claim claim, MinimumNecessary least) {
    this.claim = claim;
    this.least = least;
  }

  List<RequestItem> all() {
    // Stable: within a section as they came.
    return items.stream().sorted(Comparator.comparing(RequestItem::section)).toList();
  }

  private void present(RequestSection section, String name, String title, String value) {
    if (!value.isEmpty()) {
      items.add(
          new RequestItem(section, name, title, State.PRESENT, value, List.of(), TRANSACTION));
    }
  }

  private void missing(RequestSection section, String name, String title) {
    items.add(new RequestItem(section, name, title, State.MISSING, "", List.of(), TRANSACTION));
  }

  /** What every request states. */
  void addStated() {
    present(RequestSection.PAYER, "payer", "Payer", claim.payer());
    if (claim.patientKey() == null) {
      missing(
          RequestSection.PAYER,
          "patientKey",
          "Which patient is it? Give the claim a patientKey, by which the practice adds who it is.");
    } else {
      present(RequestSection.PAYER, "patientKey", "Patient (key)", claim.patientKey());
    }
    if (claim.lines().isEmpty()) {
      missing(RequestSection.SERVICE, "lines", "Which services are requested?");
    }
    for (ServiceLine line : claim.lines()) {
      String of = claim.lines().size() == 1 ? "" : ", line " + line.number();
      present(
          RequestSection.DIAGNOSIS,
          "diagnoses",
          "ICD-10-CM" + of,
          String.join(", ", MinimumNecessary.diagnoses(line, claim)));
      present(RequestSection.SERVICE, "code", "CPT or HCPCS code" + of, line.code());
      present(
          RequestSection.SERVICE,
          "modifiers",
          "Modifiers" + of,
          String.join(", ", line.modifiers()));
      present(RequestSection.SERVICE, "laterality", "Side" + of, text(line.laterality()));
      present(RequestSection.SERVICE, "levels", "Levels" + of, String.join(", ", line.levels()));
      present(RequestSection.SERVICE, "units", "Units" + of, line.units().toPlainString());
      present(
          RequestSection.SERVICE,
          "date",
          "Planned for" + of,
          line.date() + (line.endDate() == null ? "" : " to " + line.endDate()));
      if (line.placeOfService() == null) {
        missing(
            RequestSection.SERVICE,
            "placeOfService",
            "Where is it performed (place of service)?" + of);
      } else {
        present(
            RequestSection.SERVICE,
            "placeOfService",
            "Place of service" + of,
            line.placeOfService());
      }
    }
    List<PriorService> history = least.claim().history();
    if (history != null) {
      for (PriorService earlier : history) {
        present(
            RequestSection.TREATMENT,
            "history",
            "Earlier service of the same code",
            earlier.code() + " on " + earlier.date());
      }
    }
    provider("rendering", "Rendering provider", claim.rendering());
    provider("ordering", "Ordering provider", claim.ordering());
    provider("referring", "Referring provider", claim.referring());
    provider("billing", "Billing provider", claim.billing());
    provider("facility", "Facility", claim.facility());
    if (claim.billing() == null || claim.billing().npi() == null) {
      missing(
          RequestSection.PROVIDERS,
          "billing",
          "Who requests it? Give the billing provider with NPI.");
    }
  }

  private void provider(String name, String title, @Nullable Provider provider) {
    if (provider != null && provider.npi() != null) {
      present(
          RequestSection.PROVIDERS,
          name,
          title,
          "NPI " + provider.npi()
              + (provider.taxonomy() == null ? "" : ", taxonomy " + provider.taxonomy()));
    }
  }

  /** The documented facts that the policy asks for. */
  void addFacts() {
    least.neededBy().forEach((fact, rules) -> {
      Recorded recorded = least.recorded(fact);
      if (recorded != null) {
        items.add(new RequestItem(
            RequestSection.of(fact),
            fact.factName(),
            fact.question(),
            State.PRESENT,
            FactText.of(recorded),
            List.copyOf(rules),
            least.citation(rules)));
      }
    });
  }

  /** What is missing, what is not met, and what nobody can tell. */
  void addGaps(Review review) {
    Map<String, Set<String>> asking = new LinkedHashMap<>();
    Map<String, Question> questions = new LinkedHashMap<>();
    review.questionsByFact().forEach((name, those) -> {
      questions.put(name, those.get(0));
      those.forEach(
          each -> asking.computeIfAbsent(name, none -> new TreeSet<>()).add(each.rule()));
    });
    questions.forEach((name, question) -> {
      EvidenceFact fact = EvidenceFact.named(name).orElse(null);
      items.add(new RequestItem(
          fact == null ? RequestSection.ofField(name) : RequestSection.of(fact),
          name,
          fact == null ? question.text() : fact.question(),
          State.MISSING,
          "",
          List.copyOf(asking.getOrDefault(name, Set.of())),
          question.citation()));
    });
    for (Finding finding : review.findings()) {
      if (finding.outcome() != Outcome.ADVISE) {
        items.add(new RequestItem(
            section(finding),
            finding.rule(),
            finding.message() + (finding.fix() == null ? "" : " " + finding.fix()),
            State.NOT_MET,
            "",
            List.of(finding.rule()),
            finding.citation()));
      }
    }
    for (NotEvaluated open : review.notEvaluated()) {
      if (open.reason() != NotEvaluated.Reason.NO_TABLE) {
        items.add(new RequestItem(
            open.missing().startsWith("history")
                ? RequestSection.TREATMENT
                : open.missing().startsWith("coverages")
                    ? RequestSection.PAYER
                    : RequestSection.SERVICE,
            open.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            open.missing(),
            State.OPEN,
            "",
            open.rule() == null ? List.of() : List.of(open.rule()),
            ""));
      }
    }
  }

  private static RequestSection section(Finding finding) {
    return switch (finding.cause().area()) {
      case MEDICAL_NECESSITY -> RequestSection.TREATMENT;
      case ELIGIBILITY -> RequestSection.PAYER;
      case CODING ->
        finding.cause() == RootCause.DX_PROCEDURE_MISMATCH
            ? RequestSection.DIAGNOSIS
            : RequestSection.SERVICE;
      default ->
        finding.cause() == RootCause.PROVIDER ? RequestSection.PROVIDERS : RequestSection.SERVICE;
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
