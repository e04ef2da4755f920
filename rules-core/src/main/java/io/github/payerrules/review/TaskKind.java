package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has to be done before a planned visit. A rule names its kind with {@code @task}; where it
 * names none, its root cause tells it.
 */
public enum TaskKind {
  /** Coverage ended before the visit. */
  COVERAGE_INACTIVE(Scope.VISIT),
  /** Coverage begins after the visit. */
  COVERAGE_NOT_BEGUN(Scope.VISIT),
  /** The visit is between two coverages. */
  COVERAGE_GAP(Scope.VISIT),
  /** No coverage is on file. */
  COVERAGE_NOT_ON_FILE(Scope.VISIT),
  /** Eligibility was verified too long ago, or in an earlier coverage month or plan year. */
  VERIFICATION_STALE(Scope.VISIT),
  /** Another payer covers the visit instead. */
  WRONG_PAYER(Scope.VISIT),
  /** Several payers cover the visit, and their order is wrong or not settled. */
  PAYER_ORDER_WRONG(Scope.VISIT),
  /** The patient is in hospice care on the day. */
  HOSPICE_CHECK(Scope.VISIT),
  /** The plan asks for a referral, and none is on file. */
  REFERRAL_MISSING(Scope.VISIT),
  /** The referral does not cover the date. */
  REFERRAL_EXPIRED(Scope.VISIT),
  /** The referral has no visit left. */
  REFERRAL_VISITS_USED(Scope.VISIT),
  /** This is the last visit or the last day of the referral. */
  REFERRAL_RENEW_SOON(Scope.VISIT),
  /** Authorization is required before the service, and none is on file. */
  AUTHORIZATION_MISSING(Scope.LINE),
  /** A voluntary program: ask for authorization, or be reviewed before payment. */
  AUTHORIZATION_OR_REVIEW(Scope.LINE),
  /** The facility asks for authorization; make sure that it did. */
  AUTHORIZATION_FACILITY_CHECK(Scope.LINE),
  /** Plans differ: ask this member's plan. */
  AUTHORIZATION_PLAN_CHECK(Scope.LINE),
  /** The request is not decided. */
  AUTHORIZATION_PENDING(Scope.LINE),
  /** The request was refused, or the authorization is cancelled. */
  AUTHORIZATION_DENIED(Scope.LINE),
  /** Approved for another code. */
  AUTHORIZATION_MISMATCH_CODE(Scope.LINE),
  /** Approved for another diagnosis. */
  AUTHORIZATION_MISMATCH_DIAGNOSIS(Scope.LINE),
  /** Approved for another side. */
  AUTHORIZATION_MISMATCH_SIDE(Scope.LINE),
  /** Approved for fewer units than planned, or used up. */
  AUTHORIZATION_MISMATCH_UNITS(Scope.LINE),
  /** Approved for other dates. */
  AUTHORIZATION_MISMATCH_DATE(Scope.LINE),
  /** Approved for another provider. */
  AUTHORIZATION_MISMATCH_PROVIDER(Scope.LINE),
  /** Approved for another place of service. */
  AUTHORIZATION_MISMATCH_PLACE(Scope.LINE),
  /** One session too many, or too soon. */
  FREQUENCY_LIMIT(Scope.LINE),
  /** A known fact fails the policy. */
  CRITERIA_NOT_MET(Scope.LINE),
  /** The policy asks for facts that nobody has recorded yet. */
  DOCUMENTATION_NEEDED(Scope.LINE),
  /** The payer's eligibility response says that the plan does not cover it. */
  SERVICE_NOT_COVERED(Scope.LINE),
  /** The payer wants another place of service. */
  SITE_OF_SERVICE(Scope.LINE),
  /** The plan pays its network only, and a provider of the visit is not in it. */
  NETWORK_OUT(Scope.VISIT),
  /** The member's share was not verified. */
  MEMBER_SHARE_UNKNOWN(Scope.VISIT),
  /** The member's share is due at check-in. */
  MEMBER_SHARE_COLLECT(Scope.VISIT),
  /** Collecting a share from this patient is forbidden. */
  DO_NOT_COLLECT_SHARE(Scope.VISIT),
  /** Original Medicare: a signed notice (ABN) before the service. */
  NOTICE_NEEDED(Scope.LINE),
  /** Medicare Advantage: the plan's own decision before the service. */
  ORGANIZATION_DETERMINATION(Scope.LINE),
  /** No insurance is used: a written estimate. */
  GOOD_FAITH_ESTIMATE(Scope.VISIT),
  /** The payer rejected the eligibility inquiry. */
  ELIGIBILITY_REJECTED(Scope.VISIT),
  /** What is on file contradicts itself or cannot be used. */
  INPUT_UNCLEAR(Scope.VISIT);

  /** Whether a task is about the whole visit or about one of its lines. */
  public enum Scope {
    VISIT,
    LINE
  }

  private static final Map<String, TaskKind> BY_WORD = Arrays.stream(values())
      .collect(Collectors.toUnmodifiableMap(TaskKind::word, Function.identity()));

  private final Scope scope;

  TaskKind(Scope scope) {
    this.scope = scope;
  }

  /** The kind of that word, such as {@code authorization-missing}. */
  public static Optional<TaskKind> named(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** What it is about. */
  public Scope scope() {
    return scope;
  }

  /** As rules and JSON write it, such as {@code authorization-missing}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
