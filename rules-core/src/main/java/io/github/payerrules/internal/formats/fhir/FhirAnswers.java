package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.answers.AnswerSink;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.Benefits;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.VisitNote;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payers' answers in FHIR, alone or in a Bundle: on eligibility and to requests. */
public final class FhirAnswers {

  private static final BigDecimal PERCENT = new BigDecimal(100);

  private static final Set<String> SHARES =
      Set.of("copay", "copay-percent", "deductible", "copay-maximum");

  private final String file;
  private final ReadingOptions options;
  private final AnswerSink sink;
  private boolean any;

  private FhirAnswers(String file, ReadingOptions options, AnswerSink sink) {
    this.file = file;
    this.options = options;
    this.sink = sink;
  }

  /**
   * Reads all answers of a file.
   *
   * @throws IOException if the stream cannot be read
   */
  public static void read(String file, InputStream in, ReadingOptions options, AnswerSink sink)
      throws IOException {
    FhirAnswers answers = new FhirAnswers(file, options, sink);
    new FhirFile(file, (line, resources) -> answers.take(resources), sink::problem).read(in);
    if (!answers.any) {
      sink.problem(new Problem(
          file,
          1,
          null,
          "there is no CoverageEligibilityResponse and no ClaimResponse here",
          "Name a file with the payer's answer, alone or in a Bundle with what it refers to."));
    }
  }

  private void take(Resources resources) {
    FhirOnFile onFile = new FhirOnFile(resources, new FhirParties(resources), options);
    resources
        .of("CoverageEligibilityResponse")
        .filter(this::isReadable)
        .forEach(it -> eligibility(it, onFile));
    resources
        .of("ClaimResponse")
        .filter(it -> !it.text("use").equals("claim"))
        .filter(this::isReadable)
        .forEach(it -> authorization(it, onFile));
  }

  private boolean isReadable(Resource answer) {
    any = true;
    List<Doubts.Doubt> doubts = AnswerDoubts.in(answer);
    doubts.forEach(it -> sink.problem(it.problem(file)));
    return AnswerDoubts.isReadable(doubts);
  }

