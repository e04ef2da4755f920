package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.facts.edits.ClaimEdits;
import io.github.payerrules.internal.facts.history.ClaimSessions;
import io.github.payerrules.internal.facts.history.KnownHistory;
import io.github.payerrules.internal.facts.onfile.OnFile;
import io.github.payerrules.internal.facts.service.ClaimLines;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.tables.PayerTables;
import java.util.List;

/** What a claim and its lines ask for together. */
final class SharedFacts {

  private final Context context;
  private final PayerTables tables;
  private final boolean tablesStay;
  private final ClaimLines lines;
  private final KnownHistory history;
  private final ClaimSessions sessions;
  private final ClaimEdits edits;
  private final OnFile onFile;
  private final EarlierServices earlier;

  /**
   * Those of a claim.
   *
   * @param lineFacts complete before any word is asked
   */
  SharedFacts(
      Context context,
      PayerTables tables,
      List<? extends LineService> lineFacts,
      boolean tablesStay) {
    this.tablesStay = tablesStay;
    this.context = context;
    this.tables = tables;
    this.lines = new ClaimLines(lineFacts);
    this.history = new KnownHistory(context.history());
    this.sessions = new ClaimSessions(lines, history, tables);
    this.edits = new ClaimEdits(
        context.reference(), tables, lines, context.claim().lines().size(), history);
    this.onFile = new OnFile(context.claim(), context.authorizations(), context.coverages(), lines);
    this.earlier = new EarlierServices(history, tables, edits, context.claim().billing());
  }

  EarlierServices earlier() {
    return earlier;
  }

  Context context() {
    return context;
  }

  PayerTables tables() {
    return tables;
  }

  /** Whether claims to come are reviewed with the same tables. */
  boolean tablesStay() {
    return tablesStay;
  }

  ClaimLines lines() {
    return lines;
  }

  KnownHistory history() {
    return history;
  }

  ClaimSessions sessions() {
    return sessions;
  }

  ClaimEdits edits() {
    return edits;
  }

  OnFile onFile() {
    return onFile;
  }
}
