package io.github.payerrules.internal.denial;

import org.jspecify.annotations.Nullable;

/**
 * A payer with its special plan, as lines name it: {@code humana/medicare-advantage}.
 *
 * @param payer the payer alone
 * @param plan the plan; {@code null} where none is named
 */
public record PayerAndPlan(String payer, @Nullable String plan) {

  /** Both parts of a name. */
  public static PayerAndPlan of(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? new PayerAndPlan(name, null)
        : new PayerAndPlan(name.substring(0, slash), name.substring(slash + 1));
  }
}
