package io.github.payerrules.testkit.rules;

import io.github.payerrules.PayerRules;
import io.github.payerrules.internal.reviewing.Gathering;
import io.github.payerrules.internal.reviewing.Limits;
import io.github.payerrules.internal.reviewing.Workings;
import java.nio.file.Path;

/** What a folder would say with a change in it. */
public final class ChangedFolder {

  private ChangedFolder() {}

  /**
   * The rules of a folder, with the sources, tables and limits of other rules.
   *
   * @param folder as {@link PayerRules.Builder#payers} takes it
   * @throws io.github.payerrules.review.InvalidRulesException with every problem in every file
   */
  public static PayerRules open(Path folder, PayerRules like) {
    Workings workings = like.unwrap(Workings.class);
    Limits limits = workings.limits();
    PayerRules.Builder builder = PayerRules.builder()
        .payers(folder)
        .maxFirings(limits.maxFirings())
        .deadline(limits.deadline());
    Gathering sources = workings.gathering();
    if (sources.history() != null) {
      builder.history(sources.history());
    }
    if (sources.authorizations() != null) {
      builder.authorizations(sources.authorizations());
    }
    if (sources.coverage() != null) {
      builder.coverage(sources.coverage());
    }
    if (sources.evidence() != null) {
      builder.evidence(sources.evidence());
    }
    if (sources.reference() != null) {
      builder.tables(sources.reference());
    }
    return builder.build();
  }
}
