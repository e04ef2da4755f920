package io.github.payerrules.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    @Nullable String version = PayerRulesCli.class.getPackage().getImplementationVersion();
    return new String[] {"payer-rules " + (version == null ? "(not packed)" : version)};
  }
}
