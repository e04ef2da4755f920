package io.github.payerrules.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.remittance.Actor;
import io.github.payerrules.review.Checklist;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a claim lacks before it can be billed, or before the payer's rules can judge it,
 * and who adds it. Immutable.
 *
 * @param actor who adds it
 * @param lines the numbers of the lines concerned, sorted; empty when it is the whole claim
 * @param what what is missing, or the question that is open
 * @param wants what the payer wants to see, a sentence for each rule that asks
 * @param facts the names of the documented facts, fields or data that would supply it
 * @param rules the ids of the rules that need it; empty where no claim can be billed without it
 */
public record ClaimTask(
    Actor actor,
    List<Integer> lines,
    String what,
    List<String> wants,
    List<String> facts,
    List<String> rules) {

  public ClaimTask {
    lines = List.copyOf(lines);
    wants = List.copyOf(wants);
    facts = List.copyOf(facts);
    rules = List.copyOf(rules);
  }

  /** What a claim of any format lacks, by who adds it; of each first what billing itself needs. */
  public static List<ClaimTask> of(Claim claim, Review review) {
    List<ClaimTask> tasks = new ArrayList<>();
    if (claim.purpose() == ClaimPurpose.CLAIM) {
      addToBill(claim, tasks);
    }
    addOnFile(review, tasks);
    for (Checklist checklist : review.checklists()) {
      for (Checklist.Item item : checklist.items()) {
        boolean documented =
            item.facts().stream().anyMatch(it -> EvidenceFact.named(it).isPresent());
        tasks.add(new ClaimTask(
            documented ? Actor.CLINICIAN : Actor.BILLER,
            item.lines(),
            item.inWords(),
            item.wants(),
            item.facts(),
            item.rules()));
      }
    }
    tasks.sort(Comparator.comparing(ClaimTask::actor));
    return List.copyOf(tasks);
  }

  private static void addToBill(Claim claim, List<ClaimTask> tasks) {
    if (claim.diagnoses().isEmpty()) {
      add(tasks, Actor.CODER, List.of(), "The claim has no diagnosis.", "diagnoses");
    } else {
      addOfLines(
          claim,
          line -> line.diagnosisPointers().isEmpty(),
          tasks,
          Actor.CODER,
          "No diagnosis is pointed to.",
          "diagnosisPointers");
    }
    if (lacksNpi(claim.billing())) {
      add(tasks, Actor.BILLER, List.of(), "The billing provider has no NPI.", "billing");
    }
    // Of a facility's claim payers ask for no rendering provider.
    addOfLines(
        claim,
        line -> claim.type() == ClaimType.PROFESSIONAL
            && lacksNpi(line.rendering())
            && lacksNpi(claim.rendering()),
        tasks,
        Actor.BILLER,
        "No rendering provider with an NPI is named.",
        "rendering");
    addOfLines(
        claim,
        line -> line.charge() == null,
        tasks,
        Actor.BILLER,
        "The charge is missing.",
        "charge");
    addOfLines(
        claim,
        line -> line.placeOfService() == null,
        tasks,
        Actor.BILLER,
        "The place of service is missing.",
        "placeOfService");
  }

  private static boolean lacksNpi(@Nullable Provider provider) {
    return provider == null || provider.npi() == null;
  }

  private static void addOfLines(
      Claim claim,
      Predicate<ServiceLine> lacks,
      List<ClaimTask> tasks,
      Actor actor,
      String what,
      String field) {
    List<Integer> lines =
        claim.lines().stream().filter(lacks).map(ServiceLine::number).sorted().toList();
    if (!lines.isEmpty()) {
      add(tasks, actor, lines, what, field);
    }
  }

  private static void add(
      List<ClaimTask> tasks, Actor actor, List<Integer> lines, String what, String field) {
    tasks.add(new ClaimTask(actor, lines, what, List.of(), List.of(field), List.of()));
  }

  /** What is looked up rather than documented: each once, with all rules that need it. */
  private static void addOnFile(Review review, List<ClaimTask> tasks) {
    Map<String, List<NotEvaluated>> byText = new LinkedHashMap<>();
    for (NotEvaluated one : review.notEvaluated()) {
      if (one.reason() == NotEvaluated.Reason.NO_SOURCE) {
        byText.computeIfAbsent(one.missing(), none -> new ArrayList<>()).add(one);
      }
    }
    byText.forEach((text, all) -> {
      TreeSet<Integer> lines = new TreeSet<>();
      all.forEach(one -> lines.addAll(one.lines()));
      List<String> needs = all.get(0).needs();
      tasks.add(new ClaimTask(
          needs.contains(Missing.HISTORY) ? Actor.BILLER : Actor.FRONT_DESK,
          List.copyOf(lines),
          text,
          List.of(),
          needs,
          all.stream()
              .map(NotEvaluated::rule)
              .filter(Objects::nonNull)
              .distinct()
              .toList()));
    });
  }
}
