package io.github.payerrules.spring;

import io.github.payerrules.PayerRules;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Builds rules by the properties and the beans of the program. */
final class RulesLoader {

  private final PayerRulesProperties properties;
  private final Consumer<PayerRules.Builder> beans;

  RulesLoader(PayerRulesProperties properties, Consumer<PayerRules.Builder> beans) {
    this.properties = properties;
    this.beans = beans;
  }

  PayerRules load() {
    PayerRules.Builder builder = PayerRules.builder().maxFirings(properties.maxFirings());
    properties.payers().forEach(builder::payer);
    properties.folders().forEach(folder -> builder.payers(Path.of(folder)));
    properties.packs().forEach(pack -> builder.pack(Path.of(pack)));
    if (properties.payers().isEmpty()
        && properties.folders().isEmpty()
        && properties.packs().isEmpty()) {
      builder.packedPayers();
    }
    if (properties.signedBy() != null) {
      builder.requireSignedBy(Path.of(properties.signedBy()));
    }
    if (properties.tables() != null) {
      builder.tables(Path.of(properties.tables()));
    }
    if (properties.deadline() != null) {
      builder.deadline(properties.deadline());
    }
    beans.accept(builder);
    return builder.build();
  }
}
