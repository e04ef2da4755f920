package io.github.payerrules.internal.facts.service;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.words.Answers;
import org.jspecify.annotations.Nullable;

/** Compares the providers of two services. */
public final class Providers {

  private Providers() {}

  /** Whether both are known and differ. */
  public static boolean differ(@Nullable Provider one, @Nullable Provider two) {
    String first = npi(one);
    String second = npi(two);
    return first != null && second != null && !first.equals(second);
  }

  /** Whether both are the same one; {@code null} where one of them is not known. */
  public static @Nullable Boolean same(@Nullable Provider one, @Nullable Provider two) {
    return equal(npi(one), npi(two));
  }

  public static @Nullable String npi(@Nullable Provider provider) {
    return provider == null ? null : provider.npi();
  }

  /**
   * Whether they are two of one group and one specialty.
   *
   * @param billing the claim's billing provider, the group of those without one
   */
  public static @Nullable Boolean sameGroupAndSpecialty(
      @Nullable Provider one, @Nullable Provider two, @Nullable Provider billing) {
    if (one == null || two == null || !differ(one, two)) {
      return false;
    }
    return Answers.both(
        equal(group(one, billing), group(two, billing)), equal(specialty(one), specialty(two)));
  }

  /**
   * Whether the provider of a line and that of an earlier service are two of one group and one
   * specialty. Who is not named may be anybody.
   */
  public static @Nullable Boolean sameGroupAndSpecialtyAsEarlier(
      @Nullable Provider ofLine, @Nullable Provider billing, @Nullable Provider earlier) {
    Boolean same = same(ofLine, earlier);
    if (ofLine == null || earlier == null || Boolean.TRUE.equals(same)) {
      return same == null ? null : Boolean.FALSE;
    }
    Boolean alike = Answers.both(
        equal(group(ofLine, billing), earlier.group()),
        equal(specialty(ofLine), specialty(earlier)));
    return (same == null && Boolean.TRUE.equals(alike)) ? null : alike;
  }

  private static @Nullable String group(Provider provider, @Nullable Provider billing) {
    return provider.group() == null ? npi(billing) : provider.group();
  }

  private static @Nullable String specialty(Provider provider) {
    return provider.specialty() == null ? provider.taxonomy() : provider.specialty();
  }

  private static @Nullable Boolean equal(@Nullable String one, @Nullable String two) {
    return (one == null || two == null) ? null : (Boolean) one.equals(two);
  }
}
