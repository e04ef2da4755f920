package io.github.payerrules.request;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a payer needs of a claim to decide on it: each documented fact is left out on trial, and
 * stays out where the payer's rules then say the same. What is left is needed, each by the rules
 * that would ask for it or decide otherwise. The facts named first are kept where one of several
 * would do.
 */
final class MinimumNecessary {

  private final Claim claim;
  private final Map<EvidenceFact, Set<String>> neededBy;
  private final Map<String, String> citations;
  private final SortedMap<String, Integer> heldBack;

  private MinimumNecessary(
      Claim claim,
      Map<EvidenceFact, Set<String>> neededBy,
      Map<String, String> citations,
      SortedMap<String, Integer> heldBack) {
    this.claim = claim;
    this.neededBy = neededBy;
    this.citations = citations;
    this.heldBack = heldBack;
  }

  static MinimumNecessary of(Claim whole, Function<Claim, Review> review) {
    Set<String> said = said(review.apply(whole));
    Claim least = whole;
    int left = 0;
    EvidenceFact[] facts = EvidenceFact.values();
    for (int i = facts.length - 1; i >= 0; i--) {
      Claim without = without(least, facts[i]);
      if (!without.equals(least) && said(review.apply(without)).equals(said)) {
        least = without;
        left++;
      }
    }
    Map<EvidenceFact, Set<String>> neededBy = new EnumMap<>(EvidenceFact.class);
    Map<String, String> citations = new TreeMap<>();
    Review of = review.apply(least);
    for (EvidenceFact fact : facts) {
      Claim without = without(least, fact);
      if (!without.equals(least)) {
        neededBy.put(fact, asking(fact, of, review.apply(without), citations));
      }
    }
    SortedMap<String, Integer> heldBack = new TreeMap<>();
    count(heldBack, "documented facts that no rule asks for", left);
    return new MinimumNecessary(strip(least, heldBack), neededBy, citations, heldBack);
  }

  Claim claim() {
    return claim;
  }

  Map<EvidenceFact, Set<String>> neededBy() {
    return neededBy;
  }

  String citation(Set<String> rules) {
    return rules.stream()
        .map(rule -> citations.getOrDefault(rule, ""))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  SortedMap<String, Integer> heldBack() {
    return heldBack;
  }

  /** What is known of a fact, on the claim or the first line that says it. */
  @Nullable
  Recorded recorded(EvidenceFact fact) {
    return Stream.concat(
            Stream.of(claim.evidence()), claim.lines().stream().map(ServiceLine::evidence))
        .flatMap(each -> each.find(fact).stream())
        .findFirst()
        .orElse(null);
  }

  private static Set<String> said(Review review) {
    Set<String> said = new HashSet<>();
    for (Finding finding : review.findings()) {
      if (finding.outcome() != Outcome.ADVISE) {
        said.add(finding.rule() + finding.outcome() + finding.lines());
      }
    }
    for (Question question : review.questions()) {
      said.add(question.rule() + question.missing() + question.lines());
    }
    return said;
  }

  private static Set<String> asking(
      EvidenceFact fact, Review with, Review without, Map<String, String> citations) {
    Set<String> rules = new TreeSet<>();
    for (Question question : without.questions()) {
      if (question.missing().contains(fact.factName())) {
        rules.add(question.rule());
        citations.put(question.rule(), question.citation());
      }
    }
    if (rules.isEmpty()) {
      Set<String> before = said(with);
      Set<String> after = said(without);
      Stream.of(with, without).flatMap(each -> each.findings().stream()).forEach(finding -> {
        String said = finding.rule() + finding.outcome() + finding.lines();
        if (finding.outcome() != Outcome.ADVISE && before.contains(said) != after.contains(said)) {
          rules.add(finding.rule());
          citations.put(finding.rule(), finding.citation());
        }
      });
    }
    return rules;
  }

  private static Claim without(Claim claim, EvidenceFact fact) {
    List<ServiceLine> lines = claim.lines().stream()
        .map(line -> line.toBuilder().evidence(without(line.evidence(), fact)).build())
        .toList();
    return claim.toBuilder()
        .evidence(without(claim.evidence(), fact))
        .lines(lines)
        .build();
  }

  private static Evidence without(Evidence evidence, EvidenceFact fact) {
    if (evidence.recorded(fact) == null) {
      return evidence;
    }
    Evidence.Builder others = Evidence.builder();
    for (EvidenceFact each : EvidenceFact.values()) {
      Recorded recorded = evidence.recorded(each);
      if (each != fact && recorded != null) {
        others.put(each, recorded);
      }
    }
    return others.build();
  }

  /** Takes out what belongs to billing or to other services. */
  private static Claim strip(Claim claim, SortedMap<String, Integer> heldBack) {
    Set<String> codes = claim.lines().stream().map(ServiceLine::code).collect(Collectors.toSet());
    Set<String> pointed = new LinkedHashSet<>();
    List<ServiceLine> lines = new ArrayList<>();
    for (ServiceLine line : claim.lines()) {
      List<String> diagnoses = diagnoses(line, claim);
      pointed.addAll(diagnoses);
      count(heldBack, "charges", line.charge() == null ? 0 : 1);
      lines.add(line.toBuilder()
          .charge(null)
          .diagnosisPointers(List.of())
          .diagnoses(diagnoses)
          .adjudications(List.of())
          .build());
    }
    List<PriorService> known = claim.history() == null ? List.of() : claim.history();
    List<PriorService> same =
        known.stream().filter(it -> codes.contains(it.code())).toList();
    count(heldBack, "earlier services of other codes", known.size() - same.size());
    count(heldBack, "diagnoses of no requested service", (int)
        claim.diagnoses().stream().filter(it -> !pointed.contains(it)).count());
    count(heldBack, "coverages with other payers", claim.otherPayers().size());
    count(
        heldBack,
        "age and sex",
        (claim.ageYears() == null ? 0 : 1) + (claim.sex() == null ? 0 : 1));
    count(heldBack, "charges", claim.totalCharge() == null ? 0 : 1);
    count(
        heldBack,
        "authorizations, referrals and eligibility on file",
        size(claim.authorizations()) + size(claim.referrals()) + size(claim.coverages()));
    return Claim.builder()
        .id(claim.id())
        .payer(claim.payer())
        .type(claim.type())
        .purpose(claim.purpose())
        .patientKey(claim.patientKey())
        .state(claim.state())
        .diagnoses(List.copyOf(pointed))
        .lines(lines)
        .billing(claim.billing())
        .rendering(claim.rendering())
        .referring(claim.referring())
        .ordering(claim.ordering())
        .facility(claim.facility())
        .history(same.isEmpty() ? null : same)
        .evidence(claim.evidence())
        .build();
  }

  private static int size(@Nullable List<?> list) {
    return list == null ? 0 : list.size();
  }

  private static void count(SortedMap<String, Integer> heldBack, String kind, int number) {
    if (number > 0) {
      heldBack.merge(kind, number, Integer::sum);
    }
  }

  static List<String> diagnoses(ServiceLine line, Claim claim) {
    Set<String> all = new LinkedHashSet<>(line.diagnoses());
    for (int pointer : line.diagnosisPointers()) {
      if (pointer >= 1 && pointer <= claim.diagnoses().size()) {
        all.add(claim.diagnoses().get(pointer - 1));
      }
    }
    return List.copyOf(all);
  }
}
