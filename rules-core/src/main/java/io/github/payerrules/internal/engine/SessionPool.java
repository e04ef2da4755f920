package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Rule;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Kept sessions of one set of rules, one for each thread at a time. Thread-safe. */
public final class SessionPool {

  private final SlotConditions conditions;
  private final KieBase base;
  private final ConcurrentLinkedQueue<KeptSession> idle = new ConcurrentLinkedQueue<>();

  public SessionPool(List<Rule> rules) {
    this.conditions = new SlotConditions(rules);
    // A configuration of our own: the default one asks for services that only the compiler brings.
    this.base = KieBaseBuilder.createKieBaseFromModel(
        List.of(ModelBuilder.model(rules, conditions)),
        RuleBaseFactory.newKnowledgeBaseConfiguration(
            new Properties(), SessionPool.class.getClassLoader()));
  }

  /**
   * Holds the rules against a claim.
   *
   * @return whether the rules came to an end before {@code maxFirings}
   */
  public boolean run(Object claim, List<?> lines, Firings firings, int maxFirings) {
    KeptSession session = idle.poll();
    if (session == null) {
      session = new KeptSession(base, conditions);
    }
    try {
      return session.run(claim, lines, firings, maxFirings);
    } finally {
      // One that failed is closed and never used again.
      if (session.isSound()) {
        idle.add(session);
      } else {
        session.close();
      }
    }
  }
}
