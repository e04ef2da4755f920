package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.rule.Metadata;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.rule.Statement;
import io.github.payerrules.internal.tables.Denials;
import io.github.payerrules.internal.tables.PayerTerms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the rules of a payer state, with what the payer adds to it: what practices do about a
 * finding, and where the policy is to be read. Each is made when its rule first states something.
 * Thread-safe.
 */
final class Statements {

  private final PayerTerms terms;
  private final SourceLinks links;
  private final Map<String, Statement> byRule = new ConcurrentHashMap<>();

  Statements(PayerTerms terms) {
    this.terms = terms;
    this.links = new SourceLinks(terms.sources());
  }

  Statement of(Rule rule) {
    Statement made = byRule.get(rule.id());
    return made == null ? byRule.computeIfAbsent(rule.id(), id -> newStatement(rule)) : made;
  }

  private Statement newStatement(Rule rule) {
    return new Statement(
        rule, rule.metadata().mark(terms.sources()), remedy(rule.metadata()), links::of);
  }

  /** The payer's usual fix where it lists one, else what practices do about such denials. */
  private String remedy(Metadata metadata) {
    String usual = terms.usualFix(metadata.group(), metadata.carc());
    return usual == null ? Denials.shipped().play(metadata.carc()) : usual;
  }
}
