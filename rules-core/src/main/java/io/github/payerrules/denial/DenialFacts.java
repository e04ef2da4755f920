package io.github.payerrules.denial;

import io.github.payerrules.Document;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.internal.denial.FactNames;
import io.github.payerrules.internal.denial.GivenFacts;
import io.github.payerrules.internal.denial.PayerAndPlan;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.review.InvalidDocumentException;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a practice knows beyond its claims and remittances: its contracts and networks, by payer,
 * and what became of a claim, by claim number. The facts are those that the tables ask for, by
 * their names there. Immutable and thread-safe; {@link #toString()} shows no content.
 */
public final class DenialFacts {

  private static final DenialFacts NONE = new DenialFacts(Map.of(), Map.of(), Set.of());

  private final Map<String, Map<String, Object>> byPayer;
  private final Map<String, Map<String, Object>> byClaim;
  private final Set<String> strangers;

  private DenialFacts(
      Map<String, Map<String, Object>> byPayer,
      Map<String, Map<String, Object>> byClaim,
      Set<String> strangers) {
    this.byPayer = Map.copyOf(byPayer);
    this.byClaim = Map.copyOf(byClaim);
    this.strangers = Set.copyOf(strangers);
  }

  /** No facts. */
  public static DenialFacts none() {
    return NONE;
  }

  /**
   * Collects facts.
   *
   * @param denials the tables, which know the facts
   * @param rules the rules, which know the payers
   */
  public static Builder builder(DenialRules denials, PayerRules rules) {
    return new Builder(denials, rules);
  }

  /**
   * Reads facts from YAML or JSON: {@code payers} and {@code claims}, each with facts by name.
   *
   * @param document the file
   * @throws InvalidDocumentException with every name and value that is wrong
   */
  public static DenialFacts of(Document document, DenialRules denials, PayerRules rules) {
    Builder builder = new Builder(denials, rules);
    builder.read(document);
    return builder.build();
  }

  /** Payers for which facts are given and whom neither tables nor rules know. */
  public Set<String> payersNotKnown() {
    return new TreeSet<>(strangers);
  }

  /** The claim numbers for which facts are given. */
  public Set<String> claims() {
    return new TreeSet<>(byClaim.keySet());
  }

  /** The facts of a claim, by any of the numbers that it has. */
  Map<String, Object> ofClaim(ClaimPayment payment, @Nullable Claim claim) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Set<String> numbers = new LinkedHashSet<>();
    if (claim != null) {
      numbers.add(String.valueOf(claim.id()));
      numbers.add(String.valueOf(claim.claimNumber()));
    }
    numbers.add(String.valueOf(payment.claimNumber()));
    numbers.forEach(each -> GivenFacts.add(facts, byClaim.getOrDefault(each, Map.of())));
    return facts;
  }

  /**
   * The facts of a payer.
   *
   * @param names the payer as the tables look it up, the narrowest first
   */
  Map<String, Object> ofPayer(List<String> names) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      GivenFacts.add(facts, byPayer.getOrDefault(names.get(i), Map.of()));
    }
    return facts;
  }

  @Override
  public String toString() {
    return "DenialFacts[" + byPayer.size() + " payers, " + byClaim.size() + " claims]";
  }

  /** Collects facts. Not thread-safe. */
  public static final class Builder {

    private static final String PAYERS = "payers";
    private static final String CLAIMS = "claims";

    private final FactNames names;
    private final Set<String> known;
    private final Map<String, Map<String, Object>> byPayer = new HashMap<>();
    private final Map<String, Map<String, Object>> byClaim = new HashMap<>();
    private final Set<String> strangers = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private String file = "facts";

    private Builder(DenialRules denials, PayerRules rules) {
      this.names = denials.tables().factNames();
      this.known = new TreeSet<>(denials.tables().payers());
      this.known.addAll(rules.payerNames());
    }

    /**
     * What is known of a payer, such as {@code network} and {@code filingLimitDays}.
     *
     * @param payer its folder name, such as {@code aetna}; with the kind of the plan, such as
     *     {@code humana/medicare-advantage}; or a kind of payer alone, such as {@code medicaid}
     */
    public Builder payer(String payer, Map<String, ?> facts) {
      payer(payer, facts, GivenFacts.NO_LINES);
      return this;
    }

    /** What is known of the claim with that number, such as {@code memberConsent}. */
    public Builder claim(String number, Map<String, ?> facts) {
      byClaim.put(number, names.read(facts, wrong("", GivenFacts.NO_LINES)));
      return this;
    }

    private void payer(String payer, Map<?, ?> facts, Map<String, Integer> lines) {
      String name = PayerAndPlan.of(payer).payer();
      if (!known.contains(name)) {
        if (NearestName.isSlip(name, known)) {
          problems.add(new Problem(
              file,
              lines.getOrDefault("", 0),
              PAYERS,
              "unknown payer \"" + name + "\"",
              "Did you mean \"" + NearestName.among(name, known).orElse("") + "\"?"));
        }
        strangers.add(payer);
      }
      byPayer.put(payer, names.read(facts, wrong(payer + ": ", lines)));
    }

    private FactNames.Wrong wrong(String of, Map<String, Integer> lines) {
      return (path, what, fix) ->
          problems.add(new Problem(file, lines.getOrDefault(path, 0), of + path, what, fix));
    }

    private void read(Document document) {
      file = document.file();
      if (!(document.root() instanceof ObjectNode root)) {
        problem(
            document.root(),
            "there are no facts here",
            "Write payers: or claims: and below it the facts.");
        return;
      }
      root.fields().forEach((name, value) -> {
        if (!name.equals(PAYERS) && !name.equals(CLAIMS)) {
          problem(
              value,
              "unknown field \"" + name + "\"",
              NearestName.among(name, List.of(PAYERS, CLAIMS))
                  .map(near -> "Did you mean \"" + near + "\"?")
                  .orElse("Write payers: or claims:, and below it the facts."));
        } else if (value instanceof ObjectNode all) {
          all.fields().forEach((key, facts) -> entry(name.equals(PAYERS), key, facts));
        } else {
          problem(value, "there is nothing below " + name, "Write a name, and below it the facts.");
        }
      });
    }

    private void entry(boolean ofPayer, String key, Node facts) {
      if (!(facts instanceof ObjectNode object)) {
        problem(facts, "there are no facts here", "Write them as name: value, one a line.");
        return;
      }
      Map<String, Integer> lines = GivenFacts.lines(object);
      Map<?, ?> plain = (Map<?, ?>) GivenFacts.plain(object);
      if (ofPayer) {
        payer(key, plain, lines);
      } else {
        byClaim.put(key, names.read(plain, wrong("", lines)));
      }
    }

    private void problem(Node node, String what, String fix) {
      problems.add(new Problem(file, node.line(), null, what, fix));
    }

    /**
     * The facts.
     *
     * @throws InvalidDocumentException with every name and value that is wrong
     */
    public DenialFacts build() {
      if (!problems.isEmpty()) {
        throw new InvalidDocumentException(problems);
      }
      return new DenialFacts(byPayer, byClaim, strangers);
    }
  }
}
