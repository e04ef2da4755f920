package io.github.payerrules.bench;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.why.Explanation;
import io.github.payerrules.testkit.why.Explanation.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks edited rules why they fire on claims. Not thread-safe. */
final class Asking {

  /** As many claims of a pasted text are explained. */
  private static final int MOST_CLAIMS = 20;

  private final EditedRules rules;
  private final ClaimReader reader;
  private final LocalDate today;

  Asking(EditedRules rules, ClaimReader reader, LocalDate today) {
    this.rules = rules;
    this.reader = reader;
    this.today = today;
  }

  /**
   * Of the claims of a text.
   *
   * @throws BenchException where there is none
   */
  List<WhyAnswer> ofText(String text, String payer, @Nullable String rule) {
    if (text.isBlank()) {
      throw new BenchException("there is no claim in it; paste a claim as 837P, JSON or YAML");
    }
    List<ClaimRead> read = new ArrayList<>();
    ClaimReader claims = payer.isEmpty() ? reader : reader.withPayer(payer);
    claims.read(text, "the claim", read::add);
    return read.stream().limit(MOST_CLAIMS).map(each -> of(each, rule)).toList();
  }

  WhyAnswer of(ClaimRead read, @Nullable String rule) {
    Claim claim = read.claim();
    String place = read.file() + ", claim " + read.position();
    if (claim == null) {
      return new WhyAnswer(place, "", "", read.problems(), List.of());
    }
    String name = Objects.requireNonNullElse(claim.id(), place);
    PayerRules known = rules.ofPayer(claim.payer()).orElse(null);
    if (known == null) {
      return refused(
          name,
          read,
          "the bench has no rules for this claim's payer, or they cannot be loaded",
          "Name the payer by its folder, and correct what the lint finds.");
    }
    try {
      List<Explanation> found = rules.explainer(known).explain(claim, today, rule, null).stream()
          .filter(each -> rule != null || each.state().compareTo(State.NEARLY) <= 0)
          .toList();
      return new WhyAnswer(
          name, claim.payer(), known.review(claim, today).verdict().name(), List.of(), found);
    } catch (IllegalArgumentException noSuchRule) {
      return refused(
          name, read, String.valueOf(noSuchRule.getMessage()), "Choose a rule of this payer.");
    }
  }

  private static WhyAnswer refused(String name, ClaimRead read, String what, String fix) {
    return new WhyAnswer(
        name, "", "", List.of(new Problem(read.file(), read.line(), null, what, fix)), List.of());
  }
}
