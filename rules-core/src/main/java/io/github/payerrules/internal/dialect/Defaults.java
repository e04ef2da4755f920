package io.github.payerrules.internal.dialect;

import io.github.payerrules.internal.dialect.Source.Annotation;
import io.github.payerrules.internal.dialect.Source.DefaultsSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all rules of a file share; a rule states only what differs. */
final class Defaults {

  private static final Set<String> OF_EACH_RULE = Set.of("id", "message");

  private final Annotations annotations;
  private final Problems problems;
  private final Set<String> taken = new HashSet<>();

  /** Those of a file; {@code source} is {@code null} where it shares nothing. */
  Defaults(@Nullable DefaultsSource source, Problems problems) {
    List<Annotation> stated = source == null ? List.of() : source.annotations();
    this.annotations = Annotations.of(
        stated.stream().filter(one -> !OF_EACH_RULE.contains(one.name())).toList(), problems);
    this.problems = problems;
    stated.stream()
        .filter(one -> OF_EACH_RULE.contains(one.name()))
        .forEach(one -> problems.add(
            one.line(),
            "@" + one.name() + " cannot be shared",
            "Write it in each rule, above when."));
    annotations.own().values().stream()
        .filter(one -> Annotations.NONE.equals(one.value()))
        .forEach(one -> problems.add(
            one.line(),
            "Defaults shares @" + one.name() + "( \"none\" )",
            "Remove it: leave out what does not apply."));
  }

  Annotations annotations() {
    return annotations;
  }

  /** Notes that a rule has one of them. */
  void taken(String name) {
    taken.add(name);
  }

  /** Reports what no rule has from here; called when all rules were read. */
  void checkAllAreTaken() {
    annotations.own().values().stream()
        .filter(one -> !taken.contains(one.name()))
        .forEach(one -> problems.add(
            one.line(),
            "no rule uses @" + one.name() + " from Defaults",
            "Remove it, or remove the @" + one.name() + " of the rules that need no other."));
  }
}
