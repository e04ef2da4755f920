package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.PolicyDocument;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.Policy;
import org.jspecify.annotations.Nullable;

/** The policy document for a line. */
final class PolicyFacts extends Thing implements Policy {

  private final String procedure;
  private final boolean hasContractors;
  private final @Nullable String state;
  private final @Nullable String contractor;
  private final @Nullable PolicyDocument document;

  PolicyFacts(LineService line, PayerTables tables) {
    this.procedure = line.procedure();
    this.hasContractors = tables.hasContractors();
    this.state = hasContractors ? line.state() : "";
    this.contractor = state == null || state.isEmpty() ? null : tables.contractor(state);
    this.document = tables.policy(procedure, contractor);
  }

  @Override
  public String name() {
    if (document != null) {
      boolean hasLcd = !document.lcd().isEmpty();
      return (document.lcd().startsWith("L") ? "LCD " : "")
          + document.lcd()
          + (document.article().isEmpty() ? "" : hasLcd ? ", article " : "article ")
          + document.article()
          + (contractor == null ? "" : " (" + contractor + ")")
          + (document.mark().equals("M") ? ", number not verified" : "");
    }
    if (state == null) {
      return "the " + procedure
          + " policy of the contractor for the state of service, which is not given";
    }
    return contractor == null
        ? "the " + procedure + " policy"
        : "the " + procedure + " policy of " + contractor + ", whose number is not known";
  }

  @Override
  public @Nullable String contractor() {
    return contractor;
  }

  @Override
  public @Nullable Boolean published() {
    boolean ofNoContractor = hasContractors && contractor == null;
    return ofNoContractor ? null : Boolean.valueOf(document != null);
  }

  @Override
  public @Nullable String lcd() {
    return document == null || document.lcd().isEmpty() ? null : document.lcd();
  }

  @Override
  public @Nullable String article() {
    return document == null || document.article().isEmpty() ? null : document.article();
  }

  @Override
  public @Nullable Missing missing(Word word) {
    return state == null ? word.missing() : null;
  }
}
