package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why claims are denied: the standard root causes, each under one of five areas of work. */
public enum RootCause {
  @JsonProperty("authorization")
  AUTHORIZATION(Area.AUTHORIZATION),
  @JsonProperty("referral")
  REFERRAL(Area.AUTHORIZATION),
  @JsonProperty("medical-necessity")
  MEDICAL_NECESSITY(Area.MEDICAL_NECESSITY),
  @JsonProperty("frequency")
  FREQUENCY(Area.MEDICAL_NECESSITY),
  @JsonProperty("documentation")
  DOCUMENTATION(Area.MEDICAL_NECESSITY),
  @JsonProperty("dx-procedure-mismatch")
  DX_PROCEDURE_MISMATCH(Area.CODING),
  @JsonProperty("coding-modifier")
  CODING_MODIFIER(Area.CODING),
  @JsonProperty("coding-bundling")
  CODING_BUNDLING(Area.CODING),
  @JsonProperty("coding-addon")
  CODING_ADDON(Area.CODING),
  @JsonProperty("coding-procedure")
  CODING_PROCEDURE(Area.CODING),
  @JsonProperty("pricing")
  PRICING(Area.CODING),
  @JsonProperty("eligibility")
  ELIGIBILITY(Area.ELIGIBILITY),
  @JsonProperty("benefit")
  BENEFIT(Area.ELIGIBILITY),
  @JsonProperty("cob")
  COB(Area.ELIGIBILITY),
  @JsonProperty("network")
  NETWORK(Area.ELIGIBILITY),
  @JsonProperty("claim-data")
  CLAIM_DATA(Area.CLAIM_DATA),
  @JsonProperty("place-of-service")
  PLACE_OF_SERVICE(Area.CLAIM_DATA),
  @JsonProperty("provider")
  PROVIDER(Area.CLAIM_DATA),
  @JsonProperty("duplicate")
  DUPLICATE(Area.CLAIM_DATA),
  @JsonProperty("timely-filing")
  TIMELY_FILING(Area.CLAIM_DATA),
  @JsonProperty("appeal-process")
  APPEAL_PROCESS(Area.CLAIM_DATA);

  /** The area of work that fixes a cause. */
  public enum Area {
    @JsonProperty("authorization")
    AUTHORIZATION,
    @JsonProperty("coding")
    CODING,
    @JsonProperty("eligibility")
    ELIGIBILITY,
    @JsonProperty("medical-necessity")
    MEDICAL_NECESSITY,
    @JsonProperty("claim-data")
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
