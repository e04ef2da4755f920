package io.github.payerrules.testkit.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.Document;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.document.Node;
import io.github.payerrules.testkit.why.Explanation.State;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
  private static final String FREQUENCY = "esi-sessions-per-12-months";

  private final PayerRules rules =
      PayerRules.builder().payers(Path.of("src/test/resources/payers")).build();
  private final Explainer explainer = Explainer.of(rules);

  private static Claim claim(LocalDate date, LocalDate... earlier) {
    List<PriorService> history = new ArrayList<>();
    for (LocalDate day : earlier) {
      history.add(PriorService.of("64483", day));
    }
    return Claim.builder()
        .payer("acme")
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code("64483")
            .date(date)
            .diagnoses(List.of("M54.16"))
            .placeOfService("11")
            .build()))
        .history(history)
        .build();
  }

  private static Claim fifth() {
    return claim(
        LocalDate.of(2026, 7, 1),
        LocalDate.of(2025, 8, 1),
        LocalDate.of(2025, 11, 1),
        LocalDate.of(2026, 2, 1),
        LocalDate.of(2026, 5, 1));
  }

  private Explanation why(Claim claim, String rule) {
    return explainer.explain(claim, TODAY, rule, 1).get(0);
  }

  /** The values of a change put into the claim, and the whole reviewed. */
  private boolean fires(Claim claim, NeededChange change, String rule) {
    Node changed = Document.json("claim", ClaimWriter.toJson(claim)).root();
    for (NeededChange.Value value : change.values()) {
      changed = value.value() == null
          ? changed.without(value.pointer())
          : changed.with(value.pointer(), Document.json("value", value.value()).root());
    }
    Claim made = new ClaimReader().bind("changed", changed).orThrow();
    return rules.review(made, TODAY).findings().stream()
        .anyMatch(finding -> finding.rule().equals(rule));
  }

  @Test
  void saysWhatEachConditionSawAndTheSmallestChangeToBeSilent() {
    Explanation why = why(fifth(), FREQUENCY);

    assertThat(why.state()).isEqualTo(State.FIRES);
    assertThat(why.because()).startsWith("This is ESI session 5 in the lumbar/sacral region");
    assertThat(why.conditions())
        .extracting(SeenCondition::words)
        .containsExactly(
            "procedure is \"ESI\"",
            "count of sessions in same region in the last 12 months is more than 4");
    SeenCondition count = why.conditions().get(1);
    assertThat(count.saw()).startsWith("5 (2025-08-01, 2025-11-01");
    assertThat(count.distance()).isEqualTo("1 fewer would turn it");
    NeededChange change = why.change();
    assertThat(change).isNotNull();
    assertThat(change.fires()).isFalse();
    assertThat(change.steps())
        .containsExactly("with date of line 1 2026-08-01 instead of 2026-07-01");
    assertThat(change.proof()).isEqualTo("The changed claim was reviewed: the rule does not fire.");
    assertThat(fires(fifth(), change, FREQUENCY)).isFalse();
  }

  @Test
  void findsTheChangeWithWhichARuleWouldFire() {
    Claim exactlyAYear = claim(
        LocalDate.of(2026, 7, 1),
        LocalDate.of(2025, 7, 1),
        LocalDate.of(2025, 11, 1),
        LocalDate.of(2026, 2, 1),
        LocalDate.of(2026, 5, 1));

    Explanation why = why(exactlyAYear, FREQUENCY);

    assertThat(why.state()).isEqualTo(State.NEARLY);
    assertThat(why.because()).contains("(saw 4 (2025-11-01").contains("1 more would meet it");
    NeededChange change = why.change();
    assertThat(change).isNotNull();
    assertThat(change.steps())
        .containsExactly("with date of line 1 2026-06-30 instead of 2026-07-01");
    assertThat(fires(exactlyAYear, change, FREQUENCY)).isTrue();
  }

  @Test
  void takesSeveralStepsWhereOneIsTooFew() {
    Claim third =
        claim(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 5, 1));

    NeededChange change = why(third, FREQUENCY).change();

    assertThat(change).isNotNull();
    assertThat(change.fires()).isTrue();
    assertThat(change.steps())
        .hasSize(2)
        .allMatch(step -> step.startsWith("with one more earlier"));
  }

  @Test
  void saysOfAFactThatIsNotKnownThatItIsAsked() {
    Explanation why = why(fifth(), "esi-conservative-care");

    assertThat(why.state()).isEqualTo(State.ASKS);
    assertThat(why.because()).contains("conservativeCareWeeks");
    NeededChange change = why.change();
    assertThat(change).isNotNull();
    assertThat(change.steps()).hasSize(1);
    assertThat(change.steps().get(0)).contains("conservative care weeks");
    assertThat(fires(fifth(), change, "esi-conservative-care")).isTrue();
  }

  @Test
  void saysThatARuleIsNotInEffectYet() {
    Claim early = claim(LocalDate.of(2021, 12, 4));

    Explanation why = why(early, FREQUENCY);

    assertThat(why.state()).isEqualTo(State.NOT_IN_EFFECT);
    assertThat(why.because()).isEqualTo("The rule applies to dates of service from 2021-12-05.");
  }

  @Test
  void putsWhatFiresFirst() {
    List<Explanation> all = explainer.explain(fifth(), TODAY, null, null);

    assertThat(all.get(0).rule()).isEqualTo(FREQUENCY);
    assertThat(all).isSortedAccordingTo((one, other) -> one.state().compareTo(other.state()));
  }

  @Test
  void refusesARuleOrALineThatIsNotThere() {
    assertThatThrownBy(() -> why(fifth(), "esi-sessions-per-12-month"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no rule of acme has the id esi-sessions-per-12-month."
            + " Did you mean esi-sessions-per-12-months?");
    assertThatThrownBy(() -> explainer.explain(fifth(), TODAY, null, 7))
        .hasMessage("the claim has no line 7");
  }

  @Test
  void showsNoValueOfAClaimInALog() {
    Explanation why = why(fifth(), FREQUENCY);

    assertThat(why + " " + why.conditions() + " " + why.change()).doesNotContain("2025", "2026");
  }
}
