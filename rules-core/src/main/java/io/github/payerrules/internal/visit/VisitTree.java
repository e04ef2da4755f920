package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.binding.ClaimBinder;
import io.github.payerrules.internal.reading.Problems;
import io.github.payerrules.internal.reading.Tree;
import io.github.payerrules.review.Problem;
import io.github.payerrules.visit.Visit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the tree of a JSON or YAML text to a visit. */
public final class VisitTree {

  private static final List<String> CLAIM = List.of("claim", "claim_context");
  private static final List<String> FACTS = List.of("visit", "extra");

  private final Problems problems;
  private final Problems notices;

  private VisitTree(String file) {
    this.problems = new Problems(file);
    this.notices = new Problems(file);
  }

  /**
   * A visit as read, or why there is none.
   *
   * @param id the caller's own reference
   * @param today the day taken as today
   */
  public record Read(
      @Nullable String id,
      @Nullable LocalDate today,
      @Nullable Visit visit,
      List<Problem> problems,
      List<Problem> notices) {}

  /** The visit of a tree. */
  public static Read read(String file, Tree tree) {
    VisitTree reader = new VisitTree(file);
    reader.problems.addAll(tree.problems());
    if (!(tree.root() instanceof ObjectNode root)) {
      if (reader.problems.count() == 0) {
        reader.problems.add(
            tree.line(), null, "this is not a visit", "write an object with a claim, or a claim");
      }
      return new Read(null, null, null, reader.problems.toList(), List.of());
    }
    String id = text(root, "id");
    LocalDate today = reader.date(root, "today");
    Visit visit = reader.visit(root, id);
    boolean broken = visit == null || reader.problems.count() > 0;
    return new Read(
        id,
        today,
        broken ? null : visit,
        reader.problems.toList(),
        broken ? List.of() : reader.notices.toList());
  }

  private @Nullable Visit visit(ObjectNode root, @Nullable String id) {
    Node planned = first(root, CLAIM);
    Node facts = first(root, FACTS);
    if (planned == null) {
      planned = root;
      for (String name : FACTS) {
        planned = root.fields().containsKey(name) ? planned.without("/" + name) : planned;
      }
      planned = root.fields().containsKey("today") ? planned.without("/today") : planned;
    }
    Claim claim = ClaimBinder.bind(planned, text(root, "payer"), problems);
    if (claim == null) {
      return null;
    }
    if (claim.id() == null && id != null) {
      claim = claim.toBuilder().id(id).build();
    }
    String payer = text(root, "payer");
    if (payer != null && !payer.equals(claim.payer())) {
      notices.add(
          root.line(),
          "/payer",
          "the visit names another payer than its claim; that of the claim is used",
          "Keep the payer who is billed, and remove the other.");
    }
    if (!(facts instanceof ObjectNode object)) {
      return Visit.of(claim);
    }
    Visit visit = new VisitFacts(notices).put(object, claim);
    checkScheduled(visit, object);
    return visit;
  }

  private void checkScheduled(Visit visit, ObjectNode facts) {
    LocalDate scheduled = visit.scheduledOn();
    boolean after = scheduled != null
        && visit.claim().lines().stream().anyMatch(line -> line.date().isBefore(scheduled));
    if (after) {
      notices.add(
          facts.line(),
          "/visit/scheduledOn",
          "the day on which the visit was scheduled is after the visit",
          "scheduledOn is the day on which the appointment was made: correct it or the date of the"
              + " service.");
    }
  }

  private static @Nullable Node first(ObjectNode root, List<String> names) {
    for (String name : names) {
      Node node = root.fields().get(name);
      if (node != null && !(node instanceof NullNode)) {
        return node;
      }
    }
    return null;
  }

  private static @Nullable String text(ObjectNode root, String name) {
    return root.fields().get(name) instanceof ScalarNode scalar
            && !scalar.text().isBlank()
        ? scalar.text()
        : null;
  }

  private @Nullable LocalDate date(ObjectNode root, String name) {
    String text = text(root, name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      problems.add(root.line(), "/" + name, "this is not a date", "write it as 2026-01-31");
      return null;
    }
  }
}
