package io.github.payerrules.internal.visit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.reviewing.Workings;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.PayerParameter;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleInfo;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of payers, as verifying a visit asks for them. Thread-safe. */
public final class PayerBook {

  /** The folder that stands in for payers of whom no rules are held. */
  static final String ANY_PAYER = "any-payer";

  /** The folder of plans that cover in Medicare's place, whoever runs them. */
  private static final String MEDICARE_ADVANTAGE = "medicare-advantage";

  /** Folders by whose names a visit names no insurer. */
  static final Set<String> STANDING_FOR_OTHERS = Set.of(ANY_PAYER, MEDICARE_ADVANTAGE);

  private static final String VERIFICATION_DAYS = "days from verification to service";

  private final PayerRules rules;
  private final Map<String, PayerInfo> infos = new ConcurrentHashMap<>();
  private final Map<String, Map<String, RuleInfo>> byId = new ConcurrentHashMap<>();

  public PayerBook(PayerRules rules) {
    this.rules = rules;
  }

  /** The payer's name as its rules have it, where they know it by another. */
  String named(String payer) {
    String word = payer.strip();
    if (rules.payerNames().contains(word)) {
      return word;
    }
    String byId = rules.payerIds().get(word);
    String lower = word.toLowerCase(Locale.ROOT).replace(' ', '-');
    return byId != null ? byId : rules.payerNames().contains(lower) ? lower : word;
  }

  /** The folder whose rules are used for a payer's plan; {@code null} where there is none. */
  @Nullable
  String rulesOf(String payer, PlanKind plan) {
    if (plan == PlanKind.MEDICARE_ADVANTAGE && rules.payerNames().contains(MEDICARE_ADVANTAGE)) {
      return MEDICARE_ADVANTAGE;
    }
    if (rules.payerNames().contains(payer)) {
      return payer;
    }
    return rules.payerNames().contains(ANY_PAYER) ? ANY_PAYER : null;
  }

  Review review(Claim claim, LocalDate today) {
    return rules.review(claim, today);
  }

  /** The claim with what the sources of the rules know of the patient. */
  Claim gathered(Claim claim, LocalDate today) {
    Context context = rules.unwrap(Workings.class).gathering().gather(claim, today);
    return claim.toBuilder()
        .history(context.history() == null ? null : context.history().services())
        .historyCompleteFrom(
            context.history() == null ? null : context.history().completeFrom())
        .authorizations(context.authorizations())
        .coverages(context.coverages())
        .evidence(context.evidence())
        .build();
  }

  /** The rule of that id of a payer. */
  Optional<RuleInfo> rule(String payer, String id) {
    return Optional.ofNullable(byId.computeIfAbsent(
            payer,
            name -> info(name)
                .map(it -> it.rules().stream()
                    .collect(Collectors.toUnmodifiableMap(
                        RuleInfo::id, Function.identity(), (one, other) -> one)))
                .orElse(Map.of()))
        .get(id));
  }

  /** Within how many days before a service the payer wants eligibility verified. */
  Optional<PayerParameter> verificationDays(String payer, LocalDate date) {
    return info(payer)
        .flatMap(it -> it.parameters().stream()
            .filter(parameter -> parameter.name().equals(VERIFICATION_DAYS))
            .filter(parameter ->
                (parameter.effective() == null || !date.isBefore(parameter.effective()))
                    && (parameter.until() == null || !date.isAfter(parameter.until())))
            .findFirst());
  }

  Optional<PayerInfo> info(String payer) {
    if (!rules.payerNames().contains(payer)) {
      return Optional.empty();
    }
    return Optional.of(infos.computeIfAbsent(
        payer,
        name -> rules.payers().stream()
            .filter(it -> it.payer().equals(name))
            .findFirst()
            .orElseThrow()));
  }
}
