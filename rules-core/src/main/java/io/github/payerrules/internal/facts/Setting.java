package io.github.payerrules.internal.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind of place by CMS place-of-service code, as far as policies tell places apart. */
final class Setting {

  private static final Map<String, String> BY_CODE = Map.of(
      "11", "office",
      "19", "hospital outpatient",
      "21", "hospital inpatient",
      "22", "hospital outpatient",
      "23", "emergency room",
      "24", "surgical center");

  private Setting() {}

  static @Nullable String of(@Nullable String placeOfService) {
    return placeOfService == null ? null : BY_CODE.getOrDefault(placeOfService, "other");
  }
}
