package io.github.payerrules.testkit.proof;

import io.github.payerrules.Document;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.InvalidDocumentException;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.proof.Mutant.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mutants that people let live, each with a reason, from the files
 * {@code <area>.survivors.yaml} beside the rules. Immutable after construction and thread-safe.
 */
final class Marks {

  private static final String ENDING = ".survivors.yaml";
  private static final List<String> FIELDS = List.of("rule", "change", "because");

  private record Mark(String file, int line, @Nullable String rule, String change, String because) {

    String key() {
      return Marks.key(file, rule, change);
    }
  }

  private final Map<String, Mark> marks = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The marks below folders. */
  static Marks below(List<Path> folders) {
    Marks marks = new Marks();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(marks::read);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return marks;
  }

  private void read(Path file) {
    String name = shown(file.toAbsolutePath().normalize());
    try {
      Node root = Document.read(file, name).root();
      if (root instanceof ListNode list) {
        list.items().forEach(item -> add(name, item));
      } else {
        problem(name, root.line(), "a file of survivors is a list", "Begin each with - rule: ...");
      }
    } catch (InvalidDocumentException invalid) {
      problems.addAll(invalid.problems());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The file below its payer's folder, which may hold a folder for each topic. */
  private static String shown(Path file) {
    Path payer = Objects.requireNonNull(file.getParent());
    Path above = payer.getParent();
    if (above != null
        && !Files.exists(payer.resolve("payer.yaml"))
        && Files.exists(above.resolve("payer.yaml"))) {
      payer = above;
    }
    return payer.getFileName() + "/" + payer.relativize(file).toString().replace('\\', '/');
  }

  private void add(String file, Node item) {
    if (!(item instanceof ObjectNode object)) {
      problem(file, item.line(), "a survivor is a map of fields", "Give rule, change and because.");
      return;
    }
    object.fields().forEach((field, value) -> {
      if (!FIELDS.contains(field)) {
        problem(
            file,
            value.line(),
            "there is no field \"" + field + "\" here",
            "The fields are " + String.join(", ", FIELDS) + ".");
      }
    });
    String change = text(object, "change");
    String because = text(object, "because");
    if (change == null || because == null) {
      problem(
          file,
          object.line(),
          "a survivor needs its change and the reason why it is acceptable",
          "Copy rule and change from what payer-rules mutate prints, and write because: ...");
      return;
    }
    Mark mark = new Mark(file, object.line(), text(object, "rule"), change, because);
    Mark earlier = marks.putIfAbsent(mark.key(), mark);
    if (earlier != null) {
      problem(
          file,
          object.line(),
          "the mark appears twice; the first is on line " + earlier.line(),
          "Remove one.");
    }
  }

  private static @Nullable String text(ObjectNode object, String field) {
    return object.field(field).orElse(null) instanceof ScalarNode scalar
            && !scalar.text().isBlank()
        ? scalar.text().strip()
        : null;
  }

  private void problem(String file, int line, String what, String fix) {
    problems.add(new Problem(file, line, null, what, fix));
  }

  /** Ids are unique within a payer's folder only. */
  private static String key(String file, @Nullable String rule, String change) {
    return file.substring(0, file.indexOf('/') + 1) + (rule == null ? "" : rule) + "\n" + change;
  }

  /** Why a mutant may live; {@code null} where nobody said so. */
  @Nullable
  String reason(String file, @Nullable String rule, String change) {
    Mark mark = marks.get(key(file, rule, change));
    return mark == null ? null : mark.because();
  }

  /** What is wrong with the marks, the mutants being known. */
  List<Problem> problems(List<Mutant> mutants) {
    List<Problem> all = new ArrayList<>(problems);
    Map<String, Mutant> byKey = mutants.stream()
        .collect(Collectors.toMap(
            mutant -> key(mutant.file(), mutant.rule(), mutant.change()),
            mutant -> mutant,
            (one, other) -> one));
    for (Mark mark : marks.values()) {
      Mutant mutant = byKey.get(mark.key());
      if (mutant == null) {
        all.add(new Problem(
            mark.file(),
            mark.line(),
            null,
            "this mark does not match any mutant",
            fix(mark, mutants)));
      } else if (mutant.status() == Status.KILLED) {
        all.add(new Problem(
            mark.file(),
            mark.line(),
            null,
            "the marked mutant is killed by the case " + mutant.killedBy(),
            "Remove the mark."));
      } else if (mutant.status() == Status.EQUIVALENT) {
        all.add(new Problem(
            mark.file(),
            mark.line(),
            null,
            "the marked mutant is proven equal to the rule",
            "Remove the mark."));
      }
    }
    return all;
  }

  private static String fix(Mark mark, List<Mutant> mutants) {
    TreeSet<String> ofRule = mutants.stream()
        .filter(mutant -> Objects.equals(mutant.rule(), mark.rule()))
        .map(Mutant::change)
        .collect(Collectors.toCollection(TreeSet::new));
    return NearestName.among(mark.change(), ofRule)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse(
            ofRule.isEmpty()
                ? "There is no such rule here: remove the mark."
                : "The rule was changed: remove the mark, or check it again.");
  }
}
