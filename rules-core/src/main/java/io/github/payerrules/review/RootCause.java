package io.github.payerrules.review;

/** Why claims are denied: the standard root causes, each under one of five areas of work. */
public enum RootCause {
  AUTHORIZATION(Area.AUTHORIZATION),
  REFERRAL(Area.AUTHORIZATION),
  MEDICAL_NECESSITY(Area.MEDICAL_NECESSITY),
  FREQUENCY(Area.MEDICAL_NECESSITY),
  DOCUMENTATION(Area.MEDICAL_NECESSITY),
  DX_PROCEDURE_MISMATCH(Area.CODING),
  CODING_MODIFIER(Area.CODING),
  CODING_BUNDLING(Area.CODING),
  CODING_ADDON(Area.CODING),
  CODING_PROCEDURE(Area.CODING),
  PRICING(Area.CODING),
  ELIGIBILITY(Area.ELIGIBILITY),
  BENEFIT(Area.ELIGIBILITY),
  COB(Area.ELIGIBILITY),
  NETWORK(Area.ELIGIBILITY),
  CLAIM_DATA(Area.CLAIM_DATA),
  PLACE_OF_SERVICE(Area.CLAIM_DATA),
  PROVIDER(Area.CLAIM_DATA),
  DUPLICATE(Area.CLAIM_DATA),
  TIMELY_FILING(Area.CLAIM_DATA),
  APPEAL_PROCESS(Area.CLAIM_DATA);

  /** The area of work that mends a cause. */
  public enum Area {
    AUTHORIZATION,
    CODING,
    ELIGIBILITY,
    MEDICAL_NECESSITY,
    CLAIM_DATA
  }

  private final Area area;

  RootCause(Area area) {
    this.area = area;
  }

  /** The area of work under which the cause stands. */
  public Area area() {
    return area;
  }
}
