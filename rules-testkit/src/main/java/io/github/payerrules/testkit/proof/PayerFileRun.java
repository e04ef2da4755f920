package io.github.payerrules.testkit.proof;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.JudgedCase;
import io.github.payerrules.testkit.PayerFolder;
import io.github.payerrules.testkit.proof.Mutant.Status;
import io.github.payerrules.testkit.proof.PayerFileChanges.Change;
import io.github.payerrules.testkit.rules.ChangedFolder;
import io.github.payerrules.testkit.rules.RuleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a payer's cases against its rules with a mistake in {@code payer.yaml}. */
final class PayerFileRun {

  private static final String FILE = "payer.yaml";

  private final Proof proof;
  private final Marks marks;
  private final Collection<Problem> unchanged = new ConcurrentLinkedQueue<>();

  PayerFileRun(Proof proof, Marks marks) {
    this.proof = proof;
    this.marks = marks;
  }

  /** The mutants of a payer's file in its folder. */
  List<Mutant> of(PayerInfo payer, Path folder) {
    try {
      Path copies = Files.createTempDirectory("payer-rules-changed");
      try {
        // What does not stand beside it comes from the class path, as it did for the rules.
        for (PayerFolder each : PayerFolder.withIncluded(PayerFolder.in(List.of(folder)))) {
          copy(each.path(), copies.resolve(each.name()));
        }
        Path copy = copies.resolve(payer.payer());
        if (rules(copy) == null) {
          unchanged.add(notChanged(payer));
          return List.of();
        }
        return changed(payer, copy);
      } finally {
        delete(copies);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Problem notChanged(PayerInfo payer) {
    return new Problem(
        payer.payer() + "/" + FILE,
        0,
        null,
        "its values were not changed, since a folder that it includes is neither beside it nor on"
            + " the class path: " + String.join(", ", payer.includes()),
        "Put the folder beside it to see whether a case notices a wrong value.");
  }

  /** The payers' files of which no mutants could be made. */
  List<Problem> unchanged() {
    return List.copyOf(unchanged);
  }

  private List<Mutant> changed(PayerInfo payer, Path copy) throws IOException {
    Path file = copy.resolve(FILE);
    List<JudgedCase> all = proof.cases().stream()
        .filter(test -> test.claim().payer().equals(payer.payer()))
        .toList();
    List<Mutant> mutants = new ArrayList<>();
    for (Change change : new PayerFileChanges(Files.readString(file)).all()) {
      List<RuleInfo> asking = asking(payer.payer(), change.term());
      if (isOfAdvice(change, asking)) {
        continue;
      }
      Files.writeString(file, change.text());
      PayerRules rules = rules(copy);
      if (rules != null) {
        List<JudgedCase> concerned = change.term().isEmpty() ? all : judging(all, asking);
        mutants.add(mutant(
            payer.payer(),
            change,
            JudgedCase.firstFailing(rules, concerned)
                .map(test -> CaseRef.of(test.test()))
                .orElse(null)));
      }
    }
    return mutants;
  }

  /** Rules that only advise say the same of what is verified and what is not. */
  private static boolean isOfAdvice(Change change, List<RuleInfo> asking) {
    return change.field().equals("mark")
        && asking.stream().allMatch(rule -> rule.outcome() == Outcome.ADVISE);
  }

  private static List<JudgedCase> judging(List<JudgedCase> cases, List<RuleInfo> rules) {
    return cases.stream()
        .filter(test -> rules.stream().map(RuleInfo::id).anyMatch(test::judges))
        .toList();
  }

  /** {@code null} where nobody could load such a folder: then it is no mistake that stays. */
  private @Nullable PayerRules rules(Path copy) {
    try {
      return ChangedFolder.open(copy, proof.payerRules());
    } catch (InvalidRulesException refused) {
      return null;
    }
  }

  /** The payer's rules that ask for a number or a time limit. */
  private List<RuleInfo> asking(String payer, String term) {
    String asked = "\"" + term + "\"";
    return proof.payer(payer).rules().stream()
        .filter(rule -> rule.text().contains(asked))
        .map(RuleText::info)
        .toList();
  }

  private Mutant mutant(String payer, Change change, @Nullable CaseRef killedBy) {
    String file = payer + "/" + FILE;
    String reason = killedBy == null ? marks.reason(file, null, change.change()) : null;
    return new Mutant(
        null,
        Mutant.PAYER_FILE,
        change.change(),
        file,
        change.line(),
        -1,
        List.of(change.before()),
        change.after().isEmpty() ? List.of() : List.of(change.after()),
        killedBy != null ? Status.KILLED : reason != null ? Status.MARKED : Status.SURVIVED,
        killedBy,
        reason,
        null);
  }

  /** What makes the rules of a folder; neither its cases nor its pages. */
  private static void copy(Path folder, Path to) throws IOException {
    for (Path file : below(folder)) {
      String name = String.valueOf(file.getFileName());
      Path below = folder.relativize(file);
      if (name.equals(FILE)
          || name.endsWith(".drl")
          || (name.endsWith(".csv") && below.startsWith("tables"))) {
        Path target = to.resolve(below.toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target);
      }
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path each : below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(each);
    }
  }
}
