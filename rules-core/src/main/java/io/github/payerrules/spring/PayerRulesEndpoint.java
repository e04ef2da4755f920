package io.github.payerrules.spring;

import io.github.payerrules.LiveRules;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** The rules in use, and the order to reload them: {@code POST /actuator/payerrules}. */
@Endpoint(id = "payerrules")
@SuppressWarnings("exports") // whoever uses it requires Spring's modules
public final class PayerRulesEndpoint {

  private final LiveRules rules;

  PayerRulesEndpoint(LiveRules rules) {
    this.rules = rules;
  }

  /** The versions in use, and why the last attempt to load others failed. */
  @ReadOperation
  public Map<String, Object> status() {
    return RulesDetails.of(rules.status());
  }

  /** Reloads the rules; where anything is wrong with them, those in use stay. */
  @WriteOperation
  public Map<String, Object> reload() {
    rules.reload();
    return RulesDetails.of(rules.status());
  }
}
