package io.github.payerrules.internal.tables;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kind of place by CMS's place of service code set, as far as policies tell places apart. */
public final class Setting {

  private static final Map<String, String> BY_CODE = Map.of(
      "02", "telehealth",
      "10", "telehealth",
      "11", "office",
      "19", "hospital outpatient",
      "21", "hospital inpatient",
      "22", "hospital outpatient",
      "23", "emergency room",
      "24", "surgical center");

  private static final Set<String> OTHERS = Set.of(
      "01", "03", "04", "05", "06", "07", "08", "09", "12", "13", "14", "15", "16", "17", "18",
      "20", "25", "26", "27", "31", "32", "33", "34", "41", "42", "49", "50", "51", "52", "53",
      "54", "55", "56", "57", "58", "60", "61", "62", "65", "66", "71", "72", "81", "99");

  private static final String OTHER = "other";
  private static final String UNASSIGNED = "unassigned";

  /** The kinds of place that there are. */
  public static final Set<String> KINDS = with(BY_CODE.values(), OTHER);

  private Setting() {}

  private static Set<String> with(Collection<String> words, String further) {
    Set<String> all = new HashSet<>(words);
    all.add(further);
    return Set.copyOf(all);
  }

  /** The kind of a place; {@code null} where the claim tells none. */
  public static @Nullable String of(@Nullable String placeOfService) {
    return placeOfService == null
        ? null
        : BY_CODE.getOrDefault(
            placeOfService, OTHERS.contains(placeOfService) ? OTHER : UNASSIGNED);
  }
}
