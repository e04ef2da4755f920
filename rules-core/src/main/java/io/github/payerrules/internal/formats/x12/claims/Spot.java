package io.github.payerrules.internal.formats.x12.claims;

/** What of a claim is found again in its file. */
enum Spot {
  CLAIM,
  DIAGNOSES,
  AUTHORIZATION,
  REFERRAL,
  ORIGINAL_REFERENCE,
  BILLING,
  RENDERING,
  SUBSCRIBER,
  PAYER_ORDER,
  OTHER_PAYER,
  SERVICE,
  PLACE_OF_SERVICE,
  DATE
}
