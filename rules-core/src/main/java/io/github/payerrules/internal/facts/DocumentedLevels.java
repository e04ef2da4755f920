package io.github.payerrules.internal.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which region of the spine the levels of a line lie, as a note writes them. */
final class DocumentedLevels {

  private static final String CERVICAL_THORACIC = "cervical/thoracic";
  private static final String LUMBAR_SACRAL = "lumbar/sacral";

  /** Such as {@code L4-5}, {@code C7-T1}, {@code S1} and {@code L4/L5 LT}. */
  private static final Pattern LEVEL =
      Pattern.compile("([CTLS])\\d{1,2}(?:\\s?[-/]\\s?([CTLS]?)\\d{1,2})?(?:\\s.*)?");

  private DocumentedLevels() {}

  /** {@code null} where there are none, one is not readable, or they lie in several regions. */
  static @Nullable String region(List<String> levels) {
    String region = null;
    for (String level : levels) {
      String own = region(level);
      if (own == null || (region != null && !region.equals(own))) {
        return null;
      }
      region = own;
    }
    return region;
  }

  private static @Nullable String region(String level) {
    Matcher found = LEVEL.matcher(level.strip().toUpperCase(Locale.ROOT));
    if (!found.matches()) {
      return null;
    }
    String first = regionOf(found.group(1));
    String last = found.group(2);
    return last == null || last.isEmpty() || regionOf(last).equals(first) ? first : "T12-L1";
  }

  private static String regionOf(String letter) {
    return letter.equals("C") || letter.equals("T") ? CERVICAL_THORACIC : LUMBAR_SACRAL;
  }
}