  private void eligibility(Resource answer, FhirOnFile onFile) {
    List<VisitNote> notes = new ArrayList<>();
    List<Coverage> coverages =
        onFile.coverages(answer).stream().map(this::ofKnownPayer).toList();
    List<Resource> insurances = answer.all("insurance");
    boolean inactive = insurances.stream().anyMatch(it -> it.text("inforce").equals("false"));
    if (answer.text("outcome").equals("error") || !answer.all("error").isEmpty()) {
      notes.add(note(
          answer,
          TaskKind.ELIGIBILITY_REJECTED,
          "The payer rejected the eligibility inquiry.",
          "Correct what the payer did not accept, and ask again."));
    } else if (coverages.isEmpty() && inactive) {
      notes.add(note(
          answer,
          TaskKind.COVERAGE_INACTIVE,
          "The payer answers that the coverage is not active.",
          "Ask the patient for the coverage of that day, verify it, or agree on self-pay."));
    } else if (insurances.stream().noneMatch(it -> !it.text("inforce").isEmpty())) {
      coverages = List.of();
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          "The payer's answer says neither that the patient is covered nor that the patient is not.",
          "Ask again, or call the payer; do not treat it as a yes."));
    }
    List<String> needAuthorization = new ArrayList<>();
    for (Resource insurance : insurances) {
      for (Resource item : insurance.all("item")) {
        String code = Codes.procedure(item, "productOrService");
        if (item.text("authorizationRequired").equals("true") && !code.isEmpty()) {
          needAuthorization.add(code);
        }
      }
    }
    String payer = coverages.isEmpty() ? null : coverages.get(0).payer();
    Benefits benefits = benefits(insurances, payer, notes);
    sink.eligibility(EligibilityAnswer.builder()
        .traces(traces(answer))
        .coverages(coverages)
        .benefits(benefits == null ? List.of() : List.of(benefits))
        .authorizationFor(needAuthorization)
        .notes(notes)
        .source(source(answer))
        .build());
  }

  /** An identifier that nobody knows says nothing of who the payer is. */
  private Coverage ofKnownPayer(Coverage coverage) {
    String payer = coverage.payer();
    return payer == null || options.payers().containsValue(payer)
        ? coverage
        : coverage.toBuilder().payer(options.knownPayer(payer, payer)).build();
  }

  private @Nullable Benefits benefits(
      List<Resource> insurances, @Nullable String payer, List<VisitNote> notes) {
    Map<String, List<BigDecimal>> shares = new HashMap<>();
    for (Resource insurance : insurances) {
      for (Resource item : insurance.all("item")) {
        boolean outside = item.code("network").equals("out");
        for (Resource benefit : outside ? List.<Resource>of() : item.all("benefit")) {
          take(shares, benefit, notes);
        }
      }
    }
    if (shares.isEmpty()) {
      return null;
    }
    return Benefits.builder()
        .payer(payer)
        .copay(one(shares, "copay"))
        .coinsurancePercent(percent(one(shares, "copay-percent")))
        .deductibleLeft(one(shares, "deductible"))
        .outOfPocketLeft(one(shares, "copay-maximum"))
        .build();
  }

  /** Of two different amounts neither is known to be the visit's. */
  private static @Nullable BigDecimal one(Map<String, List<BigDecimal>> shares, String type) {
    List<BigDecimal> amounts = shares.getOrDefault(type, List.of());
    return amounts.size() == 1 ? amounts.get(0) : null;
  }

  /** What a benefit says of the member's share. */
  private void take(Map<String, List<BigDecimal>> shares, Resource benefit, List<VisitNote> notes) {
    String type = benefit.code("type");
    if (!SHARES.contains(type)) {
      return;
    }
    boolean isLeft = type.equals("deductible") || type.equals("copay-maximum");
    BigDecimal allowed = amount(benefit, "allowed");
    BigDecimal used = isLeft ? amount(benefit, "used") : BigDecimal.ZERO;
    if (isUnreadable(benefit, "allowed") || (isLeft && isUnreadable(benefit, "used"))) {
      notes.add(note(
          benefit,
          TaskKind.INPUT_UNCLEAR,
          "An amount of the payer's answer on the member's share is not a number from 0 on.",
          "Ask the payer for the member's share."));
    }
    if (allowed == null) {
      return;
    }
    List<BigDecimal> amounts = shares.computeIfAbsent(type, any -> new ArrayList<>());
    BigDecimal amount = used == null ? null : allowed.subtract(used).max(BigDecimal.ZERO);
    if (amount != null && amounts.stream().noneMatch(it -> it.compareTo(amount) == 0)) {
      amounts.add(amount);
      if (amounts.size() == 2) {
        notes.add(note(
            benefit,
            TaskKind.INPUT_UNCLEAR,
            "The payer's answer has two different amounts of one kind of member's share; neither"
                + " is used.",
            "Ask the payer which of them is the visit's."));
      }
    }
  }

  private static @Nullable BigDecimal percent(@Nullable BigDecimal share) {
    return share == null || share.compareTo(BigDecimal.ONE) > 0 ? share : share.multiply(PERCENT);
  }

  private static @Nullable BigDecimal amount(Resource benefit, String which) {
    BigDecimal money = benefit.at(which + "Money").number("value");
    BigDecimal amount = money == null ? benefit.number(which + "UnsignedInt") : money;
    return amount == null || amount.signum() < 0 ? null : amount;
  }

  private static boolean isUnreadable(Resource benefit, String which) {
    boolean isThere = benefit.at(which + "Money").isPresent()
        || benefit.at(which + "UnsignedInt").isPresent();
    return isThere && amount(benefit, which) == null;
  }

  private void authorization(Resource answer, FhirOnFile onFile) {
    List<Authorization> authorizations = onFile.authorizations(answer);
    List<VisitNote> notes = new ArrayList<>();
    if (answer.text("outcome").equals("error") || !answer.all("error").isEmpty()) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          "The payer rejected the request for authorization.",
          "Correct what the payer did not accept, and send the request again."));
    } else if (FhirOnFile.decided(answer).stream().anyMatch(FhirOnFile::needsNone)) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          "The payer answers that a planned service needs no authorization; nothing is approved.",
          "Keep the answer with the visit, and check that it is about the planned code."));
    } else if (authorizations.isEmpty()) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          "The payer's answer does not give a decision on the request.",
          "Ask the payer for the status of the request."));
    }
    if (authorizations.stream().anyMatch(it -> it.codes().isEmpty())) {
      notes.add(note(
          answer,
          TaskKind.INPUT_UNCLEAR,
          "The payer's answer names no procedure code; it does not show what is approved.",
          "Ask the payer for the codes."));
    }
    sink.authorization(AuthorizationAnswer.builder()
        .traces(traces(answer))
        .authorizations(authorizations)
        .notes(notes)
        .source(source(answer))
        .build());
  }

  private static List<String> traces(Resource answer) {
    return answer.all("identifier").stream()
        .map(it -> it.text("value"))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private VisitNote note(Resource at, TaskKind kind, String message, String fix) {
    return VisitNote.builder()
        .kind(kind)
        .message(message)
        .fix(fix)
        .source(source(at))
        .build();
  }

  private String source(Resource at) {
    return file + ":" + at.line() + (at.path().isEmpty() ? "" : " " + at.path());
  }
}
