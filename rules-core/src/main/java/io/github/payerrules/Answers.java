package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.review.Checklist;
import io.github.payerrules.review.InvalidDocumentException;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a clinician answered, by claim: a small file that {@link #form} begins and a person fills
 * in. Immutable and thread-safe.
 *
 * <pre>{@code
 * visit-1:
 *   painWeeks: 14
 *   imagingConcordant: true
 * }</pre>
 */
public final class Answers {

  private final Map<String, Evidence> byClaim;

  private Answers(Map<String, Evidence> byClaim) {
    this.byClaim = Map.copyOf(byClaim);
  }

  /**
   * Reads a file of answers: documented facts by the id of the claim.
   *
   * @param file JSON if its name ends in {@code .json}, else YAML
   * @throws IOException if the file cannot be read
   * @throws InvalidDocumentException with every problem in it
   */
  public static Answers read(Path file) throws IOException {
    Document document = Document.read(file);
    List<Problem> problems = new ArrayList<>();
    Map<String, Evidence> byClaim = new HashMap<>();
    if (document.root() instanceof ObjectNode claims) {
      claims.fields().forEach((claim, facts) -> {
        ClaimRead read = new ClaimReader().bind(file.toString(), claimOf(facts));
        problems.addAll(read.problems());
        if (read.claim() != null) {
          byClaim.put(claim, read.claim().evidence());
        }
      });
    } else if (!(document.root().kind() == Node.Kind.NULL)) {
      problems.add(new Problem(
          document.file(),
          1,
          null,
          "answers are listed by claim",
          "Write the id of the claim, and below it facts such as painWeeks: 14."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(problems);
    }
    return new Answers(byClaim);
  }

  /** Facts are checked as those of a claim are. */
  private static Node claimOf(Node facts) {
    return new ObjectNode(
        Map.of(
            "payer",
            Node.text("any"),
            "lines",
            new ListNode(List.of(), 0, "/lines"),
            "evidence",
            facts),
        facts.line(),
        "");
  }

  /** The ids of the claims that are answered. */
  public Set<String> claims() {
    return byClaim.keySet();
  }

  /** The claim with the answers to its questions, which go before what it carries. */
  public Claim addedTo(Claim claim) {
    Evidence answered = claim.id() == null ? null : byClaim.get(claim.id());
    return answered == null
        ? claim
        : claim.toBuilder().evidence(answered.orElse(claim.evidence())).build();
  }

  /**
   * A form of the questions of a review, to be filled in and read back: YAML with each fact on a
   * line of its own below its question. Empty where nothing is asked or the claim has no id.
   */
  public static String form(Review review) {
    return form(List.of(review));
  }

  /**
   * A form of the questions of several reviews; those of claims with one id, which are answered
   * together, stand together.
   */
  public static String form(List<Review> reviews) {
    Map<String, List<Review>> byClaim = new LinkedHashMap<>();
    for (Review review : reviews) {
      if (review.claim() != null && !review.questions().isEmpty()) {
        byClaim.computeIfAbsent(review.claim(), any -> new ArrayList<>(1)).add(review);
      }
    }
    StringBuilder form = new StringBuilder();
    byClaim.forEach((claim, asking) -> {
      form.append('"').append(escaped(claim)).append("\":\n");
      Set<String> asked = new HashSet<>();
      asking.forEach(review -> add(review, form, asked));
    });
    return form.toString();
  }

  private static void add(Review review, StringBuilder form, Set<String> asked) {
    for (Checklist checklist : review.checklists()) {
      form.append("  # ").append(heading(checklist)).append('\n');
      for (Checklist.Item item : checklist.items()) {
        form.append("  # ").append(item.text()).append('\n');
        item.wants().forEach(wants -> form.append("  #   ").append(wants).append('\n'));
        boolean isFirst = asked.add(item.fact());
        if (isFact(item.fact())) {
          form.append(isFirst ? "  " : "  # answered above: ")
              .append(item.fact())
              .append(":\n");
        }
      }
    }
  }

  private static boolean isFact(String name) {
    return EvidenceFact.named(name).isPresent();
  }

  private static String heading(Checklist checklist) {
    return checklist.procedure().isEmpty()
        ? "The claim"
        : checklist.procedure() + ", " + checklist.date();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
