package io.github.payerrules.alignment;

import com.fasterxml.jackson.annotation.JsonValue;

/** In what an approval, a plan and a claim must agree. */
public enum Aspect {
  /** The number of the authorization, on file and on the claim. */
  NUMBER("authorization number"),
  /** Whether the payer approved it. */
  STATUS("status"),
  /** The CPT or HCPCS code. */
  CODE("code"),
  /** The ICD-10-CM codes. */
  DIAGNOSIS("diagnosis"),
  /** Left, right or both. */
  SIDE("side"),
  /** The spinal levels. */
  LEVELS("levels"),
  /** The units, and how many are left. */
  UNITS("units"),
  /** The dates of service. */
  DATES("dates"),
  /** The CMS place-of-service code. */
  SITE("place of service"),
  /** The rendering provider. */
  PROVIDER("rendering provider");

  private final String title;

  Aspect(String title) {
    this.title = title;
  }

  /** In words. */
  @JsonValue
  public String title() {
    return title;
  }
}
