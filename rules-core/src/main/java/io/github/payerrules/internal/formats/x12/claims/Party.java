package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A provider or a place as NM1 and what follows it name it: identifier, taxonomy, state, and
 * nothing else. Not thread-safe.
 */
final class Party {

  private static final String NPI = "XX";

  private final boolean isOrganization;
  private final @Nullable String npi;
  private @Nullable String taxonomy;
  private @Nullable String state;

  Party(Segment nm1) {
    isOrganization = nm1.has(2, "2");
    npi = nm1.has(8, NPI) && nm1.has(9) ? nm1.code(9) : null;
  }

  boolean isOrganization() {
    return isOrganization;
  }

  @Nullable
  String npi() {
    return npi;
  }

  @Nullable
  String taxonomy() {
    return taxonomy;
  }

  @Nullable
  String state() {
    return state;
  }

  /** PRV, the taxonomy; version 004010 calls its qualifier otherwise. */
  void takeTaxonomy(Segment prv) {
    taxonomy = prv.has(3) ? prv.code(3) : null;
  }

  void setTaxonomy(@Nullable String code) {
    taxonomy = code;
  }

  /** N4, only the state. */
  void takeState(Segment n4) {
    state = n4.code(2).length() == 2 ? n4.code(2) : null;
  }

  /** {@code null} when nothing is known that is not identity. */
  @Nullable
  Provider toProvider(@Nullable String group) {
    return npi == null && taxonomy == null && state == null
        ? null
        : Provider.builder()
            .npi(npi)
            .taxonomy(taxonomy)
            .group(group)
            .state(state)
            .build();
  }
}
