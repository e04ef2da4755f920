package io.github.payerrules.spring;

import io.github.payerrules.PayerRules;

/** A bean that sets what the properties do not, whenever rules are built. */
@FunctionalInterface
public interface PayerRulesBuilderCustomizer {

  /** Changes the builder, which has everything from properties and beans. */
  void customize(PayerRules.Builder builder);
}
